import { and, inArray } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { TooManyRowsError } from '../../guard/errors.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import {
  chunksOf,
  keysOf,
  maxBranchesPerStatement,
  maxKeysPerStatement,
  maxRowsPerLevel,
  signatureOf,
} from './batches.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import type { RowsRequest } from './level.ts';
import { sendRead, unionOf } from './read-statement.ts';
import { type Row, rowDecoder } from './rows.ts';
import { listShape, selectList, selectRows } from './select.ts';

/** What all reads of one shape have in common with each other, beside their keys and the columns that each wants. */
abstract class RowsRead implements KeyedRead<Row[]> {
  readonly shape: string;
  readonly key: string;
  readonly request: RowsRequest;

  constructor(shape: string, key: string, request: RowsRequest) {
    this.shape = shape;
    this.key = key;
    this.request = request;
  }

  get origin(): string {
    return this.request.origin;
  }

  empty(): Row[] {
    return [];
  }

  abstract send(
    client: KeyspaceClient,
    group: readonly RowsRead[],
    origin: string,
  ): Promise<ReadonlyMap<string, Row[]>>;
}

const columnsOf = (group: readonly RowsRead[]): string[] => group.flatMap(({ request }) => [...request.columns]);

class KeyedRows extends RowsRead {
  readonly #column: string;
  readonly #visibility: Visibility;

  constructor(shape: string, column: string, key: string, request: RowsRequest, visibility: Visibility) {
    super(shape, key, request);
    this.#column = column;
    this.#visibility = visibility;
  }

  async send(client: KeyspaceClient, group: readonly RowsRead[], origin: string): Promise<Map<string, Row[]>> {
    const columns = new Set([this.#column, ...columnsOf(group)]);
    const decode = rowDecoder(this.request.table, columns);
    const queries = this.#queries({ ...this.request, columns }, keysOf(group));
    const answers = await Promise.all(queries.map((query) => sendRead(client, this.request.table, origin, query)));
    return Map.groupBy(answers.flatMap(decode), (row) => String(row[this.#column]));
  }

  #queries(request: RowsRequest, keys: string[]) {
    const { table, limit, keep } = request;
    const column = columnOf(tableOf(table), this.#column);
    const of = (some: string[]) =>
      selectRows(request, and(visibleRows(table, this.#visibility), inArray(column, some)));
    if (limit === undefined) return chunksOf(keys, maxKeysPerStatement).map(of);
    if (keep * keys.length > maxRowsPerLevel) {
      throw new TooManyRowsError(
        `${keys.length} parents with up to ${keep} rows each are more than ${maxRowsPerLevel} rows. Ask for smaller pages, or for fewer parents.`,
      );
    }
    return chunksOf(keys, maxBranchesPerStatement).map((some) => unionOf(some.map((key) => of([key]))));
  }
}

class ListedRows extends RowsRead {
  readonly #visibility: Visibility;

  constructor(request: RowsRequest, visibility: Visibility) {
    super(listShape(request), '', request);
    this.#visibility = visibility;
  }

  async send(client: KeyspaceClient, group: readonly RowsRead[], origin: string): Promise<Map<string, Row[]>> {
    const { table } = this.request;
    const columns = new Set(columnsOf(group));
    const query = selectList(client, { ...this.request, columns }, visibleRows(table, this.#visibility));
    return new Map([['', rowDecoder(table, columns)(await sendRead(client, table, origin, query))]]);
  }
}

/** Reads of the rows whose column equals a key, in order, at most `limit` of them. All of its reads have one shape. */
export const readRowsOf = (column: string, request: RowsRequest, visibility: Visibility) => {
  const { table, where, orderBy, limit } = request;
  const shape = `rows ${table}.${column} ${signatureOf(where)} ${signatureOf(orderBy)} ${limit ?? ''}`;
  return (key: string): KeyedRead<Row[]> => new KeyedRows(shape, column, key, request, visibility);
};

/** The read of a root list, or of a row by its number. */
export const readList = (request: RowsRequest, visibility: Visibility): KeyedRead<Row[]> =>
  new ListedRows(request, visibility);
