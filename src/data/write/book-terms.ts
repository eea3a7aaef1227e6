import { type Books, bookOwners, booksOf } from '../../../schema/books.ts';
import { searchedIn, termsOfText } from '../../../schema/searched-row.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../read/relational-query/rows.ts';
import type { TermsInBooks } from './term-changes.ts';

/** That a row has come into the books of some owners. */
export interface BookEntry {
  readonly subject: TableName;
  readonly books: Books;
  readonly subjectId: string;
  readonly ownerIds: readonly string[];
}

// Object.entries loses the literal names.
const subjectsByEntries = new Map(
  Object.entries(booksOf).map(([subject, books]) => [books.entries, { subject: subject as TableName, books }]),
);

/** The owners that a row of the entries names. */
export const ownersOfEntry = (row: Row): string[] =>
  bookOwners.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []));

/** What a row that was added says of books; null when its table holds no entries of books. */
export const entryOf = (table: TableName, row: Row): BookEntry | null => {
  const found = subjectsByEntries.get(table);
  return found ? { ...found, subjectId: String(row[found.books.names]), ownerIds: ownersOfEntry(row) } : null;
};

/** The columns whose texts the row of an entry is found by. */
export const searchedOfEntry = ({ subject }: BookEntry): string[] =>
  searchedIn(subject).map(([, { column }]) => column);

/** The terms that an entry adds to its books, from the texts that the row has. */
export const termsOfEntry = ({ subject, ...entry }: BookEntry, row: Row): TermsInBooks[] =>
  searchedIn(subject).flatMap(([field, { column }]) => {
    const terms = termsOfText(row[column]);
    return terms.length > 0 ? [{ ...entry, field, terms }] : [];
  });
