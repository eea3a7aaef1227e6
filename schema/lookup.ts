import { getColumns } from 'drizzle-orm';
import type { MySqlColumn, MySqlTable } from 'drizzle-orm/mysql-core';
import { type Keyspace, keyspaces } from './keyspaces.ts';
import { keyspaceTables, type TableName, tables } from './tables.ts';

/** The names of a keyspace's tables; of several, those of each. */
export type TableOf<Name extends Keyspace> = Name extends Keyspace
  ? Extract<keyof (typeof keyspaceTables)[Name], TableName>
  : never;

/** The keyspace that owns a table, by the table's name. */
export type KeyspaceOfTable<Table extends TableName> = {
  [Name in Keyspace]: Table extends TableOf<Name> ? Name : never;
}[Keyspace];

const keyspaceOfTable = new Map<string, Keyspace>(
  keyspaces.flatMap((keyspace) => Object.keys(keyspaceTables[keyspace]).map((table) => [table, keyspace] as const)),
);

/** Whether a name is that of a table of the platform. */
export const isTableName = (name: string): name is TableName => keyspaceOfTable.has(name);

/** The keyspace that owns a table. */
export const keyspaceOf = <Table extends TableName>(table: Table): KeyspaceOfTable<Table> => {
  const keyspace = keyspaceOfTable.get(table);
  if (!keyspace) throw new Error(`The table ${table} is in no keyspace.`);
  // A map's values have one type for all keys; the type above is made of the same record of tables.
  return keyspace as KeyspaceOfTable<Table>;
};

/** A table of the platform by its name, as Drizzle's builder takes it. */
export const tableOf = (table: TableName): MySqlTable => tables[table];

/** A table's column by its name in the code. An unknown one is a defect of the caller. */
export const columnOf = (table: MySqlTable, name: string): MySqlColumn => {
  const column = getColumns(table)[name];
  if (!column) throw new Error(`Unknown column ${name}.`);
  return column;
};
