import { getColumns, getColumnTable, getTableName } from 'drizzle-orm';
import type { MySqlColumn, MySqlTable } from 'drizzle-orm/mysql-core';
import { takes } from './codes.ts';
import { traitsOf } from './column-traits.ts';
import type { TableName, tables } from './tables.ts';

type Insert<Table extends TableName> = (typeof tables)[Table]['$inferInsert'];

/** A row as it is made: without the keys and ranks that follow from its texts. */
export type NewRow<Table extends TableName> = Omit<
  Insert<Table>,
  Extract<keyof Insert<Table>, `${string}Key` | `${string}Rank`>
>;

const check = (column: MySqlColumn, value: unknown): void => {
  const place = `${getTableName(getColumnTable(column))}.${column.name}`;
  if (!takes(column, value)) {
    throw new Error(
      `"${value}" for ${place} is no code: those are printable ASCII without a blank at their end, which servers would not compare byte by byte.`,
    );
  }
  if (traitsOf(column).names?.notYetWritten.some((name) => name === value)) {
    throw new Error(
      `"${value}" for ${place} cannot be written yet: the release before does not read it. It is \`notYetWritten\` in schema/ for one release.`,
    );
  }
};

/**
 * A row, or the values that change of one, as it may be written: with the keys that follow from its texts, and checked for what
 * storage relies on. A column itself cannot tell what is written from what is only compared, and a value that is not yet
 * written may be looked for.
 */
export const rowToWrite = (table: MySqlTable, values: object): Record<string, unknown> => {
  const row: Record<string, unknown> = { ...values };
  for (const [name, column] of Object.entries(getColumns(table))) {
    const { folded } = traitsOf(column);
    const text = folded && row[folded.from];
    if (folded && typeof text === 'string') row[name] = folded.fold(text);
    check(column, row[name]);
  }
  return row;
};
