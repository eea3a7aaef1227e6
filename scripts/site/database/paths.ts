import type { Keyspace } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';
import { databaseName, tablesOf } from '../../docs/entities.ts';
import { linkTo } from '../page.ts';

/** Where the page of a keyspace's tables is. */
export const pathOfKeyspace = (keyspace: Keyspace): string => `database/${keyspace}`;

/** Where the tables are told of that every keyspace keeps for writing: they are alike in all of them. */
export const booksPath = 'database/books-of-writing';

/** Whether a table only keeps the books of writing. */
export const isBook = (table: TableName): boolean => !tablesOf(keyspaceOf(table)).includes(table);

/** Where a table is told of; its anchor there is its name. */
export const pathOfTable = (table: TableName): string =>
  isBook(table) ? booksPath : `database/${keyspaceOf(table)}/${databaseName(table)}`;

/** A link to where a table is told of. */
export const linkToTable = (table: TableName, text = databaseName(table)): string =>
  linkTo(`\`${text}\``, pathOfTable(table), isBook(table) ? databaseName(table) : '');
