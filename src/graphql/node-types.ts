import type { TableName } from '../../schema/tables.ts';

/**
 * The tables whose rows are nodes: each row says whose it is, only roles that see all of the organization read it, or it belongs
 * to everybody. Rows of all other tables are reached only through a row that the viewer sees.
 */
export const nodeTypes = {
  organizations: { name: 'Organization' },
  users: { name: 'User' },
  apiKeys: { name: 'ApiKey' },
  carriers: { name: 'Carrier' },
  classCodes: { name: 'ClassCode' },
  stateRules: { name: 'StateRule' },
  programs: { name: 'Program' },
  programVersions: { name: 'ProgramVersion' },
  rateTables: { name: 'RateTable' },
  globalApprovals: { name: 'ProgramApproval' },
  producers: { name: 'Producer' },
  producerAppointments: { name: 'ProducerAppointment' },
  authorityProfiles: { name: 'AuthorityProfile' },
  authorityAssignments: { name: 'AuthorityAssignment' },
  daAgreements: { name: 'DelegatedAuthorityAgreement' },
  insureds: { name: 'Insured' },
  insuredBooks: { name: 'InsuredBook' },
  submissions: { name: 'Submission' },
  informationRequests: { name: 'InformationRequest' },
  submissionsTasks: { name: 'SubmissionTask' },
  submissionsApprovals: { name: 'QuoteApproval' },
  quotes: { name: 'Quote' },
  quoteSubjectivities: { name: 'QuoteSubjectivity' },
  ratingSteps: { name: 'RatingStep' },
  policies: { name: 'Policy' },
  premiumMonths: { name: 'PremiumMonth' },
  policyTransactions: { name: 'PolicyTransaction' },
  policiesNotices: { name: 'PolicyNotice' },
  policiesDocuments: { name: 'PolicyDocument' },
  claims: { name: 'Claim' },
  claimPayments: { name: 'ClaimPayment' },
  claimsApprovals: { name: 'ClaimApproval' },
  claimValuations: { name: 'ClaimValuation' },
  claimMonths: { name: 'ClaimMonth' },
  phiAccessEntries: { name: 'PhiAccessEntry' },
  billingSchedules: { name: 'BillingSchedule' },
  invoices: { name: 'Invoice' },
  payments: { name: 'Payment' },
  commissionLines: { name: 'CommissionLine' },
  disbursements: { name: 'Disbursement' },
  billingApprovals: { name: 'BillingApproval' },
  delinquencies: { name: 'Delinquency' },
  bankAccounts: { name: 'BankAccount' },
  accountingPeriods: { name: 'AccountingPeriod' },
  receivableMonths: { name: 'ReceivableMonth' },
  glAccounts: { name: 'GlAccount' },
  glDailyBalances: { name: 'GlDailyBalance' },
  journalEntries: { name: 'JournalEntry' },
  journalLines: { name: 'JournalLine' },
} as const satisfies Partial<Record<TableName, { name: string }>>;

/**
 * Tables whose rows are no nodes, because they do not say whose they are: whoever has changed or was shown one finds it again
 * through the row that it belongs to. The description of its type says by which field; `node-types.test.ts` holds it to that.
 */
export const partTypes = {
  producerLicenses: { name: 'ProducerLicense' },
  daCapacity: { name: 'DelegatedAuthorityCapacity' },
  daUtilization: { name: 'DelegatedAuthorityUtilization' },
  submissionExposures: { name: 'SubmissionExposure' },
  lossHistory: { name: 'LossHistoryYear' },
  quoteCoverages: { name: 'QuoteCoverage' },
  policySegments: { name: 'PolicySegment' },
  coverages: { name: 'Coverage' },
  additionalInsureds: { name: 'AdditionalInsured' },
  claimParties: { name: 'ClaimParty' },
  claimNotes: { name: 'ClaimNote' },
  claimReserveLines: { name: 'ClaimReserveLine' },
  claimReserveMovements: { name: 'ClaimReserveMovement' },
  claimRecoveries: { name: 'ClaimRecovery' },
  coverageDeterminations: { name: 'CoverageDetermination' },
  installments: { name: 'Installment' },
  invoiceLines: { name: 'InvoiceLine' },
  paymentAllocations: { name: 'PaymentAllocation' },
  creditApplications: { name: 'CreditApplication' },
} as const satisfies Partial<Record<TableName, { name: string }>>;

/** A table whose rows payloads may show. */
export type ShownTable = NodeTable | keyof typeof partTypes;

/** A table whose rows are nodes. */
export type NodeTable = keyof typeof nodeTypes;
