import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { MySqlDialect } from 'drizzle-orm/mysql-core';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { TooManyRowsError } from '../../guard/errors.ts';
import type { DomainClient } from '../../wire/domain-clients.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { unionOf } from './union.ts';

/** A row by the names that the code gives its columns; relations are attached under theirs. */
export type Row = Record<string, unknown>;

/** Keys in one statement. */
export const maxKeysPerStatement = 500;

/** Pages of different parents in one statement: vtgate plans 50 branches in 11 ms, 200 in 82 ms. */
export const maxBranchesPerStatement = 50;

/** Rows that one level may return for all its parents: vtgate refuses a result of more. */
export const maxRowsPerLevel = 10_000;

const dialect = new MySqlDialect();

/** The text and the values of a condition or order: equal for equal ones, however they were built. */
export const signatureOf = (part: SQL | undefined): string => {
  if (!part) return '';
  const { sql, params } = dialect.sqlToQuery(part);
  return `${sql}${JSON.stringify(params, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))}`;
};

/** A column and the values that it may hold. */
export interface SplitColumn {
  readonly column: string;
  readonly values: readonly unknown[];
  /**
   * The index that leads to the order without the column. MySQL and MariaDB prefer it for a short page, and then look at all
   * rows that come before the first match.
   */
  readonly ignoredIndex: string | null;
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
  /** The field or edge that asks. */
  readonly origin: string;
}

const fieldsOf = (table: TableName, columns: ReadonlySet<string>) =>
  Object.fromEntries([...columns].map((name) => [name, columnOf(tableOf(table), name)]));

/** The rows of one statement that is not keyed by a parent: a root list, or a row by its number. */
export const selectRows = (
  client: DomainClient,
  request: RowsRequest,
  condition: SQL | undefined,
  ignoredIndex: string | null = null,
) => {
  const query = client.drizzle
    .select(fieldsOf(request.table, request.columns))
    .from(tableOf(request.table), ignoredIndex === null ? undefined : { ignoreIndex: [ignoredIndex] })
    .where(and(condition, request.where))
    .$dynamic();
  if (request.orderBy) query.orderBy(request.orderBy);
  if (request.limit !== undefined) query.limit(request.limit);
  return query;
};

/**
 * The same for a root list, which may be split by the values of a column: each branch follows an index to its first rows,
 * where one condition on all values would have to sort whatever matches.
 */
export const selectList = (client: DomainClient, request: RowsRequest, condition: SQL | undefined) => {
  const { table, splitBy, orderOfUnion, limit } = request;
  if (!splitBy) return selectRows(client, request, condition);
  const column = columnOf(tableOf(table), splitBy.column);
  const branches = splitBy.values.map((value) =>
    selectRows(
      client,
      request,
      and(condition, eq(column, value)),
      client.takesIndexHints ? splitBy.ignoredIndex : null,
    ),
  );
  return unionOf(branches, sql`order by ${orderOfUnion} limit ${limit}`);
};

/** Splits a list into parts of at most `size`. */
export const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** The different keys of a batch, in order: whichever came first, the same keys make the same text, which a cache knows. */
export const keysOf = (group: readonly { readonly key: string }[]): string[] =>
  [...new Set(group.map((read) => read.key))].toSorted();

class RowsRead implements KeyedRead<Row[]> {
  readonly shape: string;
  readonly key: string;
  readonly origin: string;
  readonly #column: string;
  readonly #request: RowsRequest;
  readonly #visibility: Visibility;

  constructor(shape: string, column: string, key: string, request: RowsRequest, visibility: Visibility) {
    this.shape = shape;
    this.key = key;
    this.origin = request.origin;
    this.#column = column;
    this.#request = request;
    this.#visibility = visibility;
  }

  empty(): Row[] {
    return [];
  }

  async send(client: DomainClient, group: readonly RowsRead[]): Promise<Map<string, Row[]>> {
    const keys = keysOf(group);
    const columns = new Set([this.#column, ...group.flatMap((read) => [...read.#request.columns])]);
    const rows = await this.#select(client, { ...this.#request, columns }, keys);
    return Map.groupBy(rows, (row) => String(row[this.#column]));
  }

  async #select(client: DomainClient, request: RowsRequest, keys: string[]): Promise<Row[]> {
    const column = columnOf(tableOf(request.table), this.#column);
    const of = (some: string[]) =>
      selectRows(client, request, and(visibleRows(request.table, this.#visibility), inArray(column, some)));
    if (request.limit === undefined) {
      return (await Promise.all(chunksOf(keys, maxKeysPerStatement).map(of))).flat();
    }
    if (request.keep * keys.length > maxRowsPerLevel) {
      throw new TooManyRowsError(
        `${keys.length} parents with up to ${request.keep} rows each are more than ${maxRowsPerLevel} rows. Ask for smaller pages, or for fewer parents.`,
      );
    }
    const statements = chunksOf(keys, maxBranchesPerStatement).map((some) => unionOf(some.map((key) => of([key]))));
    return (await Promise.all(statements)).flat();
  }
}

/** Reads of the rows whose column equals a key, in order, at most `limit` of them. All of its reads have one shape. */
export const rowsReader = (column: string, request: RowsRequest, visibility: Visibility) => {
  const { table, where, orderBy, limit } = request;
  const shape = `rows ${table}.${column} ${signatureOf(where)} ${signatureOf(orderBy)} ${limit ?? ''}`;
  return (key: string): KeyedRead<Row[]> => new RowsRead(shape, column, key, request, visibility);
};
