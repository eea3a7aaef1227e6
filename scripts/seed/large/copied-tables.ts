import { getColumns, getTableName } from 'drizzle-orm';
import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { keyspaceTables, type TableName } from '../../../schema/tables.ts';

/** A table as SQL knows it. */
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

/** Tables whose rows belong to an organization. */
export const tenantTables: readonly SqlTable[] = everyTable.flatMap(({ key, table }) =>
  key === 'organizations' || table.columns.includes('org_id') ? [table] : [],
);

/** What an organization has once, however much business it does. Audit entries tell of the demonstration's own past. */
const onceInAnOrganization = /counters$|audit_entries$|_keys$|_events$/;

/** The one table beside those of business that each bound quote adds to. */
const utilization = 'da_utilization';

const isOfBusiness = ({ keyspace, name }: SqlTable): boolean =>
  name === utilization || (keyspace !== 'global' && !onceInAnOrganization.test(name));

/** Tables that grow with each piece of business. */
export const businessTables: readonly SqlTable[] = tenantTables.filter(isOfBusiness);

/** The prefixes of identifiers that a copy of an organization's rows renames. */
export const tenantPrefixes = prefixesOf(tenantTables);

/** The prefixes of identifiers that a further piece of business renames. */
export const businessPrefixes = prefixesOf(businessTables);

function prefixesOf(tables: readonly SqlTable[]): string[] {
  const names = new Set(tables.map(({ name }) => name));
  return everyTable.flatMap(({ key, table }) => {
    const prefix = Object.entries(identifierPrefixes).find(([name]) => name === key)?.[1];
    return prefix && names.has(table.name) ? [prefix] : [];
  });
}
