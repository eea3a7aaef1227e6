import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { MySqlColumn, MySqlTable } from 'drizzle-orm/mysql-core';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';

/** Which end of an order comes first, by the names of columns. */
export type OrderBy = Readonly<Record<string, 'asc' | 'desc'>>;

/**
 * What may be asked of one column, each by the name that Drizzle's relational queries give it. Beside those, `equalsColumn`
 * and `differsFromColumn` compare it with another column of its row, which is given by name.
 */
const comparisons: Readonly<Record<string, (column: MySqlColumn, value: unknown, table: MySqlTable) => SQL>> = {
  eq,
  ne,
  gt,
  gte,
  lt,
  lte,
  like: (column, value) => like(column, String(value)),
  in: (column, value) => inArray(column, Array.isArray(value) ? value : [value]),
  isNull: (column, value) => (value === true ? isNull(column) : isNotNull(column)),
  equalsColumn: (column, name, table) => eq(column, columnOf(table, String(name))),
  differsFromColumn: (column, name, table) => ne(column, columnOf(table, String(name))),
};

const compare = (table: MySqlTable, column: MySqlColumn, asked: unknown): SQL | undefined => {
  if (typeof asked !== 'object' || asked === null || asked instanceof Date) return eq(column, asked);
  return and(
    ...Object.entries(asked).map(([name, value]) => {
      const comparison = comparisons[name];
      if (!comparison) throw new Error(`Columns are not compared by "${name}" here.`);
      return comparison(column, value, table);
    }),
  );
};

/** Pothos' way to ask for rows by their keys: a condition that it builds itself. */
type RawCondition = (table: MySqlTable) => SQL;

const conditionOn = (table: MySqlTable, [name, asked]: readonly [string, unknown]): SQL | undefined => {
  if (asked === undefined) return undefined;
  if (name === 'RAW' && typeof asked === 'function') return (asked as RawCondition)(table);
  if (name === 'AND' || name === 'OR') {
    const parts = Array.isArray(asked) ? asked.map((part: object) => conditionsOn(table, part)) : [];
    return name === 'AND' ? and(...parts) : or(...parts);
  }
  return compare(table, columnOf(table, name), asked);
};

const conditionsOn = (table: MySqlTable, where: object): SQL | undefined =>
  and(...Object.entries(where).map((entry) => conditionOn(table, entry)));

/**
 * A filter of Drizzle's relational queries as a condition. Throws for what would lead to another table: edges are followed
 * by statements of their own.
 */
export const conditionOf = (table: TableName, where: object | undefined): SQL | undefined =>
  where && conditionsOn(tableOf(table), where);

const isEmptyList = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && 'in' in asked && Array.isArray(asked.in) && asked.in.length === 0;

/** Whether no row can meet a filter, because a column must have one of no values: then there is nothing to ask for. */
export const findsNothing = (where: object | undefined): boolean =>
  Object.entries(where ?? {}).some(([name, asked]) => {
    if (name === 'AND') return Array.isArray(asked) && asked.some(findsNothing);
    if (name === 'OR') return Array.isArray(asked) && asked.length > 0 && asked.every(findsNothing);
    return isEmptyList(asked);
  });

/** An order of rows. */
export const orderOf = (table: TableName, orderBy: OrderBy): SQL =>
  sql.join(
    Object.entries(orderBy).map(([name, direction]) => {
      const column = columnOf(tableOf(table), name);
      return direction === 'asc' ? asc(column) : desc(column);
    }),
    sql`, `,
  );

/** The same by the names of columns alone: around a union there is no table. */
export const orderOfUnion = (table: TableName, orderBy: OrderBy): SQL =>
  sql.join(
    Object.entries(orderBy).map(([name, direction]) => {
      const column = sql.identifier(columnOf(tableOf(table), name).name);
      return direction === 'asc' ? sql`${column} asc` : sql`${column} desc`;
    }),
    sql`, `,
  );
