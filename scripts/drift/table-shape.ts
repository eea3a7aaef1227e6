import { getTableName } from 'drizzle-orm';
import { getTableConfig, type MySqlColumn, type MySqlTable } from 'drizzle-orm/mysql-core';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';

/** The columns and indexes of a table as text, for comparison: equal text means equal columns and indexes. */
export interface TableShape {
  /** Type, collation, nullability and default by the column's name: `varchar(32) ascii_bin not null`. */
  columns: Record<string, string>;
  /** By index name: whether it is unique, and its columns in order, `unique (org_id, number)`; the primary key, too. */
  indexes: Record<string, string>;
}

/** The shapes of a database's tables by their names. */
export type TableShapes = Record<string, TableShape>;

/** The name that MySQL gives every primary key. */
const primaryKeyName = 'PRIMARY';

/** The shapes of a keyspace's tables, from their Drizzle definitions. */
export function shapesOf(keyspace: Keyspace): TableShapes {
  const tables = Object.values<MySqlTable>(keyspaceTables[keyspace]);
  return Object.fromEntries(tables.map((table) => [getTableName(table), shapeOf(table)]));
}

/** The shape of one table, from its Drizzle definition. */
export function shapeOf(table: MySqlTable): TableShape {
  const { columns, indexes, primaryKeys, uniqueConstraints } = getTableConfig(table);
  const keys = [
    ...primaryKeys.map((key) => ({ name: primaryKeyName, unique: true, columns: key.columns })),
    ...columns.filter(({ primary }) => primary).map((key) => ({ name: primaryKeyName, unique: true, columns: [key] })),
    ...uniqueConstraints.map((constraint) => ({ ...constraint, name: constraint.getName() ?? '', unique: true })),
    ...indexes.map(({ config }) => ({ name: config.name, unique: config.unique === true, columns: config.columns })),
  ];
  return {
    columns: Object.fromEntries(columns.map((column) => [column.name, describeDrizzleColumn(column)])),
    indexes: Object.fromEntries(
      keys.map(({ name, unique, columns: parts }) => [
        name,
        describeIndex(
          unique,
          parts.map((part) => ('name' in part ? String(part.name) : 'an expression')),
        ),
      ]),
    ),
  };
}

/** A column as text. */
export function describeColumn(column: {
  type: string;
  collation?: string | undefined;
  nullable: boolean;
  standard?: string | undefined;
  extra?: string;
}): string {
  const { type, collation, nullable, standard, extra } = column;
  const parts = [type, collation, nullable ? 'null' : 'not null', standard && `default ${standard}`, extra];
  return parts.filter(Boolean).join(' ');
}

/** An index as text. */
export function describeIndex(unique: boolean, columns: readonly string[]): string {
  return `${unique ? 'unique ' : ''}(${columns.join(', ')})`;
}

function describeDrizzleColumn(column: MySqlColumn): string {
  const type = column.getSQLType().replace(/^boolean$/, 'tinyint(1)');
  // Drizzle's text builders set it; its types do not tell.
  const { collation } = column as { collation?: string };
  return describeColumn({
    type,
    collation,
    nullable: !column.notNull,
    standard: column.default === undefined ? undefined : standardOf(column),
  });
}

function standardOf({ name, default: standard }: MySqlColumn): string {
  if (typeof standard === 'boolean') return String(Number(standard));
  if (typeof standard !== 'object') return String(standard);
  throw new Error(`Teach ${import.meta.filename} how the database shows the default of the column ${name}.`);
}
