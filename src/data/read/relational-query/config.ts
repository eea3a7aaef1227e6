import {
  type AnyRelations,
  getColumns,
  type Relation,
  relationsFilterToSQL,
  relationsOrderToSQL,
  type SQL,
  sql,
  type TableRelationalConfig,
} from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { relations } from '../../../../schema/relations.ts';
import type { TableName } from '../../../../schema/tables.ts';
import type { RowsRequest, SplitColumn } from './rows.ts';

/** One level of a relational query, as Drizzle's `findMany` takes it. */
export interface LevelConfig {
  readonly columns?: Readonly<Record<string, boolean | undefined>>;
  readonly where?: object;
  /** A column that must hold one of some values, which an index leads from to the order: each is read by itself. */
  readonly splitBy?: SplitColumn;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  readonly limit?: number;
  /** The rows of each parent that are kept: edges are followed for these alone. Without it all of them. */
  readonly keep?: number;
  readonly with?: Readonly<Record<string, boolean | LevelConfig | undefined>>;
  /** The field that asks, as statements are attributed to it; without it the table. */
  readonly origin?: string;
  readonly offset?: unknown;
  readonly extras?: object;
}

/** An edge from one table to another, by the one column on either side that tells rows apart within a tenant. */
export interface Edge {
  readonly name: string;
  readonly many: boolean;
  readonly target: TableName;
  readonly sourceColumn: string;
  readonly targetColumn: string;
  /** Whether the edge points at the target's own identifier. */
  readonly byIdentifier: boolean;
}

// The merged parts are one relations object to Drizzle; its own type for that is this one.
const tableConfigs = relations as unknown as AnyRelations;

const configOf = (table: TableName): TableRelationalConfig => {
  const config = tableConfigs[table];
  if (!config) throw new Error(`Unknown table ${table}.`);
  return config;
};

const columnNames = (table: TableName): Map<string, string> =>
  new Map(Object.entries(getColumns(tableOf(table))).map(([name, column]) => [column.name, name]));

const edgeFrom = (table: TableName, name: string, relation: Relation): Edge => {
  // Edges within a keyspace match the tenant first; the statement pins it already, the last pair tells the rows apart.
  const source = relation.sourceColumns.at(-1);
  const target = relation.targetColumns.at(-1);
  if (!source || !target || relation.through || relation.where) {
    throw new Error(`The edge ${table}.${name} is not a plain pair of columns.`);
  }
  // Drizzle types the target's name as any string.
  const targetTable = relation.targetTableName as TableName;
  const targetColumn = columnNames(targetTable).get(target.name) ?? '';
  return {
    name,
    many: relation.relationType === 'many',
    target: targetTable,
    sourceColumn: columnNames(table).get(source.name) ?? '',
    targetColumn,
    byIdentifier: targetColumn === 'id' || targetColumn === 'code',
  };
};

const edges = new Map<string, Edge>();

/** The edge of a table by its name. An unknown one is a defect of the caller. */
export const edgeOf = (table: TableName, name: string): Edge => {
  const key = `${table}.${name}`;
  let edge = edges.get(key);
  if (!edge) {
    const relation = configOf(table).relations[name];
    if (!relation) throw new Error(`Unknown edge ${key}.`);
    edge = edgeFrom(table, name, relation);
    edges.set(key, edge);
  }
  return edge;
};

/** A filter of Drizzle's relational queries as a condition. */
export const conditionOf = (table: TableName, where: object | undefined): SQL | undefined =>
  where && relationsFilterToSQL(tableOf(table), where, configOf(table).relations, tableConfigs);

/** The columns that a level selects: those named true, or all but those named false, or all. */
const selectedColumns = (table: TableName, columns: LevelConfig['columns']): string[] => {
  const all = Object.keys(getColumns(tableOf(table)));
  if (!columns) return all;
  const named = Object.keys(columns).filter((name) => columns[name]);
  const excludes = named.length === 0 && Object.values(columns).includes(false);
  return excludes ? all.filter((name) => columns[name] !== false) : named;
};

/** The edges that a level follows, each with what it selects of its target. */
export const edgesOf = (table: TableName, config: LevelConfig): { edge: Edge; config: LevelConfig }[] =>
  Object.entries(config.with ?? {}).flatMap(([name, value]) =>
    value
      ? [{ edge: edgeOf(table, name), config: { ...(value === true ? {} : value), origin: `${table}.${name}` } }]
      : [],
  );

/** An order by the names of columns alone: around a union there is no table. */
const orderOfUnion = (table: TableName, order: Readonly<Record<string, 'asc' | 'desc'>>): SQL =>
  sql.join(
    Object.entries(order).map(([name, direction]) => {
      const column = sql.identifier(columnOf(tableOf(table), name).name);
      return direction === 'asc' ? sql`${column} asc` : sql`${column} desc`;
    }),
    sql`, `,
  );

/** A level's request: its columns, with those that its edges start from. */
export const requestOf = (table: TableName, config: LevelConfig): RowsRequest => {
  if (config.offset !== undefined || Object.keys(config.extras ?? {}).length > 0) {
    throw new Error('Pages go by cursors, and values are computed by resolvers: no `offset`, no `extras`.');
  }
  const sources = edgesOf(table, config).map(({ edge }) => edge.sourceColumn);
  const columns = new Set([...selectedColumns(table, config.columns), ...sources]);
  // A level may want its edges alone; a statement needs a column all the same.
  if (columns.size === 0) columns.add('id' in getColumns(tableOf(table)) ? 'id' : 'code');
  return {
    table,
    columns,
    where: conditionOf(table, config.where),
    splitBy: config.splitBy,
    orderBy: config.orderBy && relationsOrderToSQL(tableOf(table), config.orderBy),
    orderOfUnion: config.orderBy && orderOfUnion(table, config.orderBy),
    limit: config.limit,
    keep: config.keep ?? config.limit ?? 0,
    origin: config.origin ?? table,
  };
};
