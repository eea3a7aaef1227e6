import { getColumns } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { columnOf, tableOf } from '../../schema/lookup.ts';
import { findListing, listedTables } from '../graphql/connection/listing.ts';
import { schema } from './schema.ts';

const filterFields = listedTables().flatMap((table) =>
  Object.entries(findListing(table).filters).map(([name, field]) => ({ table, name, field })),
);

const isNullable = (table: (typeof filterFields)[number]['table'], column: string): boolean =>
  !columnOf(tableOf(table), column).notNull;

describe('every list', () => {
  test('that finds rows by a value which some lack finds those that lack it, too', () => {
    const byValue = filterFields.filter(
      ({ table, field }) => 'column' in field && !('present' in field) && isNullable(table, field.column),
    );
    expect(byValue.length).toBeGreaterThan(15);
    const withoutPresence = byValue.filter(
      ({ table, field }) =>
        !filterFields.some(
          (other) =>
            other.table === table &&
            'present' in other.field &&
            'column' in field &&
            other.field.column === field.column,
        ),
    );
    expect(withoutPresence.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  test('asks for absence in one way: a field that begins with `has`, of what may be null', () => {
    for (const { table, name, field } of filterFields) {
      expect(name.startsWith('has'), `${table}.${name}`).toBe('present' in field);
      if ('present' in field) expect(isNullable(table, field.column), `${table}.${name}`).toBe(true);
    }
  });

  test('of rows that change and belong to an organization finds what has changed since a moment', () => {
    for (const table of listedTables()) {
      const columns = getColumns(tableOf(table));
      const changes = 'updatedAt' in columns && 'orgId' in columns;
      expect('updatedFrom' in findListing(table).filters, table).toBe(changes);
    }
  });

  test('says of each order which end comes first: names and numbers ascend, moments and amounts descend', () => {
    for (const table of listedTables()) {
      const { sorts, directions, sortType, defaultSort } = findListing(table);
      if (!sortType) continue;
      for (const [name, { kind, column }] of Object.entries(sorts)) {
        // The order that nobody has to name has a direction of its own.
        if (column === 'id' || name === defaultSort) continue;
        expect(directions[name], `${table} by ${name}`).toBe(kind === 'text' ? 'ascending' : 'descending');
      }
    }
  });

  test('says in the SDL that null and lists of nothing are no way to ask for all', () => {
    const listed = listedTables().filter((table) => findListing(table).filterType);
    expect(listed.length).toBeGreaterThan(20);
    for (const table of listed) {
      const filter = schema.getType(`${findListing(table).type}Filter`);
      expect(filter?.description, table).toContain('null is refused');
    }
  });
});
