import { getColumns } from 'drizzle-orm';
import { getTableConfig, type MySqlTable, MySqlVarChar } from 'drizzle-orm/mysql-core';
import { describe, expect, test } from 'vitest';
import { takes } from './codes.ts';
import { traitsOf } from './column-traits.ts';
import { tables } from './tables.ts';

const columns = Object.entries(tables).flatMap(([table, definition]) =>
  Object.entries(getColumns(definition)).map(([name, column]) => ({
    table,
    field: name,
    name: `${table}.${name}`,
    column,
  })),
);

describe('columns', () => {
  test('of an enumeration hold each of its values', () => {
    const tooShort = columns.flatMap(({ name, column }) =>
      column instanceof MySqlVarChar
        ? (column.enumValues ?? [])
            .filter((value: string) => value.length > (column.length ?? 0))
            .map((value: string) => `${name}: ${value}`)
        : [],
    );
    expect(tooShort).toEqual([]);
  });

  test('of money are named in cents, and nothing else is a 64-bit integer', () => {
    const wrong = columns.filter(({ name, column }) => name.endsWith('Cents') !== (column.getSQLType() === 'bigint'));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('of text name a collation that MySQL and MariaDB both have, and compare alike', () => {
    const texts = columns.filter(({ column }) => /char|text/.test(column.getSQLType()));
    const others = texts.filter(
      ({ column }) => !('collation' in column && /^(ascii|utf8mb4)_bin$/.test(String(column.collation))),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('of text that people write are in no index: their search keys are, for an order that all servers share', () => {
    const indexed = new Set(
      Object.entries<MySqlTable>(tables).flatMap(([table, definition]) =>
        getTableConfig(definition).indexes.flatMap(({ config }) =>
          config.columns.map((column) => ('name' in column ? `${table}.${column.name}` : '')),
        ),
      ),
    );
    const texts = columns.filter(({ column }) => 'collation' in column && column.collation === 'utf8mb4_bin');
    const isIndexed = texts.filter(({ table, column }) => indexed.has(`${table}.${column.name}`));
    const isKey = texts.filter(({ column }) => traitsOf(column).folded !== undefined);
    expect(isIndexed).toEqual(isKey);
  });

  test('of search keys are named by what they are folded from, and no others end so', () => {
    // What tells a business apart is a key beside that of the same name's order.
    const named = columns.filter(({ field }) => field.endsWith('Key') && field !== 'clearanceKey');
    expect(named.length).toBeGreaterThan(5);
    expect(named.map(({ field, column }) => [field, column.name])).toEqual(
      named.map(({ column }) => {
        const from = traitsOf(column).folded?.from;
        return [`${from}Key`, `${from?.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_key`];
      }),
    );
  });
});

test.each([
  ['HPGL-2026-000005', true],
  ['', true],
  ['a b', true],
  ['a ', false],
  [' a', true],
  ['a\t', false],
  ['é', false],
  ['\u007f', false],
])('a code may be %j: %s, for servers to compare it byte by byte', (text, taken) => {
  const { column } = columns.find(({ name }) => name === 'policies.number') ?? {};
  expect(column?.getSQLType()).toBe('varchar(32)');
  expect(takes(column, text)).toBe(taken);
});
