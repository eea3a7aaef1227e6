import type { NewRow } from '../../schema/row-to-write.ts';
import { type TableName, tables } from '../../schema/tables.ts';

/** A row as it is made, before it is written. */
export type Row<Name extends TableName> = NewRow<Name>;

/** The rows of every table, in the order of their creation. */
export type SeedRows = { readonly [Name in TableName]: Row<Name>[] };

/** An empty list of rows for every table. */
export const emptyRows = (): SeedRows =>
  // Object.fromEntries loses the literal names.
  Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as SeedRows;
