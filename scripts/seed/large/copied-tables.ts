import { getColumns, getTableName } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { keyspaceTables, type TableName } from '../../../schema/tables.ts';

/** A table by its names in SQL. */
export interface SqlTable {
  readonly keyspace: Keyspace;
  readonly name: string;
  readonly columns: readonly string[];
}

const sqlTable = (keyspace: Keyspace, table: MySqlTable): SqlTable => ({
  keyspace,
  name: getTableName(table),
  columns: Object.values(getColumns(table)).map(({ name }) => name),
});

const everyTable = keyspaces.flatMap((keyspace) =>
  Object.entries<MySqlTable>(keyspaceTables[keyspace]).map(([key, table]) => ({
    // Object.entries loses the literal names.
    key: key as TableName,
    table: sqlTable(keyspace, table),
  })),
);

/** What a ledger account's name begins with that belongs to a single policy, claim or insured: others are shared. */
export const accountOfOne = '^[a-z]+:(pol|clm|ins)_';

/** Tables whose rows belong to an organization. */
export const tenantTables: readonly SqlTable[] = everyTable.flatMap(({ key, table }) =>
  key === 'organizations' || table.columns.includes('org_id') ? [table] : [],
);

/** Whether a table has the changes of rows: only those of the demonstration data are there, not those of copies. */
export const hasHistory = ({ name }: SqlTable): boolean => name.endsWith('_audit_entries');

/** Tables that do not grow with business, or that follow from those which do. */
const onceInAnOrganization =
  /counters$|_keys$|_events$|^bank_accounts$|^accounting_periods$|^(premium|claim|receivable)_months$|^(written|earned)_premiums$|^(loss|commission|production)_totals$|^aged_receivables$|^gl_kind_balances$|_(search|book)_terms$/;

/** The one table of `global` that grows with business: each bound quote adds a row. */
const utilization = 'da_utilization';

const isOfBusiness = (table: SqlTable): boolean =>
  table.name === utilization ||
  (table.keyspace !== 'global' && !onceInAnOrganization.test(table.name) && !hasHistory(table));

/** Tables that grow with each piece of business. */
export const businessTables: readonly SqlTable[] = tenantTables.filter(isOfBusiness);

/** Prefixes of the identifiers to replace in a copy of an organization. */
export const tenantPrefixes = prefixesOf(tenantTables);

/** Prefixes of the identifiers to replace in a repetition of business. */
export const businessPrefixes = prefixesOf(businessTables);

function prefixesOf(tables: readonly SqlTable[]): string[] {
  const names = new Set(tables.map(({ name }) => name));
  return everyTable.flatMap(({ key, table }) => {
    const prefix = Object.entries(identifierPrefixes).find(([name]) => name === key)?.[1];
    return prefix && names.has(table.name) ? [prefix] : [];
  });
}
