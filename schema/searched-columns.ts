import type { IdentifiedTable } from './identifiers.ts';
import type { SearchField } from './search-field.ts';
import type { TableName, tables } from './tables.ts';

/** One column whose text is searched. */
export interface SearchedColumn {
  readonly table: TableName;
  readonly column: string;
  /** Whether its text is words that people write, or a number of a series. */
  readonly holds: 'words' | 'number';
  /** The table of what is found, and the column here that names its row: of most, the row itself. */
  readonly subject: IdentifiedTable;
  readonly names: string;
}

type TextColumn<Table extends TableName> = Extract<keyof (typeof tables)[Table]['$inferSelect'], string>;

const own = <Table extends IdentifiedTable>(
  table: Table,
  column: TextColumn<Table>,
  holds: SearchedColumn['holds'],
): SearchedColumn => ({ table, column, holds, subject: table, names: 'id' });

const partOf = <Table extends TableName>(
  subject: IdentifiedTable,
  names: TextColumn<Table>,
  table: Table,
  column: TextColumn<Table>,
): SearchedColumn => ({ table, column, holds: 'words', subject, names });

/**
 * Which column each field of the search is. Whatever writes one of these writes its terms with it, in the same transaction; a
 * term is for the roles alone that may read the table of the column. What is sealed is nobody's to search: neither tax
 * numbers nor health information is here.
 */
export const searchedColumns: Readonly<Record<SearchField, SearchedColumn>> = {
  producer_name: own('producers', 'name', 'words'),
  producer_number: own('producers', 'nationalProducerNumber', 'number'),
  insured_name: own('insureds', 'name', 'words'),
  insured_trade_name: own('insureds', 'doingBusinessAs', 'words'),
  submission_number: own('submissions', 'number', 'number'),
  quote_number: own('quotes', 'number', 'number'),
  policy_number: own('policies', 'number', 'number'),
  // Segments never change, so a policy stays to be found by the names that it had.
  policy_named_insured: partOf('policies', 'policyId', 'policySegments', 'namedInsured'),
  claim_number: own('claims', 'number', 'number'),
  claim_reference: own('claims', 'externalReference', 'number'),
  claim_party: partOf('claims', 'claimId', 'claimParties', 'name'),
  invoice_number: own('invoices', 'number', 'number'),
  payment_reference: own('payments', 'externalReference', 'number'),
  disbursement_reference: own('disbursements', 'externalReference', 'number'),
};

/** The fields, in the order in which they are declared. */
export const searchFields = Object.keys(searchedColumns) as readonly SearchField[];
