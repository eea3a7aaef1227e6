import type { TableName } from '../../schema/tables.ts';
import type { Role, Viewer } from './viewer.ts';

/** Roles that belong to no organization, and name the one that they work in with each request. */
export const platformRoles = ['superadmin', 'system'] as const;

const administration = ['org_admin', ...platformRoles] as const;
const oversight = ['compliance_officer', ...administration] as const;
const book = ['producer', 'agency_admin'] as const;
const staff = ['underwriter', 'adjuster', 'finance_analyst', ...oversight] as const;
const everybody = ['agent_support', 'carrier_admin', 'policyholder', ...book, ...staff] as const;
const trading = ['carrier_admin', ...book, ...staff] as const;

/** Which roles may read which tables at all. Within a table, `visibility.ts` says which rows. */
const tableGroups = {
  reference: { roles: everybody, tables: ['carriers', 'linesOfBusiness', 'states', 'classCodes', 'stateRules'] },
  organization: { roles: everybody, tables: ['organizations', 'users', 'programs', 'producers'] },
  credentials: { roles: ['agency_admin', ...oversight], tables: ['apiKeys'] },
  distribution: {
    roles: ['agent_support', ...trading],
    tables: ['producerLicenses', 'producerAppointments', 'programVersions'],
  },
  rates: { roles: ['underwriter', ...oversight], tables: ['rateTables', 'ratingSteps', 'globalApprovals'] },
  delegation: {
    roles: ['underwriter', 'finance_analyst', 'carrier_admin', ...oversight],
    tables: ['daAgreements', 'daCapacity', 'daUtilization'],
  },
  authority: {
    roles: ['underwriter', 'adjuster', ...oversight],
    tables: ['authorityProfiles', 'authorityAssignments'],
  },
  insureds: { roles: everybody, tables: ['insureds', 'insuredBooks'] },
  submissions: {
    roles: trading,
    tables: [
      'submissions',
      'submissionExposures',
      'informationRequests',
      'lossHistory',
      'quotes',
      'quoteCoverages',
      'quoteSubjectivities',
      'submissionsApprovals',
      'productionTotals',
    ],
  },
  // A producer sees that its submission waits; what else is to be done about it is the organization's own business.
  submissionTasks: { roles: [...book, 'underwriter', ...oversight], tables: ['submissionsTasks'] },
  policies: {
    roles: everybody,
    tables: [
      'policies',
      'policySegments',
      'policyTransactions',
      'coverages',
      'additionalInsureds',
      'policiesNotices',
      'policiesDocuments',
    ],
  },
  // Sums of a book: who has one policy has no book.
  premiumFigures: { roles: trading, tables: ['writtenPremiums', 'earnedPremiums', 'premiumMonths'] },
  claims: {
    roles: ['policyholder', ...trading],
    tables: ['claims', 'claimPayments'],
  },
  claimMoney: { roles: trading, tables: ['claimReserveLines', 'claimRecoveries', 'lossTotals'] },
  claimFile: {
    roles: ['carrier_admin', ...staff],
    tables: [
      'claimParties',
      'claimNotes',
      'claimReserveMovements',
      'claimsApprovals',
      'coverageDeterminations',
      'claimValuations',
      'claimMonths',
    ],
  },
  audit: {
    roles: oversight,
    tables: [
      'phiAccessEntries',
      'globalAuditEntries',
      'submissionsAuditEntries',
      'policiesAuditEntries',
      'claimsAuditEntries',
      'billingAuditEntries',
    ],
  },
  billing: {
    roles: ['policyholder', ...trading],
    tables: [
      'billingSchedules',
      'installments',
      'invoices',
      'invoiceLines',
      'payments',
      'paymentAllocations',
      'creditApplications',
      'delinquencies',
    ],
  },
  receivableFigures: { roles: trading, tables: ['agedReceivables', 'receivableMonths'] },
  // Neither an underwriter nor an adjuster learns what producers and carriers are paid.
  disbursements: {
    roles: ['policyholder', 'carrier_admin', 'finance_analyst', ...book, ...oversight],
    tables: ['disbursements'],
  },
  commissions: { roles: ['finance_analyst', ...book, ...oversight], tables: ['commissionLines', 'commissionTotals'] },
  ledger: {
    roles: ['finance_analyst', ...oversight],
    tables: [
      'glAccounts',
      'glDailyBalances',
      'glKindBalances',
      'journalEntries',
      'journalLines',
      'accountingPeriods',
      'bankAccounts',
      'billingApprovals',
    ],
  },
} as const satisfies Record<string, { roles: readonly Role[]; tables: readonly TableName[] }>;

