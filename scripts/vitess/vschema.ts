import { getColumns, getTableName } from 'drizzle-orm';
import type { MySqlColumn, MySqlTable } from 'drizzle-orm/mysql-core';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { topology } from '../../schema/topology.ts';
import { failureCollation, historyCollation, historyTable } from '../database/history-table.ts';

interface VschemaColumn {
  name: string;
  /** Vitess' name of the type. */
  type: string;
  /** Needed to sort and compare text in vtgate itself. */
  collation_name?: string;
}

interface VschemaTable {
  column_vindexes?: { column: string; name: string }[];
  columns: VschemaColumn[];
  /** vtgate takes the columns from here instead of asking a tablet. */
  column_list_authoritative: true;
}

/** The content of a keyspace's `vschema.json`. */
export interface Vschema {
  sharded: boolean;
  vindexes?: Record<string, { type: string }>;
  tables: Record<string, VschemaTable>;
}

/** Vitess' names of the SQL types that the schema uses. */
const vitessTypes: Record<string, string> = {
  bigint: 'INT64',
  boolean: 'INT8',
  date: 'DATE',
  datetime: 'DATETIME',
  decimal: 'DECIMAL',
  int: 'INT32',
  json: 'JSON',
  text: 'TEXT',
  varbinary: 'VARBINARY',
  varchar: 'VARCHAR',
};

/** The VSchema of a keyspace, from its tables and the topology. */
export function vschemaOf(keyspace: Keyspace): Vschema {
  const { vindex } = topology[keyspace];
  const tables = Object.values<MySqlTable>(keyspaceTables[keyspace]).map((table): [string, VschemaTable] => [
    getTableName(table),
    { ...vindexOf(keyspace), columns: Object.values(getColumns(table)).map(columnOf), column_list_authoritative: true },
  ]);
  tables.push([historyTable(keyspace), historyOf(keyspace)]);
  return {
    sharded: vindex !== null,
    ...(vindex === null ? {} : { vindexes: { [vindex.type]: { type: vindex.type } } }),
    tables: Object.fromEntries(tables.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function vindexOf(keyspace: Keyspace): Pick<VschemaTable, 'column_vindexes'> {
  const { vindex } = topology[keyspace];
  return vindex === null ? {} : { column_vindexes: [{ column: vindex.column, name: vindex.type }] };
}

/** Vitess' name of a SQL type, without its length. */
export function vitessTypeOf(sqlType: string): string {
  const type = vitessTypes[sqlType];
  if (type === undefined) throw new Error(`Add Vitess' name of ${sqlType} to ${import.meta.filename}.`);
  return type;
}

function columnOf(column: MySqlColumn): VschemaColumn {
  const type = vitessTypeOf(column.getSQLType().replace(/\(.*/, ''));
  if (type !== 'VARCHAR' && type !== 'TEXT') return { name: column.name, type };
  // Drizzle's text builders set it; its types do not tell.
  const { collation } = column as { collation?: string };
  if (collation === undefined)
    throw new Error(`The column ${column.name} names no collation: servers have different ones.`);
  return { name: column.name, type, collation_name: collation };
}

/** The history has no organization; its rows lie wherever the hash of their name says, and are read from all shards. */
function historyOf(keyspace: Keyspace): VschemaTable {
  const { vindex } = topology[keyspace];
  return {
    ...(vindex === null ? {} : { column_vindexes: [{ column: 'name', name: vindex.type }] }),
    columns: [
      { name: 'name', type: 'VARCHAR', collation_name: historyCollation },
      { name: 'hash', type: 'VARCHAR', collation_name: historyCollation },
      { name: 'statements_applied', type: 'INT32' },
      { name: 'failure', type: 'VARCHAR', collation_name: failureCollation },
      { name: 'applied_at', type: 'DATETIME' },
    ],
    column_list_authoritative: true,
  };
}
