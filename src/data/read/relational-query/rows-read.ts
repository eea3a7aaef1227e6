import { eq, inArray, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { TooManyRowsError } from '../../guard/errors.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import type { Visibility } from '../visibility.ts';
import {
  chunksOf,
  keysOf,
  maxBranchesPerStatement,
  maxKeysPerStatement,
  maxRowsPerLevel,
  shapeOfRead,
  signatureOf,
} from './batches.ts';
import type { Branch, Selection } from './branch.ts';
import { isIdentifierColumn } from './edges.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { keysPart, textOfPart } from './known-texts.ts';
import type { RowsRequest } from './level.ts';
import { type Row, rowDecoder } from './rows.ts';
import { rowsBranch } from './select.ts';

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

  abstract select(client: KeyspaceClient, group: readonly RowsRead[]): readonly Selection<Row[]>[];
}

/** The columns that some reads want together, beside one that they all need. */
const columnsOf = (group: readonly RowsRead[], needed: readonly string[] = []): ReadonlySet<string> => {
  const wanted = new Set(group.map(({ request }) => request.columns));
  const [first, ...others] = wanted;
  // Most often all want the same, and what is made of the same set is kept.
  if (first && others.length === 0 && needed.every((column) => first.has(column))) return first;
  return new Set([...needed, ...[...wanted].flatMap((columns) => [...columns])]);
};

const decoders = new WeakMap<ReadonlySet<string>, ReturnType<typeof rowDecoder>>();

/** What makes rows of a table's cells: made once for the same set of columns, which no two tables share. */
const decoderOf = (table: TableName, columns: ReadonlySet<string>): ReturnType<typeof rowDecoder> => {
  const known = decoders.get(columns) ?? rowDecoder(table, columns);
  decoders.set(columns, known);
  return known;
};

/** Rows of a key that has as many as there are, as far as can be told: the lists that are read whole are short. */
const rowsOfKey = 100;

/**
 * Rows of a list that is read whole: rules go by lists of some rows. One that is longer than an answer may hold is refused
 * by the server together with what shares its statement, and then each read is sent by itself.
 */
const rowsOfList = 500;

class KeyedRows extends RowsRead {
  readonly #column: string;
  readonly #visibility: Visibility;

  constructor(shape: string, column: string, key: string, request: RowsRequest, visibility: Visibility) {
    super(shape, key, request);
    this.#column = column;
    this.#visibility = visibility;
  }

  select(_: KeyspaceClient, group: readonly RowsRead[]): Selection<Row[]>[] {
    const { table, limit, keep, merged } = this.request;
    const keys = keysOf(group);
    if (limit !== undefined && keep * keys.length > maxRowsPerLevel) {
      throw new TooManyRowsError(
        `${keys.length} parents with up to ${keep} rows each are more than ${maxRowsPerLevel} rows. Ask for smaller pages, or for fewer parents.`,
      );
    }
    const columns = columnsOf(group, [this.#column]);
    const request = { ...this.request, columns };
    const decode = decoderOf(table, columns);
    const rowsPerKey = limit ?? (isIdentifierColumn(this.#column) ? 1 : rowsOfKey);
    const selectionOf = (some: string[], branches: Branch[]): Selection<Row[]> => ({
      table,
      branches,
      width: columns.size,
      merged,
      mostRows: some.length * rowsPerKey,
      resultsOf: (rows) => Map.groupBy(decode({ rows }), (row) => String(row[this.#column])),
    });
    if (limit === undefined) {
      return chunksOf(keys, maxKeysPerStatement).map((some) => selectionOf(some, [this.#branch(request, some)]));
    }
    // A page of each key.
    return chunksOf(keys, maxBranchesPerStatement).map((some) =>
      selectionOf(
        some,
        some.map((key) => this.#branch(request, [key])),
      ),
    );
  }

  #branch(request: RowsRequest, keys: string[]): Branch {
    const column = columnOf(tableOf(request.table), this.#column);
    return rowsBranch(request, this.#visibility, { sql: inArray(column, keys), part: keysPart(column, keys) });
  }
}

class ListedRows extends RowsRead {
  readonly #visibility: Visibility;

  constructor(request: RowsRequest, visibility: Visibility) {
    super(shapeOfRead('list', visibility, `${request.table} ${shapeOf(request)}`), '', request);
    this.#visibility = visibility;
  }

  select({ takesIndexHints }: KeyspaceClient, group: readonly RowsRead[]): Selection<Row[]>[] {
    const { table, limit, splitBy, orderOfUnion } = this.request;
    const columns = columnsOf(group);
    const request = { ...this.request, columns };
    const decode = decoderOf(table, columns);
    const hints = takesIndexHints ? splitBy?.ignoredIndexes : [];
    const conditionOn = (column: string, value: unknown) => {
      const condition = eq(columnOf(tableOf(table), column), value);
      return { sql: condition, part: textOfPart(condition) };
    };
    return [
      {
        table,
        // Each branch follows an index to its first rows, where one condition on all values would sort whatever matches.
        branches: splitBy
          ? splitBy.values.map((value) =>
              rowsBranch(request, this.#visibility, conditionOn(splitBy.column, value), hints),
            )
          : [rowsBranch(request, this.#visibility)],
        ending: splitBy && sql`order by ${orderOfUnion} limit ${limit ?? maxRowsPerLevel}`,
        width: columns.size,
        mostRows: limit ?? rowsOfList,
        resultsOf: (rows) => new Map([['', decode({ rows })]]),
      },
    ];
  }
}

const shapes = new WeakMap<RowsRequest, string>();

/**
 * What is asked beside the keys, as text, and never what the field is called that asks: one statement answers all that are
 * alike. The same request is put into words once.
 */
const shapeOf = (request: RowsRequest): string => {
  const { where, orderBy, limit, splitBy, merged } = request;
  const shape =
    shapes.get(request) ?? [signatureOf(where), signatureOf(orderBy), limit, JSON.stringify(splitBy), merged].join(' ');
  shapes.set(request, shape);
  return shape;
};

/** Reads of the rows whose column equals a key, in order, at most `limit` of them. All of its reads have one shape. */
export const readRowsOf = (column: string, request: RowsRequest, visibility: Visibility) => {
  const shape = shapeOfRead('rows', visibility, `${request.table}.${column} ${shapeOf(request)}`);
  return (key: string): KeyedRead<Row[]> => new KeyedRows(shape, column, key, request, visibility);
};

/** The read of a root list, or of a row by its number. */
export const readList = (request: RowsRequest, visibility: Visibility): KeyedRead<Row[]> =>
  new ListedRows(request, visibility);
