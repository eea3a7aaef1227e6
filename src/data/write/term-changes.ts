import type { Books } from '../../../schema/books.ts';
import type { SearchField } from '../../../schema/search-field.ts';
import type { Owners, Term } from '../../../schema/searched-row.ts';

interface OfSubject {
  readonly field: SearchField;
  readonly subjectId: string;
}

/** Terms by which a row is found from now on, and whose it is. */
export interface AddedTerms extends OfSubject {
  readonly terms: readonly Term[];
  readonly owners: Owners;
}

/** Terms by which it is found no more. */
export interface RemovedTerms extends OfSubject {
  readonly terms: readonly string[];
}

/** Terms by which the owners of some books find a row. */
export interface TermsInBooks extends Omit<AddedTerms, 'owners'> {
  readonly books: Books;
  readonly ownerIds: readonly string[];
}

/** What the index must be told at the end of a transaction. */
export interface IndexChange {
  readonly added: readonly AddedTerms[];
  readonly removed: readonly RemovedTerms[];
  /** Terms of rows that are in the books of several, for each of these. */
  readonly inBooks: readonly TermsInBooks[];
  /** By the row found, the owners that it has now instead of others. */
  readonly given: ReadonlyMap<string, Partial<Owners>>;
}
