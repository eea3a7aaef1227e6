import { type AnyRelations, getColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type MySqlColumn, type MySqlTable } from 'drizzle-orm/mysql-core';
import { isBookkeeping } from '../../schema/bookkeeping.ts';
import { traitsOf } from '../../schema/column-traits.ts';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { isTableName, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import { relations } from '../../schema/relations.ts';
import { keyspaceTables, type TableName } from '../../schema/tables.ts';

/** A column of a table, as the pictures show it. */
export interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly keys: readonly ('PK' | 'FK')[];
  readonly nullable: boolean;
  /** The values of an enumeration. */
  readonly values: readonly string[];
}

/** A reference from one table's rows to one row of another. */
export interface Reference {
  readonly name: string;
  readonly from: TableName;
  readonly to: TableName;
  /** The column that holds it, as the database names it. */
  readonly column: string;
  readonly optional: boolean;
  /** Whether at most one row refers to the same row. */
  readonly unique: boolean;
}

const edges = Object.entries(relations as unknown as AnyRelations).flatMap(([from, { relations: own }]) =>
  Object.entries(own).map(([name, edge]) => ({
    name,
    from,
    to: edge.targetTableName,
    // Edges within a keyspace match the tenant first; the last pair tells the rows apart.
    source: edge.sourceColumns.at(-1) as MySqlColumn | undefined,
    target: edge.targetColumns.at(-1) as MySqlColumn | undefined,
    one: edge.relationType === 'one',
  })),
);

/** The columns by which rows are referred to. */
const keys: ReadonlySet<string> = new Set(['id', 'code']);

/** A table by the name that the database gives it. */
export const databaseName = (name: TableName): string => getTableName(tableOf(name));

const found: Reference[] = edges.flatMap(({ name, from, to, source, target, one }) => {
  const holdsIt = one && source && target && keys.has(target.name) && !keys.has(source.name);
  if (!holdsIt || !isTableName(from) || !isTableName(to)) return [];
  const back = edges.find((edge) => edge.from === to && edge.source === target && edge.target === source);
  return [{ name, from, to, column: source.name, optional: !source.notNull, unique: back?.one === true }];
});

const orderOf = ({ from, column, name }: Reference): string => `${databaseName(from)} ${column} ${name}`;

/** Every reference of the platform, within and across keyspaces. Sorted, because modules list tables in an order of their own. */
export const references: readonly Reference[] = found.toSorted((one, other) =>
  orderOf(one).localeCompare(orderOf(other)),
);

const typeOf = (column: MySqlColumn): string => {
  const { names, document } = traitsOf(column);
  if (names) return 'enum';
  if (document) return 'json';
  if (column.name === 'id' || column.name.endsWith('_id')) return 'identifier';
  if (column.name.endsWith('_cents')) return 'cents';
  const byDatabase: Readonly<Record<string, string>> = { decimal: 'rate', datetime: 'moment', boolean: 'boolean' };
  const [type = 'text'] = column.getSQLType().split('(');
  return byDatabase[type] ?? (type === 'varchar' ? 'text' : type);
};

/** The columns of a table's primary key, as the database names them. */
export const primaryKeyOf = (table: MySqlTable): ReadonlySet<string> => {
  const { primaryKeys, columns } = getTableConfig(table);
  const own = columns.filter(({ primary }) => primary).map(({ name }) => name);
  return new Set([...own, ...primaryKeys.flatMap((key) => key.columns.map(({ name }) => name))]);
};

/** The columns of a table; the search keys that follow from others are left out. */
export const attributesOf = (name: TableName): Attribute[] => {
  const table = tableOf(name);
  const primaryKey = primaryKeyOf(table);
  const referring = new Set(references.filter(({ from }) => from === name).map(({ column }) => column));
  return Object.values(getColumns(table))
    .filter((column) => traitsOf(column).folded === undefined)
    .map((column) => ({
      name: column.name,
      type: typeOf(column),
      keys: [
        ...(primaryKey.has(column.name) ? ['PK' as const] : []),
        ...(referring.has(column.name) ? ['FK' as const] : []),
      ],
      nullable: !column.notNull,
      values: traitsOf(column).names?.readable ?? [],
    }));
};

const isReferred = (name: TableName) => references.some(({ from, to }) => from === name || to === name);

/** The tables of a keyspace; those that only keep the books of writing are left out. */
export const tablesOf = (keyspace: Keyspace): TableName[] =>
  Object.keys(keyspaceTables[keyspace])
    .filter(isTableName)
    .filter((name) => !isBookkeeping(name) || isReferred(name))
    .toSorted((one, other) => databaseName(one).localeCompare(databaseName(other)));

/** All tables of a keyspace, those that keep the books of writing behind the others. */
export const everyTableOf = (keyspace: Keyspace): TableName[] => {
  const shown = tablesOf(keyspace);
  const books = Object.keys(keyspaceTables[keyspace]).filter(isTableName);
  return [...shown, ...books.filter((name) => !shown.includes(name)).toSorted()];
};

/** The references that cross from one keyspace into another. */
export const crossings: readonly Reference[] = references.filter(({ from, to }) => keyspaceOf(from) !== keyspaceOf(to));

/** All keyspaces, those that the others refer to first. */
export const everyKeyspace: readonly Keyspace[] = keyspaces;
