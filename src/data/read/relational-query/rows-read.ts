import { and, inArray } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { TooManyRowsError } from '../../guard/errors.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { type Text, textOf } from '../../wire/drizzle.ts';
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
import { keysPart, knownText, limitPart, textOfPart, visiblePart } from './known-texts.ts';
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
    const texts = this.#texts({ ...this.request, columns }, keysOf(group));
    const answers = await Promise.all(texts.map((text) => sendRead(client, this.request.table, origin, text)));
    return Map.groupBy(answers.flatMap(decode), (row) => String(row[this.#column]));
  }

  #texts(request: RowsRequest, keys: string[]): Text[] {
    const { table, columns, where, orderBy, limit, keep } = request;
    const column = columnOf(tableOf(table), this.#column);
    const build = (some: string[]) =>
      selectRows(request, and(visibleRows(table, this.#visibility), inArray(column, some)));
    const partsFor = (some: string[]) => [
      visiblePart(table, this.#visibility),
      keysPart(column, some),
      textOfPart(where),
      textOfPart(orderBy),
      limitPart(limit),
    ];
    const what = `${[...columns].join()} of ${table}`;
    if (limit === undefined) {
      return chunksOf(keys, maxKeysPerStatement).map((some) => knownText(what, partsFor(some), () => build(some)));
    }
    if (keep * keys.length > maxRowsPerLevel) {
      throw new TooManyRowsError(
        `${keys.length} parents with up to ${keep} rows each are more than ${maxRowsPerLevel} rows. Ask for smaller pages, or for fewer parents.`,
      );
    }
    return chunksOf(keys, maxBranchesPerStatement).map((some) => {
      const branches = some.map((key) => [key]);
      return knownText(what, branches.flatMap(partsFor), () => unionOf(branches.map(build)));
    });
  }
}

class ListedRows extends RowsRead {
  readonly #visibility: Visibility;

  constructor(request: RowsRequest, visibility: Visibility) {
    super(listShape(request), '', request);
    this.#visibility = visibility;
  }

  async send(client: KeyspaceClient, group: readonly RowsRead[], origin: string): Promise<Map<string, Row[]>> {
    const columns = new Set(columnsOf(group));
    const text = this.#text(client, { ...this.request, columns });
    const { table } = this.request;
    return new Map([['', rowDecoder(table, columns)(await sendRead(client, table, origin, text))]]);
  }

  #text(client: KeyspaceClient, request: RowsRequest): Text {
    const { table, columns, where, orderBy, limit, splitBy } = request;
    const build = () => selectList(client, request, visibleRows(table, this.#visibility));
    if (splitBy) return textOf(build());
    const parts = [visiblePart(table, this.#visibility), textOfPart(where), textOfPart(orderBy), limitPart(limit)];
    return knownText(`${[...columns].join()} of ${table}`, parts, build);
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
