import { getTableName } from 'drizzle-orm';
import type { MySqlColumn, MySqlTable } from 'drizzle-orm/mysql-core';
import type * as z from 'zod';
import type { StoredPlace } from './unreadable-value.ts';

/** What this platform knows of a column beside what Drizzle does. */
export interface ColumnTraits {
  /** The names that an enumeration holds, and those of them that this release reads and does not write yet. */
  readonly names?: { readonly readable: readonly string[]; readonly notYetWritten: readonly string[] };
  /** What the documents of a JSON column are like. */
  readonly document?: z.ZodType;
  /** What a key or a rank follows from: a column of its row by its name in the code, and how that one's text is folded. */
  readonly folded?: { readonly from: string; fold(text: string): string | number };
}

interface Mapping {
  /** What a stored value means, from what Drizzle has made of it. Throws UnreadableValueError for an unknown one. */
  readonly read?: (value: unknown, place: StoredPlace) => unknown;
  /** What is stored of a value. */
  readonly write?: (value: unknown, place: StoredPlace) => unknown;
}

const traits = new WeakMap<MySqlColumn, ColumnTraits>();

/** The traits of a column; most have none. */
export const traitsOf = (column: MySqlColumn): ColumnTraits => traits.get(column) ?? {};

/**
 * Gives a column traits, and mappings that know where the column is. Drizzle's own custom types do not, and an error about
 * a stored value is of no use without the table.
 */
export const withTraits = <Builder extends object>(
  builder: Builder,
  own: ColumnTraits,
  mapping: Mapping = {},
): Builder => {
  // `build` is all that Drizzle's table asks of a column's builder; its types leave it out as internal.
  const buildable = builder as { build(table: MySqlTable): MySqlColumn };
  const build = buildable.build.bind(builder);
  buildable.build = (table) => {
    const column = build(table);
    const place = { table: getTableName(table), column: column.name };
    const decode = column.mapFromDriverValue.bind(column);
    const encode = column.mapToDriverValue.bind(column);
    const { read, write } = mapping;
    if (read) column.mapFromDriverValue = (value: unknown) => read(decode(value), place);
    if (write) column.mapToDriverValue = (value: unknown) => encode(write(value, place));
    traits.set(column, own);
    return column;
  };
  return builder;
};
