import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Keyspace } from './keyspaces.ts';
import { columnOf, isTableName, type KeyspaceOfTable, keyspaceOf, type TableOf, tableOf } from './lookup.ts';
import { keyspaceTables, type TableName, tables } from './tables.ts';

describe('a table', () => {
  test('has its name to itself, and its keyspace is found by it', () => {
    const owned = Object.entries(keyspaceTables).flatMap(([keyspace, own]) =>
      Object.keys(own).map((table) => [table, keyspace] as const),
    );
    expect(new Map(owned).size).toBe(owned.length);
    for (const [table, keyspace] of owned) {
      expect(isTableName(table) && keyspaceOf(table)).toBe(keyspace);
    }
  });

  test('is known to the compiler with its keyspace', () => {
    expectTypeOf(keyspaceOf('invoices')).toEqualTypeOf<'billing'>();
    expectTypeOf<KeyspaceOfTable<'quotes' | 'claims'>>().toEqualTypeOf<'submissions' | 'claims'>();
    expectTypeOf<'invoices'>().toExtend<TableOf<'billing'>>();
    expectTypeOf<'invoices'>().not.toExtend<TableOf<'policies'>>();
    expectTypeOf<TableOf<Keyspace>>().toEqualTypeOf<TableName>();
  });

  test('is found with its columns by the names of the code, and no other', () => {
    expect(columnOf(tableOf('policies'), 'annualPremiumCents')).toBe(tables.policies.annualPremiumCents);
    expect(() => columnOf(tableOf('policies'), 'annual_premium_cents')).toThrow('Unknown column annual_premium_cents.');
    expect(isTableName('toString')).toBe(false);
  });
});
