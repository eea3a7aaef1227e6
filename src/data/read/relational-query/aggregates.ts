import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import type { DomainClient } from '../../wire/domain-clients.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { chunksOf, keysOf, maxBranchesPerStatement, maxKeysPerStatement, signatureOf } from './rows.ts';
import { unionOf } from './union.ts';

/** Rows that a count counts at most, so that it costs the same on a table of any size. */
export const maxCount = 10_000;

const one = sql<number>`1`.mapWith(Number).as('one');

/** The rows that a condition finds, at most one more than `maxCount`: what a count counts. */
const countedRows = (client: DomainClient, table: TableName, condition: SQL | undefined) =>
  client.drizzle
    .select({ one })
    .from(tableOf(table))
    .where(condition)
    .limit(maxCount + 1)
    .as('counted');

const count = sql<number>`count(*)`.mapWith(Number).as('count');

/** How many rows a condition finds, at most one more than `maxCount`. */
export const selectCount = async (client: DomainClient, table: TableName, condition: SQL | undefined) => {
  const [row] = await client.drizzle.select({ count }).from(countedRows(client, table, condition));
  return row?.count ?? 0;
};

/** The same as one branch of a statement that counts for many keys: its position says for which. */
const countBranch = (client: DomainClient, table: TableName, condition: SQL | undefined, position: number) => {
  const branch = sql<number>`${sql.raw(String(position))}`.mapWith(Number).as('branch');
  return client.drizzle.select({ branch, count }).from(countedRows(client, table, condition));
};

/** How many rows each key has, at most one more than `maxCount`. One statement counts for many keys. */
export const readCount = (
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
  send: async (client, group) => {
    const keys = keysOf(group);
    const conditionOf = (value: string) =>
      and(visibleRows(table, visibility), eq(columnOf(tableOf(table), column), value), where);
    const counts = await Promise.all(
      chunksOf(keys, maxBranchesPerStatement).map(async (some) => {
        const rows = await unionOf(
          some.map((value, position) => countBranch(client, table, conditionOf(value), position)),
        );
        return rows.map((row) => [some[row.branch] ?? '', row.count] as const);
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
): KeyedRead<Totals<Column>> => ({
  origin: `${table} totals`,
  shape: `totals ${table}.${column} ${sums.join()} ${signatureOf(where)}`,
  key,
  // Object.fromEntries loses the literal keys.
  empty: () => Object.fromEntries(sums.map((name) => [name, 0n])) as Totals<Column>,
  send: async (client, group) => {
    const keyColumn = columnOf(tableOf(table), column);
    const fields = Object.fromEntries(
      sums.map((name) => [
        name,
        sql<bigint>`coalesce(sum(${columnOf(tableOf(table), name)}), 0)`.mapWith((text: string) => BigInt(text)),
      ]),
    );
    const keys = keysOf(group);
    const rows = await Promise.all(
      chunksOf(keys, maxKeysPerStatement).map((some) =>
        client.drizzle
          .select({ ...fields, key: keyColumn })
          .from(tableOf(table))
          .where(and(visibleRows(table, visibility), inArray(keyColumn, some), where))
          .groupBy(keyColumn),
      ),
    );
    return new Map(rows.flat().map((row) => [String(row.key), row as unknown as Totals<Column>]));
  },
});
