import { getColumns } from 'drizzle-orm';
import { type Books, booksOf } from '../../../schema/books.ts';
import { tableOf } from '../../../schema/lookup.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import type { SearchedColumn } from '../../../schema/searched-columns.ts';
import {
  type Owners,
  ownerColumns,
  ownersOf,
  searchedIn,
  type Term,
  termsOfText,
} from '../../../schema/searched-row.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../read/relational-query/rows.ts';
import { isRecordedAlike } from './audited-values.ts';
import { type BookEntry, entryOf, searchedOfEntry, termsOfEntry } from './book-terms.ts';
import type { AddedTerms, IndexChange, RemovedTerms } from './term-changes.ts';

/** A text of a row that was written: which one, whose, and what stood there before. */
interface WrittenText {
  readonly field: SearchField;
  readonly column: SearchedColumn;
  readonly rowId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the transaction knows or reads of its rows. */
interface KnownRows {
  /** Some columns of a row: held, or read plainly. */
  columnsOf(table: TableName, id: string, columns: readonly string[]): Promise<Row>;
  /** Some columns of a row that the transaction holds. Throws when it does not: another one may be changing them. */
  heldColumnsOf(table: TableName, id: string, columns: readonly string[]): Row;
  /** Everybody in whose book a row is, those whose transactions have just ended among them. */
  ownersInBooks(books: Books, subjectId: string): Promise<readonly string[]>;
  /** The texts of a column in all rows that name a subject. */
  textsOf(column: SearchedColumn, subjectId: string): Promise<readonly unknown[]>;
}

/** The owner columns that a table has. */
const ownersIn = (table: TableName): string[] => ownerColumns.filter((name) => name in getColumns(tableOf(table)));

/**
 * What one transaction has written of texts that are searched. It is told of every row that is added and of every recorded
 * change, so that no mutation can forget the words that its rows are found by.
 */
export class SearchIndex {
  readonly #texts = new Map<string, WrittenText>();
  readonly #given = new Map<string, Partial<Owners>>();
  readonly #entries: BookEntry[] = [];
  /** The rows that the transaction has added: they are in no other books than it says. */
  readonly #new = new Set<string>();

  /** Notes the texts of a row that was added, or into whose books it puts another one. */
  added(table: TableName, row: Row): void {
    this.#new.add(String(row.id));
    const entry = entryOf(table, row);
    if (entry) this.#entries.push(entry);
    for (const [field, column] of searchedIn(table)) {
      this.#wrote({ field, column, rowId: String(row.id), before: null, after: row[column.column] });
    }
  }

  /** Notes what a change of a row says anew of its texts, or of whose it is. */
  changed(table: TableName, rowId: string, before: Row, after: Row): void {
    const searched = searchedIn(table);
    const differs = (name: string) => name in after && !isRecordedAlike(before[name], after[name]);
    for (const [field, column] of searched) {
      const name = column.column;
      if (differs(name)) this.#wrote({ field, column, rowId, before: before[name], after: after[name] });
    }
    const moved = ownerColumns.filter(differs).map((name) => [name, after[name]]);
    if (moved.length === 0 || !searched.some(([, { subject }]) => subject === table)) return;
    this.#given.set(rowId, { ...this.#given.get(rowId), ...Object.fromEntries(moved) });
  }

  /** Of a text that is written twice, only what stood there at first and what stands there at last matter. */
  #wrote(text: WrittenText): void {
    const key = `${text.field} ${text.rowId}`;
    this.#texts.set(key, { ...text, before: (this.#texts.get(key) ?? text).before });
  }

  /** What all of it comes to. */
  async conclude(rows: KnownRows): Promise<IndexChange> {
    const added: AddedTerms[] = [];
    const removed: RemovedTerms[] = [];
    const inBooks = this.#entries.flatMap((entry) =>
      termsOfEntry(entry, rows.heldColumnsOf(entry.subject, entry.subjectId, searchedOfEntry(entry))),
    );
    for (const { field, column, rowId, before, after } of this.#texts.values()) {
      const [old, now] = [termsOfText(before), termsOfText(after)];
      const fresh = without(now, old);
      const stale = without(old, now);
      if (fresh.length === 0 && stale.length === 0) continue;
      const subjectId = await subjectOf(column, rowId, rows);
      if (fresh.length > 0) {
        const owners =
          added.find((one) => one.subjectId === subjectId)?.owners ?? (await readOwners(column, subjectId, rows));
        added.push({ field, subjectId, terms: fresh, owners });
        const books = booksOf[column.subject];
        if (books && !this.#new.has(subjectId)) {
          const ownerIds = await rows.ownersInBooks(books, subjectId);
          inBooks.push({ books, ownerIds, field, subjectId, terms: fresh });
        }
      }
      const unused = await withoutThoseOfOthers(column, subjectId, stale, rows);
      if (unused.length > 0) removed.push({ field, subjectId, terms: unused });
    }
    return { added, removed, inBooks, given: this.#given };
  }
}

const without = (terms: readonly Term[], others: readonly Term[]): Term[] =>
  terms.filter(({ term, isWhole }) => !others.some((other) => other.term === term && other.isWhole === isWhole));

const subjectOf = async ({ table, names }: SearchedColumn, rowId: string, rows: KnownRows): Promise<string> =>
  names === 'id' ? rowId : String((await rows.columnsOf(table, rowId, [names]))[names]);

const readOwners = async ({ subject }: SearchedColumn, subjectId: string, rows: KnownRows): Promise<Owners> => {
  const columns = ownersIn(subject);
  const row = columns.length > 0 ? await rows.columnsOf(subject, subjectId, columns) : {};
  return ownersOf(subject, { ...row, id: subjectId });
};

/** Those that no other row says of the subject either: two parties to a claim may share a name. */
const withoutThoseOfOthers = async (
  column: SearchedColumn,
  subjectId: string,
  stale: readonly Term[],
  rows: KnownRows,
): Promise<readonly string[]> => {
  const terms = stale.map(({ term }) => term);
  if (terms.length === 0 || column.names === 'id') return terms;
  const said = new Set((await rows.textsOf(column, subjectId)).flatMap(termsOfText).map(({ term }) => term));
  return terms.filter((term) => !said.has(term));
};
