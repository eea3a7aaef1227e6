import { getColumns, SQL } from 'drizzle-orm';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { knownText, textOfPart } from '../read/relational-query/known-texts.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { build, type Text, textOf } from '../wire/drizzle.ts';

/** More rows than these have a text that is hardly ever needed again. */
const mostKnownRows = 20;

/** The columns of a row that have a value, as a part of a statement: an expression decides its text, any other value does not. */
const rowPart = (table: TableName, row: Row): Text => {
  const names: string[] = [];
  const values: unknown[] = [];
  for (const [name, column] of Object.entries(getColumns(tableOf(table)))) {
    const value = row[name];
    if (value === undefined) continue;
    if (value instanceof SQL) {
      const expression = textOf(value);
      names.push(`${name} = ${expression.text}`);
      values.push(...expression.values);
    } else {
      names.push(name);
      values.push(value === null ? null : column.mapToDriverValue(value));
    }
  }
  return { text: names.join(), values };
};

const insert = (table: TableName, rows: readonly Row[]) =>
  // The rows were checked against the table's type by the interface of the transaction.
  build.insert(tableOf(table)).values(rows as never);

/** Adds rows. */
export const insertText = (table: TableName, rows: readonly Row[]): Text => {
  const query = () => insert(table, rows);
  if (rows.length > mostKnownRows) return textOf(query());
  return knownText(
    `insert into ${table}`,
    rows.map((row) => rowPart(table, row)),
    query,
  );
};

/** Adds rows; those that are there already are changed instead. */
export const mergeText = (table: TableName, rows: readonly Row[], changes: Row): Text => {
  const query = () => insert(table, rows).onDuplicateKeyUpdate({ set: changes });
  if (rows.length > mostKnownRows) return textOf(query());
  const parts = [...rows.map((row) => rowPart(table, row)), rowPart(table, changes)];
  return knownText(`merge into ${table}`, parts, query);
};

/** Changes the rows that a condition finds. */
export const updateText = (table: TableName, set: Row, where: SQL | undefined): Text =>
  knownText(`update ${table}`, [rowPart(table, set), textOfPart(where)], () =>
    build.update(tableOf(table)).set(set).where(where),
  );
