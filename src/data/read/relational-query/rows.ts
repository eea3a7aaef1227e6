import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { UnreadableValueError } from '../../../../schema/unreadable-value.ts';
import type { Answer } from '../../wire/statement.ts';

/** A row by the names that the code gives its columns; relations are attached under theirs. */
export type Row = Record<string, unknown>;

const unreadable = new WeakMap<Row, UnreadableValueError>();

/** Why a row cannot be read: it holds a value that this release does not know. Undefined for all others. */
export const unreadableValueOf = (row: Row): UnreadableValueError | undefined => unreadable.get(row);

type Decode = (cell: unknown) => unknown;

/** What makes rows of an answer's cells: the columns in the order in which a statement selects them. */
export const rowDecoder = (table: TableName, columns: Iterable<string>): ((answer: Pick<Answer, 'rows'>) => Row[]) => {
  const decoders = [...columns].map((name): [string, Decode] => {
    const column = columnOf(tableOf(table), name);
    return [name, (cell) => (cell === null ? null : column.mapFromDriverValue(cell))];
  });
  const decode = (cells: readonly unknown[]): Row => {
    const row: Row = {};
    for (const [position, [name, read]] of decoders.entries()) {
      try {
        row[name] = read(cells[position]);
      } catch (failure) {
        if (!(failure instanceof UnreadableValueError)) throw failure;
        unreadable.set(row, failure);
      }
    }
    return row;
  };
  return ({ rows }) => rows.map(decode);
};

/** The same rows. Throws UnreadableValueError when one of them cannot be read: nothing is decided by a part of a row. */
export const readableRows = (rows: readonly Row[]): readonly Row[] => {
  for (const row of rows) {
    const failure = unreadable.get(row);
    if (failure) throw failure;
  }
  return rows;
};

/** A row of its own for a reader who may change it; whether it can be read goes with it. */
export const copyOf = (row: Row): Row => {
  const copy = { ...row };
  const failure = unreadable.get(row);
  if (failure) unreadable.set(copy, failure);
  return copy;
};
