import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { TableName } from '../../../../schema/tables.ts';
import { build } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import { chunksOf, keysOf, maxBranchesPerStatement, maxKeysPerStatement, shapeOfRead, signatureOf } from './batches.ts';
import { type Branch, fieldsIn } from './branch.ts';
import { byName } from './by-name.ts';
import type { KeyedRead } from './keyspace-loader.ts';
import { keysPart, limitPart, textOfPart, visiblePart } from './known-texts.ts';

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

/** How many rows a condition finds, at most one more than `maxCount`. */
export const readCount = (table: TableName, where: SQL | undefined, visibility: Visibility): KeyedRead<number> => ({
  origin: `${table} count`,
  shape: shapeOfRead('count', visibility, `${table} ${signatureOf(where)}`),
  key: '',
  empty: () => 0,
  select: () => {
    const condition = and(visibleRows(table, visibility), where);
    const branch: Branch = {
      what: `count of ${table}`,
      put: (place) => ({
        parts: [visiblePart(table, visibility), textOfPart(where), limitPart(maxCount + 1)],
        build: () => build.select(fieldsIn(place, { count })).from(countedRows(table, condition)),
      }),
    };
    const resultsOf = (rows: Answer['rows']) => new Map([['', Number(rows[0]?.[0] ?? 0)]]);
    return [{ table, branches: [branch], width: 1, mostRows: 1, resultsOf }];
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
  shape: shapeOfRead('count', visibility, `${table}.${column} ${signatureOf(where)}`),
  key,
  empty: () => 0,
  select: (_, group) => {
    const keyColumn = columnOf(tableOf(table), column);
    // The first column says for which key a branch counts.
    const branchOf = (value: string, position: number): Branch => ({
      what: `count ${position} of ${table}`,
      put: (place) => ({
        parts: [
          visiblePart(table, visibility),
          keysPart(keyColumn, [value]),
          textOfPart(where),
          limitPart(maxCount + 1),
        ],
        build: () => {
          const branch = sql<number>`${sql.raw(String(position))}`.as('branch');
          const condition = and(visibleRows(table, visibility), eq(keyColumn, value), where);
          return build.select(fieldsIn(place, { branch, count })).from(countedRows(table, condition));
        },
      }),
    });
    return chunksOf(keysOf(group), maxBranchesPerStatement).map((some) => ({
      table,
      branches: some.map(branchOf),
      width: 2,
      mostRows: some.length,
      resultsOf: (rows) => new Map(rows.map(([branch, counted]) => [some[Number(branch)] ?? '', Number(counted)])),
    }));
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
  const resultsOf = (rows: Answer['rows']) =>
    new Map(
      rows.map((cells) => [
        String(cells[sums.length]),
        byName(sums, (position): bigint => BigInt(String(cells[position]))),
      ]),
    );
  return {
    origin: `${table} totals`,
    shape: shapeOfRead('totals', visibility, `${table}.${column} ${sums.join()} ${signatureOf(where)}`),
    key,
    empty: () => byName(sums, () => 0n),
    select: (_, group) => {
      const keyColumn = columnOf(tableOf(table), column);
      const branchOf = (some: string[]): Branch => ({
        what: `sums of ${sums.join()} of ${table}`,
        put: (place) => ({
          parts: [visiblePart(table, visibility), keysPart(keyColumn, some), textOfPart(where)],
          build: () => {
            const sumOf = (name: Column) => [name, sql`coalesce(sum(${columnOf(tableOf(table), name)}), 0)`] as const;
            return build
              .select(fieldsIn(place, { ...Object.fromEntries(sums.map(sumOf)), key: keyColumn }))
              .from(tableOf(table))
              .where(and(visibleRows(table, visibility), inArray(keyColumn, some), where))
              .groupBy(keyColumn);
          },
        }),
      });
      return chunksOf(keysOf(group), maxKeysPerStatement).map((some) => ({
        table,
        branches: [branchOf(some)],
        width: sums.length + 1,
        mostRows: some.length,
        resultsOf,
      }));
    },
  };
};