/** Fields that need a permission of their own, beside that of the table. */
const fieldRoles = {
  // An administrator of the organization may do everything in it but this.
  'ClaimParty.protectedHealthInformation': ['adjuster', ...platformRoles],
  // Whoever places, bills or examines business tells insureds apart by it.
  'Insured.feinLastFour': [...book, 'underwriter', 'finance_analyst', ...oversight],
} as const satisfies Record<string, readonly Role[]>;

/** Rows that fewer roles may read than their table, by the value of a column: what an approval or a task is for says who sees it. */
const rowRoles: Partial<Record<TableName, { column: string; roles: Readonly<Record<string, readonly Role[]>> }>> = {
  submissionsApprovals: {
    column: 'subjectType',
    roles: { referral: trading, bind: ['underwriter', ...oversight] },
  },
  submissionsTasks: {
    column: 'kind',
    roles: {
      underwriting: [...book, 'underwriter', ...oversight],
      clearance: ['underwriter', ...oversight],
      adverse_action_notice: ['underwriter', ...oversight],
    },
  },
};

/**
 * Who works on the rows of a table, and so is told when somebody of which role did what to one of them. What was written is in
 * the audit entries themselves, for those who may read them.
 */
const workingRoles: Partial<Record<TableName, readonly Role[]>> = {
  insureds: [...book, 'underwriter', 'finance_analyst', ...oversight],
  submissions: [...book, 'underwriter', ...oversight],
  quotes: [...book, 'underwriter', ...oversight],
  policies: ['agent_support', ...book, ...staff],
  // What happens in a claim file is for those who read it: an agency does not learn when a reserve was changed.
  claims: ['adjuster', ...oversight],
  invoices: [...book, 'finance_analyst', ...oversight],
  payments: [...book, 'finance_analyst', ...oversight],
  disbursements: ['finance_analyst', ...oversight],
};

/** Whether a viewer is told when what was done to a row of a table that it sees, and by somebody of which role. */
export const mayFollow = ({ role, scopes }: Pick<Viewer, 'role' | 'scopes'>, table: TableName): boolean =>
  mayRead({ role, scopes }, table) && (workingRoles[table]?.includes(role) ?? false);

/** The values of a column that the rows must have which a role may read; null when it may read them whatever they say. */
export const readableValues = (role: Role, table: TableName): { column: string; values: readonly string[] } | null => {
  const rule = rowRoles[table];
  if (!rule) return null;
  const values = Object.entries(rule.roles).flatMap(([value, roles]) => (roles.includes(role) ? [value] : []));
  return values.length === Object.keys(rule.roles).length ? null : { column: rule.column, values };
};

/** A field that needs a permission of its own. */
export type ProtectedField = keyof typeof fieldRoles;

/** All of them. Object.keys loses the literal names. */
export const protectedFields = Object.keys(fieldRoles) as readonly ProtectedField[];

/** Whether a role may read a protected field of the rows that it sees. */
export const mayReadField = (role: Role, field: ProtectedField): boolean =>
  fieldRoles[field].some((allowed) => allowed === role);

