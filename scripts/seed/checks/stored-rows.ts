import type { TableName, tables } from '../../../schema/tables.ts';

/** The rows of every table as the database holds them. */
export type StoredRows = { readonly [Name in TableName]: readonly (typeof tables)[Name]['$inferSelect'][] };

/** Some columns of some tables: what a check needs of the rows, so that a simulator can hand it its own. */
export type RowsWith<Needs extends { readonly [Name in TableName]?: string }> = {
  readonly [Name in Extract<keyof Needs, TableName>]: readonly Pick<
    StoredRows[Name][number],
    Extract<Needs[Name], keyof StoredRows[Name][number]>
  >[];
};

/** A check. Returns one finding, which names the row, for each thing that is wrong. */
export type Check = (rows: StoredRows) => string[];

/** Sums an amount over rows. */
export const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => bigint): bigint =>
  items.reduce((sum, item) => sum + amountOf(item), 0n);

/** Rows by a key; a key without rows gives an empty list. */
export const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | null) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return (key: string): readonly Item[] => groups.get(key) ?? [];
};

/** One finding for every row that fails the test. */
export const findings = <Item>(items: readonly Item[], problemOf: (item: Item) => string | false): string[] =>
  items.flatMap((item) => problemOf(item) || []);
