import { bookOwners, booksOf } from '../../schema/books.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import { searchedColumns, searchFields } from '../../schema/searched-columns.ts';
import { ownersOf, searchedIn, termsOfText } from '../../schema/searched-row.ts';
import type { TableName } from '../../schema/tables.ts';
import type { SeedRows } from './rows.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** The rows of a table, whatever its columns are. */
const rowsOf = (rows: SeedRows, table: TableName): readonly AnyRow[] => rows[table];

/** Whose books a row is in, by its id; null for a table whose rows are in the book of one at most. */
const ownersInBooks = (rows: SeedRows, subject: TableName) => {
  const books = booksOf[subject];
  if (!books) return null;
  const owners = new Map<string, Set<string>>();
  for (const entry of rowsOf(rows, books.entries)) {
    const id = String(entry[books.names]);
    const known = owners.get(id) ?? new Set<string>();
    for (const column of bookOwners) if (typeof entry[column] === 'string') known.add(entry[column]);
    owners.set(id, known);
  }
  return { terms: books.terms, ownersOf: (id: string) => [...(owners.get(id) ?? [])] };
};

/** Adds the terms that rows are found by, by the rule of whatever writes one of them. */
export const addSearchTerms = (rows: SeedRows): void => {
  const subjects = new Map(
    [...new Set(searchFields.map((field) => searchedColumns[field].subject))].map((table) => [
      table,
      new Map(rowsOf(rows, table).map((row) => [row.id, row])),
    ]),
  );
  const written = new Set<string>();
  for (const table of new Set(searchFields.map((field) => searchedColumns[field].table))) {
    for (const [field, { column, subject, names }] of searchedIn(table)) {
      const books = ownersInBooks(rows, subject);
      for (const row of rowsOf(rows, table)) {
        const subjectId = String(row[names]);
        const owners = ownersOf(subject, subjects.get(subject)?.get(subjectId) ?? {});
        for (const term of termsOfText(row[column])) {
          const key = `${field} ${subjectId} ${term.term}`;
          if (written.has(key)) continue;
          written.add(key);
          const found = { orgId: String(row.orgId), field, ...term, subjectId };
          rows[`${keyspaceOf(table)}SearchTerms`].push({ ...found, ...owners });
          if (!books) continue;
          for (const ownerId of books.ownersOf(subjectId)) rows[books.terms].push({ ...found, ownerId });
        }
      }
    }
  }
};
