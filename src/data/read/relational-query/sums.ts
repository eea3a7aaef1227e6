import { and, type SQL, sql } from 'drizzle-orm';
import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { TooManyRowsError } from '../../guard/errors.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { build } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import { shapeOfRead, signatureOf } from './batches.ts';
import { type Branch, fieldsIn } from './branch.ts';
import { byName } from './by-name.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { limitPart, textOfPart, visiblePart } from './known-texts.ts';
import { conditionOf } from './where.ts';

/** What rows are grouped by: a column, or the month or the year of a column that holds a day. */
export type GroupKey = string | { readonly monthOf: string } | { readonly yearOf: string };

/** A column that is added up of those rows alone of which a condition holds. */
interface Band {
  readonly of: string;
  readonly where: object;
}

/** What is added up of a table. */
export interface SumsRequest<Key extends string, Column extends string> {
  /** What the rows are grouped by, under the names that the answer gives them; without any, all rows are one group. */
  readonly by: Readonly<Record<Key, GroupKey>>;
  /** What is added up: columns of whole numbers, such as cents, and bands of one. */
  readonly sums: readonly Column[];
  /** The sums that are of a column where a condition holds, by their names, and of nothing elsewhere: one look at the rows for all of them. */
  readonly bands?: Readonly<Partial<Record<Column, Band>>> | undefined;
  /** Which rows are added up. */
  readonly where?: object | undefined;
  /** The index that has all that is added up, where servers take another one for cheaper, and read every row behind it. */
  readonly index?: string | undefined;
}

/** The rows of one table that have the same keys, added up. */
export interface Sums<Key extends string, Column extends string> {
  /** The value of each key, as the column holds it; a month is `2026-03`, a year `2026`. */
  readonly keys: Readonly<Record<Key, unknown>>;
  readonly sums: Readonly<Record<Column, bigint>>;
  /** How many rows were added up. */
  readonly rows: number;
}

/** Groups that one read may have: whoever groups by more sees a page of rows, not a summary. */
export const maxGroups = 2_000;

/** One key in SQL, and how a cell of the answer is read. */
interface KeyExpression {
  readonly sql: SQL | MySqlColumn;
  readonly read: (cell: unknown) => unknown;
}

const keyExpression = (table: TableName, key: GroupKey): KeyExpression => {
  const column = (name: string) => columnOf(tableOf(table), name);
  if (typeof key === 'string') {
    const plain = column(key);
    return { sql: plain, read: (cell) => (cell === null ? null : plain.mapFromDriverValue(cell)) };
  }
  const [day, length] = 'monthOf' in key ? [key.monthOf, 7] : [key.yearOf, 4];
  return { sql: sql`left(${column(day)}, ${sql.raw(String(length))})`, read: (cell) => cell };
};

const keyNames = <Key extends string>(by: Readonly<Record<Key, GroupKey>>) => Object.keys(by) as Key[];

/** A sum in SQL, and its condition where it is of a band. */
interface SumExpression {
  readonly column: MySqlColumn;
  readonly condition: SQL | undefined;
}

/** What is added up, in SQL. */
const sumExpression = (table: TableName, name: string, band: Band | undefined): SumExpression => ({
  column: columnOf(tableOf(table), band?.of ?? name),
  condition: band && conditionOf(table, band.where),
});

const sumOf = ({ column, condition }: SumExpression): SQL =>
  condition ? sql`coalesce(sum(case when ${condition} then ${column} end), 0)` : sql`coalesce(sum(${column}), 0)`;

/** The SELECT: keys, sums, and the number of rows, for the rows that the viewer sees and a condition finds. */
const sumsBranch = (
  table: TableName,
  what: string,
  keys: readonly KeyExpression[],
  sums: readonly SumExpression[],
  where: SQL | undefined,
  visibility: Visibility,
  index: string | undefined,
): Branch => ({
  what: `${what} along ${index}`,
  put: (place) => ({
    parts: [
      ...sums.map(({ condition }) => textOfPart(condition)),
      visiblePart(table, visibility),
      textOfPart(where),
      limitPart(maxGroups + 1),
    ],
    build: () => {
      const named = (prefix: string, some: readonly (SQL | MySqlColumn)[]) =>
        some.map((one, position) => [`${prefix}${position}`, one] as const);
      const added = sums.map(sumOf);
      const grouped = keys.map((key) => key.sql);
      const fields = Object.fromEntries([
        ...named('key', grouped),
        ...named('sum', added),
        ['rows', sql`count(*)`] as const,
      ]);
      const query = build
        .select(fieldsIn(place, fields))
        .from(tableOf(table), index === undefined ? undefined : { useIndex: [index] })
        .where(and(visibleRows(table, visibility), where))
        .groupBy(...grouped)
        .$dynamic();
      // MariaDB sorts groups, unless it is told that nobody asks for an order.
      if (grouped.length > 0) query.orderBy(sql`null`);
      return query.limit(maxGroups + 1);
    },
  }),
});

/**
 * The sums of columns over the rows that a condition finds, group by group: one SELECT with a GROUP BY, which shares its
 * statement with whatever else its keyspace is asked at the same time. Groups without rows are not told of. It looks at every
 * row that the condition finds: ask rollups, or rows that an index bounds. Ask tables that name the owners of their rows:
 * what is reached through a parent alone would be added up for whoever may read the table.
 */
export const readSums = <Key extends string, Column extends string>(
  table: TableName,
  { by, sums, bands, index }: SumsRequest<Key, Column>,
  where: SQL | undefined,
  visibility: Visibility,
): KeyedRead<readonly Sums<Key, Column>[]> => {
  const what = `sums of ${sums.join()} of ${table} by ${JSON.stringify(by)}`;
  const names = keyNames(by);
  const keys = names.map((name) => keyExpression(table, by[name]));
  const added = sums.map((name) => sumExpression(table, name, bands?.[name]));
  const conditions = added.map(({ condition }) => signatureOf(condition)).join();
  const sumsOf = (cells: readonly unknown[]): Sums<Key, Column> => ({
    keys: byName(names, (position) => keys[position]?.read(cells[position])),
    sums: byName(sums, (position) => BigInt(String(cells[names.length + position]))),
    rows: Number(cells[names.length + sums.length]),
  });
  const resultsOf = (rows: Answer['rows']) => {
    if (rows.length > maxGroups) {
      throw new TooManyRowsError(`These are more than ${maxGroups} groups. Group by less, or ask for less time.`);
    }
    // Without keys SQL answers with one row even where nothing was found.
    return new Map([['', rows.map(sumsOf).filter((group) => group.rows > 0)]]);
  };
  return {
    origin: `${table} sums`,
    shape: shapeOfRead('sums', visibility, `${what} ${conditions} ${signatureOf(where)}`),
    key: '',
    empty: () => [],
    select: ({ takesIndexHints }: KeyspaceClient) => [
      {
        table,
        branches: [sumsBranch(table, what, keys, added, where, visibility, takesIndexHints ? index : undefined)],
        width: names.length + sums.length + 1,
        mostRows: maxGroups,
        resultsOf,
      },
    ],
  };
};
