import { getColumns, type SQL } from 'drizzle-orm';
import { tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { type Edge, edgeOf } from './edges.ts';
import { conditionOf, type OrderBy, orderOf, orderOfUnion } from './where.ts';

/** A column and the values that it may hold. */
export interface SplitColumn {
  readonly column: string;
  readonly values: readonly unknown[];
  /**
   * Indexes that lead to the order without the column, or from the column to another order. MySQL and MariaDB prefer the
   * former for a short page and look at all rows that come before the first match; or they take the latter and sort.
   */
  readonly ignoredIndexes: readonly string[];
}

/** One level of a relational query, as Drizzle's `findMany` takes it. */
export interface LevelConfig {
  readonly columns?: Readonly<Record<string, boolean | undefined>>;
  readonly where?: object;
  /** A column that must hold one of some values, which an index leads from to the order: each is read by itself. */
  readonly splitBy?: SplitColumn | undefined;
  readonly orderBy?: OrderBy;
  readonly limit?: number;
  /** The rows of each parent that are kept: edges are followed for these alone. Without it all of them. */
  readonly keep?: number;
  readonly with?: Readonly<Record<string, boolean | LevelConfig | undefined>>;
  /** The field that asks, as statements are attributed to it; without it the table. */
  readonly origin?: string;
  /**
   * Whether a resolver reads: a promise of the rows stands in the slot of each edge, for its field to wait for and to fail
   * with, and a row that cannot be read is left out and reported. Without it the whole read waits, and throws.
   */
  readonly forResolver?: boolean;
  /** Whether its rows are merged with those of other tables into one list, which shall be of one age. */
  readonly merged?: boolean;
  readonly offset?: unknown;
  readonly extras?: object;
}

/** What every statement on one level of a query says, beside its keys. */
export interface RowsRequest {
  readonly table: TableName;
  readonly columns: ReadonlySet<string>;
  readonly where: SQL | undefined;
  readonly splitBy: SplitColumn | undefined;
  readonly orderBy: SQL | undefined;
  /** The same order for rows that several branches have found. */
  readonly orderOfUnion: SQL | undefined;
  readonly limit: number | undefined;
  /** The rows of each key that its reader keeps: all, or all but the one that tells whether more follow. */
  readonly keep: number;
  readonly merged: boolean;
  /** The field or edge that asks. */
  readonly origin: string;
}

/** The columns that a level selects: those named true, or all but those named false, or all. */
const selectedColumns = (table: TableName, columns: LevelConfig['columns']): string[] => {
  const all = Object.keys(getColumns(tableOf(table)));
  if (!columns) return all;
  const named = Object.keys(columns).filter((name) => columns[name]);
  const excludes = named.length === 0 && Object.values(columns).includes(false);
  return excludes ? all.filter((name) => columns[name] !== false) : named;
};

/** An edge that a level follows, with what it selects of its target. */
interface Followed {
  readonly edge: Edge;
  readonly level: LevelConfig;
}

const follow = (table: TableName, { with: edges = {}, forResolver = false }: LevelConfig): Followed[] =>
  Object.entries(edges).flatMap(([name, value]) => {
    if (!value) return [];
    const level = { ...(value === true ? {} : value), origin: `${table}.${name}`, forResolver };
    return [{ edge: edgeOf(table, name), level }];
  });

/** What was made of a part of a selection before: the selection of a known document is the same object each time. */
const followed = new WeakMap<object, Followed[]>();
const requests = new WeakMap<LevelConfig, RowsRequest>();

/** The edges that a level follows. */
export const edgesOf = (table: TableName, level: LevelConfig): readonly Followed[] => {
  if (!level.with) return [];
  // Others than resolvers make their selections anew each time.
  if (!level.forResolver) return follow(table, level);
  const known = followed.get(level.with) ?? follow(table, level);
  followed.set(level.with, known);
  return known;
};

const makeRequest = (table: TableName, level: LevelConfig): RowsRequest => {
  const { where, orderBy, limit, splitBy } = level;
  if (level.offset !== undefined || Object.keys(level.extras ?? {}).length > 0) {
    throw new Error('Pages go by cursors, and values are computed by resolvers: no `offset`, no `extras`.');
  }
  const sources = edgesOf(table, level).map(({ edge }) => edge.sourceColumn);
  const columns = new Set([...selectedColumns(table, level.columns), ...sources]);
  const identifier = 'id' in getColumns(tableOf(table)) ? 'id' : 'code';
  // A level may want its edges alone; a statement needs a column all the same.
  if (columns.size === 0) columns.add(identifier);
  return {
    table,
    columns,
    where: conditionOf(table, where),
    splitBy,
    orderBy: orderBy && orderOf(table, orderBy),
    orderOfUnion: orderBy && orderOfUnion(table, orderBy),
    limit,
    keep: level.keep ?? limit ?? 0,
    merged: level.merged ?? false,
    origin: level.origin ?? table,
  };
};

/** A level's request: its columns, with those that its edges start from. */
export const requestOf = (table: TableName, level: LevelConfig): RowsRequest => {
  const known = requests.get(level) ?? makeRequest(table, level);
  requests.set(level, known);
  return known;
};
