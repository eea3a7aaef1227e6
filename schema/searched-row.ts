import type { SearchField } from './search-field.ts';
import { termsOf, wholeTermOf } from './search-words.ts';
import { type SearchedColumn, searchedColumns, searchFields } from './searched-columns.ts';
import type { TableName } from './tables.ts';

/** The columns that say in whose book a row is, as terms have them too. */
export const ownerColumns = ['producerId', 'carrierId', 'insuredId'] as const;

/** In whose book a row is; null where it is in nobody's of that kind. */
export type Owners = Readonly<Record<(typeof ownerColumns)[number], string | null>>;

type Row = Readonly<Record<string, unknown>>;

const byTable = Map.groupBy(searchFields, (field) => searchedColumns[field].table);

/** What is searched of a table: fields with their columns. Empty for most tables. */
export const searchedIn = (table: TableName): readonly (readonly [SearchField, SearchedColumn])[] =>
  (byTable.get(table) ?? []).map((field) => [field, searchedColumns[field]] as const);

/** A word that a row is found by. */
export interface Term {
  readonly term: string;
  /** Whether it is all that the text says. */
  readonly isWhole: boolean;
}

/** The terms of one text of a row; none when it has no text there. */
export const termsOfText = (text: unknown): Term[] => {
  if (typeof text !== 'string') return [];
  const whole = wholeTermOf(text);
  return termsOf(text).map((term) => ({ term, isWhole: term === whole }));
};

/** The owners of a row, from what it says of them. An insured is its own. */
export const ownersOf = (table: TableName, row: Row): Owners => {
  const idIn = (column: string) => (typeof row[column] === 'string' ? row[column] : null);
  return {
    producerId: idIn('producerId'),
    carrierId: idIn('carrierId'),
    insuredId: table === 'insureds' ? idIn('id') : idIn('insuredId'),
  };
};