const rolesOfTable = new Map<TableName, ReadonlySet<Role>>(
  Object.values(tableGroups).flatMap(({ roles, tables }) =>
    tables.map((table): [TableName, ReadonlySet<Role>] => [table, new Set<Role>(roles)]),
  ),
);

const groupOfTable = new Map<TableName, string>(
  Object.entries(tableGroups).flatMap(([group, { tables }]) =>
    tables.map((table): [TableName, string] => [table, group]),
  ),
);

/** Every group of tables by its name, which is also that of the scope to read it. */
export const tablesOfGroups: ReadonlyMap<string, readonly TableName[]> = new Map(
  Object.entries(tableGroups).map(([group, { tables }]) => [group, tables]),
);

/**
 * Groups that every key opens for its role, whatever its scopes: what rows of all other groups name, so that their edges lead
 * somewhere. The people of the organization are among them, with their names and e-mail addresses.
 */
const alwaysOpen: ReadonlySet<string> = new Set(['reference', 'organization']);

/** Whether a viewer may read a table at all: by its role, and by what its API key was made for. */
export const mayRead = ({ role, scopes }: Pick<Viewer, 'role' | 'scopes'>, table: TableName): boolean => {
  const group = groupOfTable.get(table);
  if (group === undefined || !roleMayRead(role, table)) return false;
  return scopes === undefined || alwaysOpen.has(group) || scopes.includes(group);
};

/** The scope of an API key that may send documents of its own, as text, where others send persisted ones. It opens no data beside what every key does. */
const ownDocuments = 'ownDocuments';

/** The scopes that an API key may have: each group of tables, to read it and to change it, and documents of its own. */
export const scopeNames: readonly string[] = [
  ...Object.keys(tableGroups).flatMap((group) => [group, `${group}:write`]),
  ownDocuments,
];

/** Whether a viewer may send documents of its own: an API key that was given this by name, and no key without scopes. */
export const maySendOwnDocuments = ({ scopes }: Pick<Viewer, 'scopes'>): boolean =>
  scopes?.includes(ownDocuments) ?? false;

/**
 * The scope that an API key needs to change what is in a table: that of its group. Null for tables of no group, and for users:
 * a key with scopes that could add or change one would be as good as a key without.
 */
export const scopeToWrite = (table: TableName): string | null => {
  if (table === 'users') return null;
  const group = groupOfTable.get(table);
  return group === undefined ? null : `${group}:write`;
};

/**
 * Whether a viewer may ask for a change of a table that some roles may ask for: by its role, and by what its API key was made
 * for. A key must open the table for reading too: what it may change it is also told of. Of what is in no table (null), no key
 * with scopes may.
 */
export const mayWrite = (
  { role, scopes }: Pick<Viewer, 'role' | 'scopes'>,
  roles: readonly Role[],
  table: TableName | null,
): boolean => {
  if (!roles.includes(role)) return false;
  if (scopes === undefined) return true;
  const scope = table && scopeToWrite(table);
  return table !== null && scope !== null && scopes.includes(scope) && mayRead({ role, scopes }, table);
};

/**
 * The scopes that an API key lacks to read what is in a table, or to change it, which needs both: empty when it lacks none, and
 * for who has no scopes. Null where no scope would do.
 */
export const missingScopes = (
  { scopes }: Pick<Viewer, 'scopes'>,
  table: TableName | null,
  { toWrite }: { readonly toWrite: boolean },
): readonly string[] | null => {
  if (scopes === undefined) return [];
  const group = table && groupOfTable.get(table);
  const writing = table && scopeToWrite(table);
  if (!group || (toWrite && !writing)) return null;
  const needed = [...(alwaysOpen.has(group) ? [] : [group]), ...(toWrite && writing ? [writing] : [])];
  return needed.filter((scope) => !scopes.includes(scope));
};

/** Whether a role may read a table at all. A table that no group names is readable by nobody. */
export const roleMayRead = (role: Role, table: TableName): boolean => rolesOfTable.get(table)?.has(role) ?? false;
