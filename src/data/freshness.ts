import type { TableName } from '../../schema/tables.ts';

/**
 * How old an answer from a table may be. Hyperdrive keeps the answer to a read for 60 seconds, serves it for 15 more while
 * it asks again, and no write makes it forget one.
 * - `cached`: up to 75 seconds old;
 * - `fresh`: as of now;
 * - `never_cached`: as of now, and kept by nobody on the way, the client's own HTTP cache included. A future setting may
 *   let a `fresh` table be a little old for somebody; for these there is none.
 */
export type Freshness = 'cached' | 'fresh' | 'never_cached';

/**
 * How long Hyperdrive keeps an answer, in seconds, and how long it serves it after that while it asks again. Clients are
 * promised the sum, 75 seconds: no configuration in ops/environments.ts may keep one for longer.
 */
export const cacheTimes = { maxAgeSeconds: 60, staleSeconds: 15 } as const;

/** How old an answer from a cache may be at most, in milliseconds. */
export const oldestCachedMs = (cacheTimes.maxAgeSeconds + cacheTimes.staleSeconds) * 1_000;

/** The freshness of every table: one without an entry does not compile. A read of several tables has the strictest one. */
export const tableFreshness = {
  // Reference data and names: they change a few times a year, and everybody reads the same rows.
  carriers: 'cached',
  linesOfBusiness: 'cached',
  states: 'cached',
  classCodes: 'cached',
  stateRules: 'cached',
  organizations: 'cached',

  // What is sold and by whom. A mutation that relies on it reads it fresh.
  programs: 'cached',
  programVersions: 'cached',
  rateTables: 'cached',
  producers: 'cached',
  producerLicenses: 'cached',
  producerAppointments: 'cached',

  // Offers and contracts: they change by a transition that a person makes, and a mutation that relies on one reads it fresh.
  insureds: 'cached',
  // As old as the insureds may be: a statement on those asks for both.
  insuredBooks: 'cached',
  submissions: 'cached',
  submissionExposures: 'cached',
  lossHistory: 'cached',
  informationRequests: 'cached',
  quotes: 'cached',
  quoteCoverages: 'cached',
  ratingSteps: 'cached',
  quoteSubjectivities: 'cached',
  policies: 'cached',
  policySegments: 'cached',
  policyTransactions: 'cached',
  coverages: 'cached',
  additionalInsureds: 'cached',
  submissionsNotices: 'cached',
  policiesNotices: 'cached',
  policiesDocuments: 'cached',

  // Permissions: what was taken from somebody must not open anything for another minute.
  users: 'fresh',
  apiKeys: 'fresh',
  authorityProfiles: 'fresh',
  authorityAssignments: 'fresh',
  daAgreements: 'fresh',
  globalApprovals: 'fresh',
  submissionsApprovals: 'fresh',
  policiesApprovals: 'fresh',
  billingApprovals: 'fresh',

  // What is to be done: somebody else may have it already.
  submissionsTasks: 'fresh',

  // Money: amounts of different ages do not add up, and people act on what they see.
  daCapacity: 'fresh',
  daUtilization: 'fresh',
  billingSchedules: 'fresh',
  installments: 'fresh',
  invoices: 'fresh',
  invoiceLines: 'fresh',
  payments: 'fresh',
  paymentAllocations: 'fresh',
  billingNotices: 'fresh',
  creditApplications: 'fresh',
  commissionLines: 'fresh',
  commissionTotals: 'fresh',
  disbursements: 'fresh',
  delinquencies: 'fresh',
  bankAccounts: 'fresh',
  accountingPeriods: 'fresh',
  receivableMonths: 'fresh',
  agedReceivables: 'fresh',
  glAccounts: 'fresh',
  glDailyBalances: 'fresh',
  glKindBalances: 'fresh',
  journalEntries: 'fresh',
  journalLines: 'fresh',
  claimReserveLines: 'fresh',
  lossTotals: 'fresh',
  productionTotals: 'fresh',
  writtenPremiums: 'fresh',
  earnedPremiums: 'fresh',
  premiumMonths: 'fresh',
  claimRecoveries: 'fresh',
  claimMonths: 'fresh',

  // What says whether something was done already: an old answer would do it twice.
  globalIdempotencyKeys: 'fresh',
  globalOutboxEvents: 'fresh',
  globalHandledEvents: 'fresh',
  globalNumberCounters: 'fresh',
  submissionsIdempotencyKeys: 'fresh',
  submissionsOutboxEvents: 'fresh',
  submissionsHandledEvents: 'fresh',
  submissionsNumberCounters: 'fresh',
  policiesIdempotencyKeys: 'fresh',
  policiesOutboxEvents: 'fresh',
  policiesHandledEvents: 'fresh',
  policiesNumberCounters: 'fresh',
  claimsIdempotencyKeys: 'fresh',
  claimsHandledEvents: 'fresh',
  claimsNumberCounters: 'fresh',
  billingIdempotencyKeys: 'fresh',
  billingOutboxEvents: 'fresh',
  billingHandledEvents: 'fresh',
  billingNumberCounters: 'fresh',

  // Words to search by. Who has just written something finds it, and money is money by any name.
  globalSearchTerms: 'fresh',
  submissionsSearchTerms: 'fresh',
  submissionsBookTerms: 'fresh',
  policiesSearchTerms: 'fresh',
  billingSearchTerms: 'fresh',

  // What tells of people's injuries: protected columns, and the free text in which people describe them.
  claims: 'never_cached',
  claimParties: 'never_cached',
  claimNotes: 'never_cached',
  claimPayments: 'never_cached',
  claimReserveMovements: 'never_cached',
  claimsApprovals: 'never_cached',
  coverageDeterminations: 'never_cached',
  claimsNotices: 'never_cached',
  claimsOutboxEvents: 'never_cached',
  claimValuations: 'never_cached',
  claimsSearchTerms: 'never_cached',

  // Who did and read what: the values before and after are those of any other table.
  phiAccessEntries: 'never_cached',
  globalAuditEntries: 'never_cached',
  submissionsAuditEntries: 'never_cached',
  policiesAuditEntries: 'never_cached',
  claimsAuditEntries: 'never_cached',
  billingAuditEntries: 'never_cached',
} as const satisfies Record<TableName, Freshness>;

/** From the one that may be oldest to the strictest. */
const byStrictness: readonly Freshness[] = ['cached', 'fresh', 'never_cached'];

/** The freshness of a read of some tables: the strictest of theirs. */
export const strictestOf = (tables: readonly TableName[]): Freshness =>
  tables
    .map((table) => tableFreshness[table])
    .reduce((one, other) => (byStrictness.indexOf(one) < byStrictness.indexOf(other) ? other : one), 'cached');
