import type { TableName } from './tables.ts';

/**
 * The prefix of each table's identifiers. An identifier is a prefix, an underscore and a ULID (`pol_01J8…`), so that it
 * names its type and keyspace wherever it turns up: in a log, in a support ticket, in `node(id:)`.
 */
export const identifierPrefixes = {
  organizations: 'org',
  users: 'usr',
  apiKeys: 'key',
  carriers: 'car',
  programs: 'prg',
  programVersions: 'prv',
  stateRules: 'str',
  daAgreements: 'daa',
  daCapacity: 'dac',
  daUtilization: 'dau',
  rateTables: 'rtb',
  globalApprovals: 'gap',
  producers: 'prd',
  producerLicenses: 'lic',
  producerAppointments: 'apt',
  authorityProfiles: 'aup',
  authorityAssignments: 'aua',
  classCodes: 'cls',
  insureds: 'ins',
  insuredBooks: 'inb',
  submissions: 'sub',
  submissionExposures: 'sxp',
  lossHistory: 'los',
  quotes: 'quo',
  quoteCoverages: 'qcv',
  ratingSteps: 'rst',
  quoteSubjectivities: 'qsj',
  informationRequests: 'irq',
  submissionsApprovals: 'sap',
  submissionsTasks: 'stk',
  policies: 'pol',
  policyTransactions: 'ptx',
  policySegments: 'seg',
  coverages: 'cov',
  additionalInsureds: 'adi',
  policiesNotices: 'pno',
  policiesDocuments: 'pdc',
  premiumMonths: 'pmo',
  claims: 'clm',
  claimParties: 'cpa',
  claimNotes: 'cnt',
  coverageDeterminations: 'cdt',
  phiAccessEntries: 'phi',
  claimReserveLines: 'crl',
  claimReserveMovements: 'crm',
  claimsApprovals: 'cap',
  claimPayments: 'cpy',
  claimRecoveries: 'crc',
  claimValuations: 'cva',
  claimMonths: 'cmo',
  billingSchedules: 'bsc',
  installments: 'itm',
  invoices: 'inv',
  invoiceLines: 'ivl',
  payments: 'pay',
  paymentAllocations: 'pal',
  creditApplications: 'cra',
  commissionLines: 'com',
  disbursements: 'dsb',
  billingApprovals: 'bap',
  delinquencies: 'dlq',
  bankAccounts: 'bnk',
  accountingPeriods: 'acp',
  receivableMonths: 'rmo',
  glAccounts: 'gla',
  journalEntries: 'jen',
  journalLines: 'jnl',
  glDailyBalances: 'gdb',
} as const satisfies Partial<Record<TableName, string>>;

/** The prefix of audit entries, in whichever keyspace: nobody looks one up by its id. */
export const auditEntryPrefix = 'aud';

/** The prefix of a viewer's identifier, who is no row: behind it stands the ULID of the user or of the API key. */
export const viewerPrefix = 'vwr';

/** The platform itself, as audit entries name it when nobody asked for a change: time has come for it. It is no row. */
export const systemActorId = 'usr_01HK153X00SYSTEM0000000001';

/** The tables whose rows have an identifier of their own. */
export type IdentifiedTable = keyof typeof identifierPrefixes;

const tableOfPrefix = new Map<string, IdentifiedTable>(
  // Object.entries loses the literal names; the record's type still holds them.
  Object.entries(identifierPrefixes).map(([table, prefix]) => [prefix, table as IdentifiedTable]),
);

const shape = /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/;

/** The table that an identifier names, or null when it is not an identifier of this platform. */
export const tableOfIdentifier = (identifier: string): IdentifiedTable | null =>
  tableOfPrefix.get(shape.exec(identifier)?.[1] ?? '') ?? null;
