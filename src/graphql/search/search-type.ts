import type { SearchField } from '../../../schema/search-field.ts';
import { searchedColumns, searchFields } from '../../../schema/searched-columns.ts';
import { storedEnum } from '../enums.ts';
import type { NodeTable } from '../node-types.ts';

/** What is found, by the names of the graph. */
const searchTypes = {
  producer: 'An agency, by its name or its national producer number.',
  insured: 'An insured, by its legal name or the name that it trades under.',
  submission: 'A submission, by its number.',
  quote: 'A quote, by its number.',
  policy: 'A policy, by its number or by whoever is insured by it, as it says or has said.',
  claim: 'A claim, by its number, by that of whoever reported it, or by the name of a claimant or witness.',
  invoice: 'An invoice, by its number.',
  payment: 'A payment, by its reference.',
  disbursement: 'Money paid out, by its reference.',
} as const;

/** One of them. */
export type SearchTypeName = keyof typeof searchTypes;

/** What may be looked for. */
export const SearchType = storedEnum('SearchType', 'What may be looked for.', searchTypes);

/** The tables of what is found. */
export const searchTables = {
  producer: 'producers',
  insured: 'insureds',
  submission: 'submissions',
  quote: 'quotes',
  policy: 'policies',
  claim: 'claims',
  invoice: 'invoices',
  payment: 'payments',
  disbursement: 'disbursements',
} as const satisfies Record<SearchTypeName, NodeTable>;

/** The fields by which some types are found; by which all are, when nothing is said of types. */
export const fieldsOfTypes = (types: readonly SearchTypeName[] | null | undefined): readonly SearchField[] => {
  // Relay sends null for a variable that nobody has set.
  if (types === null || types === undefined) return searchFields;
  const named = new Set<string>(types.map((type) => searchTables[type]));
  return searchFields.filter((field) => named.has(searchedColumns[field].subject));
};
