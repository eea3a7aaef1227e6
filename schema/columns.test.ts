import { getColumns } from 'drizzle-orm';
import { MySqlVarChar } from 'drizzle-orm/mysql-core';
import { describe, expect, test } from 'vitest';
import { tables } from './tables.ts';

const columns = Object.entries(tables).flatMap(([table, definition]) =>
  Object.entries(getColumns(definition)).map(([name, column]) => ({ name: `${table}.${name}`, column })),
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
});
