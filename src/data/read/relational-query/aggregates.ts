import { and, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { build } from '../../wire/drizzle.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import { chunksOf, keysOf, maxBranchesPerStatement, maxKeysPerStatement, signatureOf } from './batches.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { keysPart, knownText, limitPart, textOfPart, visiblePart } from './known-texts.ts';
import { sendRead, unionOf } from './read-statement.ts';

/** Rows that a count counts at most, so that it costs the same on a table of any size. */
export const maxCount = 10_000;

/** The rows that a condition finds, at most one more than `maxCount`: what a count counts. */
const countedRows = (table: TableName, condition: SQL | undefined) =>
  build
    .select({ one: sql<number>`1`.as('one') })
    .from(tableOf(table))
    .where(condition)
    .limit(maxCount + 1)
    .as('counted');

const count = sql<number>`count(*)`.as('count');

/** A count as one branch of a statement that counts for many keys: its position says for which. */
const countBranch = (table: TableName, condition: SQL | undefined, position: number): SQLWrapper => {
  const branch = sql<number>`${sql.raw(String(position))}`.as('branch');
  return build.select({ branch, count }).from(countedRows(table, condition));
};

/** How many rows a condition finds, at most one more than `maxCount`. */
export const readCount = (table: TableName, where: SQL | undefined, visibility: Visibility): KeyedRead<number> => ({
  origin: `${table} count`,
  shape: `count ${table} ${signatureOf(where)}`,
  key: '',
  empty: () => 0,
  send: async (client, _, origin) => {
    const parts = [visiblePart(table, visibility), textOfPart(where), limitPart(maxCount + 1)];
    const text = knownText(`count of ${table}`, parts, () =>
      build.select({ count }).from(countedRows(table, and(visibleRows(table, visibility), where))),
    );
    const { rows } = await sendRead(client, table, origin, text);
    return new Map([['', Number(rows[0]?.[0] ?? 0)]]);
  },
});

/** How many rows each key has, at most one more than `maxCount`. One statement counts for many keys. */
export const readCountOf = (
  table: TableName,
  column: string,
  key: string,
  where: SQL | undefined,
  visibility: Visibility,
): KeyedRead<number> => ({
  origin: `${table} count`,
  shape: `count ${table}.${column} ${signatureOf(where)}`,
  key,
  empty: () => 0,
  send: async (client, group, origin) => {
    const keyColumn = columnOf(tableOf(table), column);
    const partsFor = (value: string) => [
      visiblePart(table, visibility),
      keysPart(keyColumn, [value]),
      textOfPart(where),
      limitPart(maxCount + 1),
    ];
    const branch = (value: string, position: number) =>
      countBranch(table, and(visibleRows(table, visibility), eq(keyColumn, value), where), position);
    const counts = await Promise.all(
      chunksOf(keysOf(group), maxBranchesPerStatement).map(async (some) => {
        const text = knownText(`counts of ${table}`, some.flatMap(partsFor), () => unionOf(some.map(branch)));
        const { rows } = await sendRead(client, table, origin, text);
        return rows.map(([branch, counted]) => [some[Number(branch)] ?? '', Number(counted)] as const);
      }),
    );
    return new Map(counts.flat());
  },
});

/** The sums of some columns in cents, by their names in the code. */
export type Totals<Column extends string> = Record<Column, bigint>;

/** The sums of columns over all rows of each key: one grouped statement for many keys. */
export const readTotals = <Column extends string>(
  table: TableName,
  column: string,
  key: string,
  sums: readonly Column[],
  where: SQL | undefined,
  visibility: Visibility,
): KeyedRead<Totals<Column>> => {
  const totals = (sumOf: (name: Column, position: number) => bigint) =>
    // Object.fromEntries loses the literal keys.
    Object.fromEntries(sums.map((name, position) => [name, sumOf(name, position)])) as Totals<Column>;
  return {
    origin: `${table} totals`,
    shape: `totals ${table}.${column} ${sums.join()} ${signatureOf(where)}`,
    key,
    empty: () => totals(() => 0n),
    send: async (client, group, origin) => {
      const keyColumn = columnOf(tableOf(table), column);
      const fields = sums.map((name) => [name, sql`coalesce(sum(${columnOf(tableOf(table), name)}), 0)`] as const);
      const select = (some: string[]) =>
        build
          .select({ ...Object.fromEntries(fields), key: keyColumn })
          .from(tableOf(table))
          .where(and(visibleRows(table, visibility), inArray(keyColumn, some), where))
          .groupBy(keyColumn);
      const answers = await Promise.all(
        chunksOf(keysOf(group), maxKeysPerStatement).map((some) => {
          const parts = [visiblePart(table, visibility), keysPart(keyColumn, some), textOfPart(where)];
          return sendRead(
            client,
            table,
            origin,
            knownText(`sums of ${sums.join()} of ${table}`, parts, () => select(some)),
          );
        }),
      );
      return new Map(
        answers.flatMap(({ rows }) =>
          rows.map((cells) => [String(cells[sums.length]), totals((_, position) => BigInt(String(cells[position])))]),
        ),
      );
    },
  };
};
