import type { TableName } from '../../schema/tables.ts';

/**
 * The tables whose rows are nodes: they carry the columns that tell whose row it is, or belong to everybody in the
 * organization. Rows of all other tables are reached only through a row that the viewer sees.
 */
export const nodeTypes = {
  organizations: { name: 'Organization' },
  users: { name: 'User' },
  carriers: { name: 'Carrier' },
  programs: { name: 'Program' },
  producers: { name: 'Producer' },
  daAgreements: { name: 'DelegatedAuthorityAgreement' },
  insureds: { name: 'Insured' },
  submissions: { name: 'Submission' },
  quotes: { name: 'Quote' },
  policies: { name: 'Policy' },
  policiesDocuments: { name: 'PolicyDocument' },
  claims: { name: 'Claim' },
  billingSchedules: { name: 'BillingSchedule' },
  invoices: { name: 'Invoice' },
  payments: { name: 'Payment' },
  disbursements: { name: 'Disbursement' },
  delinquencies: { name: 'Delinquency' },
  journalEntries: { name: 'JournalEntry' },
} as const satisfies Partial<Record<TableName, { name: string }>>;

/**
 * Tables whose rows payloads show although they are no nodes: whoever has changed one sees it, and reaches it later through
 * the row that it belongs to.
 */
export const partTypes = {
  apiKeys: { name: 'ApiKey' },
  producerLicenses: { name: 'ProducerLicense' },
  producerAppointments: { name: 'ProducerAppointment' },
  programVersions: { name: 'ProgramVersion' },
  rateTables: { name: 'RateTable' },
  globalApprovals: { name: 'ProgramApproval' },
  authorityProfiles: { name: 'AuthorityProfile' },
  authorityAssignments: { name: 'AuthorityAssignment' },
} as const satisfies Partial<Record<TableName, { name: string }>>;

/** A table whose rows payloads may show. */
export type ShownTable = NodeTable | keyof typeof partTypes;

/** A table whose rows are nodes. */
export type NodeTable = keyof typeof nodeTypes;
