import { type TableName, tables } from '../../schema/tables.ts';

/** A row as its table takes it. */
export type Row<Name extends TableName> = (typeof tables)[Name]['$inferInsert'];

/** The rows of every table, in the order in which they came about. */
export type SeedRows = { readonly [Name in TableName]: Row<Name>[] };

/** No rows for any table. */
export const emptyRows = (): SeedRows =>
  // Object.fromEntries loses the names; every table gets its own list.
  Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as SeedRows;
