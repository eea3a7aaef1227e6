import { and, eq, getColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { MySqlColumn } from 'drizzle-orm/mysql-core';
import type { Books } from '../../../schema/books.ts';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../../schema/lookup.ts';
import type { TableName } from '../../../schema/tables.ts';

/**
 * Which rows of a table the viewer may see, within the tenant:
 * - `all` of them;
 * - `none`, and no statement is sent;
 * - `own`: those whose column equals the viewer's own id;
 * - `booked`: those that a book names, which is a table of the same keyspace: some row of the viewer's own there names them;
 * - `referenced`: those that a visible row points at, and no others. They cannot be listed, counted or looked up.
 *
 * `among` leaves only those whose column has one of some values.
 */
export type RowRule =
  | { readonly rows: 'none' }
  | { readonly rows: 'referenced' }
  | { readonly rows: 'all'; readonly among?: Among | null }
  | { readonly rows: 'own'; readonly column: string; readonly value: string; readonly among?: Among | null }
  | { readonly rows: 'booked'; readonly book: Book; readonly among?: Among | null };

/** The viewer's book: where its entries are, by which column they are the viewer's, and the viewer's own id. */
interface Book extends Books {
  readonly column: string;
  readonly value: string;
}

interface Among {
  readonly column: string;
  readonly values: readonly string[];
}

/** What a viewer may see. Every statement is bound by it; no resolver can skip it. */
export interface Visibility {
  /** What tells it from the viewer's own, where one request reads by several: reads by different ones are never taken for one. */
  readonly name?: string;
  /** The tenant. */
  readonly orgId: string;
  /** The rule of one table. */
  ruleOf(table: TableName): RowRule;
  /** What a row that the viewer writes must name as its owner, whether the viewer may read the table or not; null for nothing. */
  ownerOf(table: TableName): { readonly column: string; readonly value: string } | null;
  /**
   * What a transaction of the viewer sees, where that is more: a change is decided by all that its role sees. An API key's
   * scopes say what it may ask for, and must not make a decision out of a part of the rows.
   */
  readonly forWriting?: Visibility | undefined;
}

/** A table of the words that rows are found by: those of a keyspace, or those of each book. */
export type TermsTable = `${Keyspace}SearchTerms` | Books['terms'];

/** All rows of an organization: for what is bound to no viewer, and never becomes an answer by itself. */
export const wholeOrganization = (orgId: string): Visibility => ({
  orgId,
  ruleOf: () => ({ rows: 'all' }),
  ownerOf: () => null,
});

/**
 * Tables that tell how a row came to be what it is, and who of which role made it so. Few roles read them, but whoever is
 * shown a row may be told parts of its past: when something was done and by which role, or what its reserve was on a day.
 */
const historyTables: ReadonlySet<TableName> = new Set<TableName>([
  ...keyspaces.map((keyspace) => `${keyspace}AuditEntries` as const),
  'claimReserveMovements',
  'users',
  'apiKeys',
]);

/**
 * The past of an organization's rows, whoever asks. Whoever reads by it names a row that the viewer was shown, and answers
 * with no value of these rows but those that the viewer may know.
 */
export const historyOf = (orgId: string): Visibility => ({
  ...wholeOrganization(orgId),
  name: 'history',
  ruleOf: (table) => ({ rows: historyTables.has(table) ? 'all' : 'none' }),
});

/** The condition that pins the tenant; null for the platform's reference data, which belongs to none. */
const tenantCondition = (name: TableName, orgId: string): SQL | undefined => {
  const columns = getColumns(tableOf(name));
  const column = name === 'organizations' ? columns.id : columns.orgId;
  return column && eq(column, orgId);
};

/**
 * That a book of the viewer names the row: one look-up in an index that begins with the tenant and the owner. The book is
 * pinned to the tenant by itself, so that both tables are looked for on the same shard.
 */
const isInBook = (row: MySqlColumn, { entries, names, column, value }: Book, orgId: string): SQL => {
  const book = tableOf(entries);
  const own = and(tenantCondition(entries, orgId), eq(columnOf(book, column), value), eq(columnOf(book, names), row));
  return sql`exists (select 1 from ${book} where ${own})`;
};

/** What every statement on a table must say: the tenant, and the viewer's own rows where the rule asks for it. */
export const visibleRows = (name: TableName, visibility: Visibility): SQL | undefined => {
  const rule = visibility.ruleOf(name);
  const tenant = tenantCondition(name, visibility.orgId);
  // Callers send no statement for `none`; should one slip through, it finds nothing.
  if (rule.rows === 'none') return and(tenant, sql`1 = 0`);
  if (rule.rows === 'referenced') return tenant;
  const columnIn = (column: string) => columnOf(tableOf(name), column);
  return and(
    tenant,
    rule.rows === 'own' ? eq(columnIn(rule.column), rule.value) : undefined,
    rule.rows === 'booked' ? isInBook(columnIn('id'), rule.book, visibility.orgId) : undefined,
    rule.among ? inArray(columnIn(rule.among.column), [...rule.among.values]) : undefined,
  );
};

/**
 * The terms by which the viewer finds rows of `subject`: their table, and what a statement on it must say so that it finds
 * none that the viewer does not see. A book has terms of its own. Null when there are none: rows that others must lead to
 * are not found by words either.
 */
export const visibleTerms = (
  subject: TableName,
  visibility: Visibility,
): { readonly table: TermsTable; readonly own: SQL | undefined } | null => {
  const rule = visibility.ruleOf(subject);
  if (rule.rows === 'none' || rule.rows === 'referenced') return null;
  if (rule.among) throw new Error(`Terms do not say which rows of ${subject} a role may read.`);
  const table = rule.rows === 'booked' ? rule.book.terms : (`${keyspaceOf(subject)}SearchTerms` as const);
  const tenant = tenantCondition(table, visibility.orgId);
  const owner = (column: string, value: string) => ({
    table,
    own: and(tenant, eq(columnOf(tableOf(table), column), value)),
  });
  if (rule.rows === 'booked') return owner('ownerId', rule.book.value);
  return rule.rows === 'own'
    ? owner(rule.column === 'id' ? 'subjectId' : rule.column, rule.value)
    : { table, own: tenant };
};

/**
 * The same for a statement that locks or changes a row which is known to be visible: without a look into a book, whose rows
 * it would lock as well.
 */
export const heldRows = (name: TableName, visibility: Visibility): SQL | undefined =>
  visibility.ruleOf(name).rows === 'booked' ? tenantCondition(name, visibility.orgId) : visibleRows(name, visibility);
