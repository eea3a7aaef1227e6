import { getColumns } from 'drizzle-orm';
import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import { tableOf } from './lookup.ts';
import type { TableName } from './tables.ts';

/** Printable ASCII that does not end in a blank. */
const code = /^[ -~]*(?<! )$/;

/** Whether a column holds codes or identifiers, compared byte by byte. */
const holdsCodes = (column: MySqlColumn | undefined): boolean =>
  column !== undefined && 'collation' in column && column.collation === 'ascii_bin';

/** Whether a column could hold a text: of codes and identifiers only those that servers compare byte by byte. */
export const takes = (column: MySqlColumn | undefined, text: unknown): boolean =>
  typeof text !== 'string' || !holdsCodes(column) || code.test(text);

/**
 * Whether a row could have a text in a column, for whoever looks for it. Every server refuses to compare codes with what is
 * not ASCII, and takes a blank at the end for none (`A` equals `A `): no row has either, so nothing has to be asked.
 */
export const canHold = (table: TableName, column: string, text: unknown): boolean =>
  takes(getColumns(tableOf(table))[column], text);
