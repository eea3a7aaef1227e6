import { and, asc, eq, getColumns, gt, inArray } from 'drizzle-orm';
import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { bookOwners, booksOf } from '../../schema/books.ts';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import { rowToWrite } from '../../schema/row-to-write.ts';
import type { SearchField } from '../../schema/search-field.ts';
import { searchedColumns, searchFields } from '../../schema/searched-columns.ts';
import { ownersOf, termsOfText } from '../../schema/searched-row.ts';
import { tables } from '../../schema/tables.ts';

/** Rows that are found by words, in one transaction: they are locked for as long. */
const pageSize = 500;

type Row = Readonly<Record<string, unknown>>;

/** The texts of a field by the rows that are found by them. */
const textsOf = async (database: MySql2Database, orgId: string, field: SearchField, subjects: readonly Row[]) => {
  const { table, column, names } = searchedColumns[field];
  if (names === 'id') return Map.groupBy(subjects, ({ id }) => String(id));
  const source = tableOf(table);
  const ids = subjects.map(({ id }) => String(id));
  const texts = await database
    .select({ id: columnOf(source, names), [column]: columnOf(source, column) })
    .from(source)
    .where(and(eq(columnOf(source, 'orgId'), orgId), inArray(columnOf(source, names), ids)));
  return Map.groupBy(texts as Row[], ({ id }) => String(id));
};

interface TermOfRow {
  readonly orgId: string;
  readonly field: SearchField;
  readonly term: string;
  readonly isWhole: boolean;
  readonly subjectId: string;
}

/** Writes the same terms anew for each in whose book the rows are. Whoever adds an entry locks the row, too. */
const rebuildInBooks = async (
  database: MySql2Database,
  orgId: string,
  field: SearchField,
  ids: readonly string[],
  rows: readonly TermOfRow[],
) => {
  const books = booksOf[searchedColumns[field].subject];
  if (!books) return;
  const entries = tableOf(books.entries);
  const column = (name: string) => columnOf(entries, name);
  const found: readonly Row[] = await database
    .select({ subjectId: column(books.names), producerId: column('producerId'), carrierId: column('carrierId') })
    .from(entries)
    .where(and(eq(column('orgId'), orgId), inArray(column(books.names), [...ids])));
  const ownersOf = Map.groupBy(
    found.flatMap((row) => bookOwners.map((name) => ({ subjectId: row.subjectId, ownerId: row[name] }))),
    ({ subjectId }) => subjectId,
  );
  const inBooks = rows.flatMap((row) => {
    const owners = new Set((ownersOf.get(row.subjectId) ?? []).map(({ ownerId }) => ownerId));
    return [...owners].flatMap((ownerId) => (typeof ownerId === 'string' ? [{ ...row, ownerId }] : []));
  });
  const terms = tables[books.terms];
  await database
    .delete(terms)
    .where(and(eq(terms.orgId, orgId), eq(terms.field, field), inArray(terms.subjectId, [...ids])));
  if (inBooks.length > 0) await database.insert(terms).values(inBooks);
};

/** Writes the terms of one page of rows anew, and returns the last of them; null behind the last page. */
const rebuildPage = async (database: MySql2Database, orgId: string, field: SearchField, after: string) => {
  const { subject, column } = searchedColumns[field];
  const found = tableOf(subject);
  const id = columnOf(found, 'id');
  // Whoever changes a text, or adds one, locks the row that is found by it.
  const subjects: readonly Row[] = await database
    .select(getColumns(found))
    .from(found)
    .where(and(eq(columnOf(found, 'orgId'), orgId), gt(id, after)))
    .orderBy(asc(id))
    .limit(pageSize)
    .for('update');
  if (subjects.length === 0) return null;
  const texts = await textsOf(database, orgId, field, subjects);
  const rows = subjects.flatMap((row) => {
    const subjectId = String(row.id);
    const said = (texts.get(subjectId) ?? []).flatMap((text) => termsOfText(text[column]));
    const once = new Map(said.map((term) => [term.term, term]));
    return [...once.values()].map((term) => ({ orgId, field, ...term, subjectId, ...ownersOf(subject, row) }));
  });
  const terms = tables[`${keyspaceOf(subject)}SearchTerms`];
  const ids = subjects.map((row) => String(row.id));
  await database
    .delete(terms)
    .where(and(eq(terms.orgId, orgId), eq(terms.field, field), inArray(terms.subjectId, ids)));
  // The rows have the columns of the table, which all keyspaces share.
  if (rows.length > 0) await database.insert(terms).values(rows.map((row) => rowToWrite(terms, row)) as never);
  await rebuildInBooks(database, orgId, field, ids, rows);
  return ids.at(-1) ?? null;
};

/** Writes all terms of one organization in a keyspace anew, page by page, while others go on working. */
export const rebuildTerms = async (connection: Connection, keyspace: Keyspace, orgId: string): Promise<void> => {
  const database = drizzle({ client: connection });
  for (const field of searchFields.filter((one) => keyspaceOf(searchedColumns[one].subject) === keyspace)) {
    for (let after: string | null = ''; after !== null; ) {
      await connection.beginTransaction();
      after = await rebuildPage(database, orgId, field, after);
      await connection.commit();
    }
  }
};
