import type { TableName } from './tables.ts';

/** Where it stands in whose books the rows of a table are, when one row is in the books of several owners at once. */
export interface Books {
  /** The table with a row for each agency, and each agency and carrier, whose a row is. */
  readonly entries: TableName;
  /** Its column that names the row. */
  readonly names: string;
  /** The table of the words that each of these owners finds the row by. */
  readonly terms: 'submissionsBookTerms';
}

/** Whose rows an entry of a book is for, by the columns that name them. */
export const bookOwners = ['producerId', 'carrierId'] as const;

/**
 * The tables whose rows are in the books of several owners. Every write that gives somebody a reason to see such a row adds an
 * entry, under the lock of the row.
 */
export const booksOf: Readonly<Partial<Record<TableName, Books>>> = {
  insureds: { entries: 'insuredBooks', names: 'insuredId', terms: 'submissionsBookTerms' },
};
