import { getColumns } from 'drizzle-orm';
import { tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with them.
const ascii = /^[\x00-\x7f]*$/;

/**
 * Whether a column could hold a text at all. Codes and identifiers are ASCII columns: the server refuses to compare them
 * with any other text, although the answer is plain, namely that no row has it.
 */
export const canHold = (table: TableName, column: string, text: unknown): boolean => {
  const definition = getColumns(tableOf(table))[column];
  const asciiColumn = definition !== undefined && 'collation' in definition && definition.collation === 'ascii_bin';
  return !asciiColumn || typeof text !== 'string' || ascii.test(text);
};
