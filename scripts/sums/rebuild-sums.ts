import { and, eq, getColumns, inArray, type SQL } from 'drizzle-orm';
import { drizzle, type MySql2Database } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { glAccounts, journalEntries, journalLines } from '../../schema/billing/tables/index.ts';
import { organizations } from '../../schema/global/tables/index.ts';
import { type Keyspace, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import { adding } from '../../src/data/write/adding.ts';
import { balanceSums } from '../../src/keyspaces/billing/balance-sums.ts';
import { agedSums } from '../../src/keyspaces/billing/rules/aged-receivables.ts';
import { commissionSums } from '../../src/keyspaces/billing/rules/commission-totals.ts';
import { premiumEvents } from '../../src/keyspaces/billing/rules/posting/premium.ts';
import { lossSums } from '../../src/keyspaces/claims/rules/loss-totals.ts';
import { dayIn } from '../../src/keyspaces/global/rules/dates.ts';
import { earnedSums, writtenSums } from '../../src/keyspaces/policies/rules/premium-sums.ts';
import { productionSums } from '../../src/keyspaces/submissions/rules/production.ts';
import { emptyRows, type SeedRows } from '../seed/rows.ts';
import { addSums } from '../seed/sums.ts';
import { postedBalances } from './posted-balances.ts';

/** The tables of sums, with the columns that are added up. */
const sumTables = {
  writtenPremiums: writtenSums,
  earnedPremiums: earnedSums,
  lossTotals: lossSums,
  commissionTotals: commissionSums,
  agedReceivables: agedSums,
  productionTotals: productionSums,
  glDailyBalances: balanceSums,
  glKindBalances: balanceSums,
} as const satisfies Partial<Record<TableName, readonly string[]>>;

type SumTable = keyof typeof sumTables;

/** The columns from which sums are made, by their tables; what else rows hold is not read. */
const sources = {
  policies: [
    'id',
    'programId',
    'carrierId',
    'producerId',
    'stateCode',
    'lineOfBusinessCode',
    'effectiveDate',
    'expirationDate',
  ],
  policyTransactions: [
    ...['id', 'policyId', 'type', 'effectiveDate', 'bookedAt', 'accountingDate', 'premiumChangeCents', 'charges'],
    ...['producerCommissionCents', 'mgaCommissionCents'],
  ],
  policySegments: [
    ...['policyId', 'fromDate', 'toDate', 'annualPremiumCents', 'openedByTransactionId', 'supersededByTransactionId'],
  ],
  premiumMonths: ['month', 'completedAt'],
  claims: [
    ...['id', 'programId', 'carrierId', 'producerId', 'lossStateCode', 'lossType', 'dateOfLoss', 'policyEffectiveDate'],
    ...['reportedAt', 'closedAt'],
  ],
  claimReserveLines: ['id', 'costType'],
  claimReserveMovements: ['claimId', 'reserveLineId', 'amountCents', 'createdAt'],
  claimPayments: ['claimId', 'costType', 'amountCents', 'issuedAt', 'stoppedAt', 'voidedAt'],
  claimRecoveries: ['claimId', 'receivedCents', 'receivedAt'],
  commissionLines: ['beneficiary', 'basis', 'producerId', 'amountCents', 'earnedDate', 'paidDate'],
  billingSchedules: ['id', 'policyId', 'programId', 'carrierId', 'producerId'],
  invoices: ['id', 'policyId', 'kind', 'status', 'issueDate', 'dueDate', 'totalCents', 'updatedAt'],
  paymentAllocations: ['invoiceId', 'amountCents', 'createdAt'],
  creditApplications: ['invoiceId', 'amountCents', 'appliedOn'],
  glAccounts: ['id', 'name', 'kind'],
  journalEntries: ['id', 'event', 'policyId', 'postingDate'],
  journalLines: ['entryId', 'accountId', 'debitCents', 'creditCents'],
  receivableMonths: ['id', 'month', 'completedAt', 'withdrawnAt'],
  submissions: ['id', 'programId', 'carrierId', 'producerId', 'submittedAt', 'submittedOn', 'firstQuotedAt'],
  quotes: ['submissionId', 'status', 'annualPremiumCents'],
} as const satisfies Partial<Record<TableName, readonly string[]>>;

/** The keyspaces of which something is added up. */
const summed = new Set(Object.keys(sources).map((table) => keyspaceOf(table as TableName)));

/** Of tables that have many rows of which no sum is made: which rows are read. */
const narrowed: Partial<Record<TableName, (database: MySql2Database, orgId: string) => SQL | undefined>> = {
  journalEntries: () => inArray(journalEntries.event, premiumEvents),
  journalLines: (database, orgId) => {
    const isAccountCurrent = and(eq(glAccounts.orgId, orgId), eq(glAccounts.kind, 'account_current'));
    const accounts = database.select({ id: glAccounts.id }).from(glAccounts).where(isAccountCurrent);
    return inArray(journalLines.accountId, accounts);
  },
};

type Stored = Record<string, unknown>;

/** The rows of an organization, with some of their columns or all. */
const select = (
  database: MySql2Database,
  table: TableName,
  orgId: string,
  names?: readonly string[],
): Promise<Stored[]> => {
  const wanted = ['orgId', ...(names ?? Object.keys(getColumns(tableOf(table))))];
  const fields = Object.fromEntries(wanted.map((name) => [name, columnOf(tableOf(table), name)]));
  return database
    .select(fields)
    .from(tableOf(table))
    .where(and(eq(columnOf(tableOf(table), 'orgId'), orgId), narrowed[table]?.(database, orgId)));
};

/** What the sums of an organization lack to be what its rows add up to: rows of differences. */
const differencesOf = (table: SumTable, stored: readonly Stored[], made: readonly Stored[]): Stored[] => {
  const sums: readonly string[] = sumTables[table];
  const keyOf = (row: Stored) =>
    JSON.stringify(
      Object.entries(row)
        // The identifier of a balance tells nothing: it has other keys.
        .filter(([name]) => name !== 'id' && !sums.includes(name))
        .toSorted(),
    );
  const storedBy = new Map(stored.map((row) => [keyOf(row), row]));
  const madeBy = new Map(made.map((row) => [keyOf(row), row]));
  return [...new Set([...storedBy.keys(), ...madeBy.keys()])].flatMap((key) => {
    const [is, shall] = [storedBy.get(key), madeBy.get(key)];
    const lacking = sums.map((name) => [name, BigInt(String(shall?.[name] ?? 0)) - BigInt(String(is?.[name] ?? 0))]);
    return lacking.every(([, cents]) => cents === 0n) ? [] : [{ ...shall, ...is, ...Object.fromEntries(lacking) }];
  });
};

/** Adds what is lacking: sums that others add to meanwhile keep what was added. */
const add = async (database: MySql2Database, table: SumTable, rows: readonly Stored[]): Promise<void> => {
  const set = adding(table, sumTables[table]);
  for (const row of rows) {
    await database.insert(tableOf(table)).values(row).onDuplicateKeyUpdate({ set });
  }
};

interface RebuildOptions {
  /** A connection to one database (`oi_policies`), by a user who may read and write it. */
  connect(database: string): Promise<Connection>;
  /** The moment that it is: a month that is not over has no sums yet. */
  readonly now: Date;
  /** Nothing is changed; what would be is told all the same. */
  readonly checkOnly?: boolean;
}

/** Rows of differences that were found, by the organization and the table of sums. */
export type Differences = { readonly orgId: string; readonly table: SumTable; readonly rows: number }[];

/** Reads what sums are made of and the sums themselves as of one moment in each keyspace, and finds what differs. */
const compare = async (
  databaseOf: (table: TableName) => MySql2Database,
  { orgId, timeZone, now }: { readonly orgId: string; readonly timeZone: string; readonly now: Date },
) => {
  const rows: Record<string, Stored[]> = { ...emptyRows() };
  for (const [table, names] of Object.entries(sources)) {
    rows[table] = await select(databaseOf(table as TableName), table as TableName, orgId, names);
  }
  const months = new Set(
    rows.premiumMonths?.flatMap(({ month, completedAt }) => (completedAt === null ? [] : [month])),
  );
  rows.premiumMonths = [];
  // Balances come first: what was owed at the ends of months follows from those that the journal makes.
  Object.assign(rows, await postedBalances(databaseOf('journalLines'), orgId));
  // The rows have the columns that sums are made of, and no others are looked at.
  addSums({ rows: rows as unknown as SeedRows, orgId, timeZone, today: dayIn(timeZone, now) });
  const aged = new Set(
    rows.receivableMonths?.flatMap(({ id, completedAt, withdrawnAt }) =>
      completedAt === null || withdrawnAt !== null ? [] : [id],
    ),
  );
  const found = new Map<SumTable, Stored[]>();
  for (const table of Object.keys(sumTables) as SumTable[]) {
    // A month that is still being added up is that of its task; one that was opened again stays as it was told.
    const isDone = (row: Stored) => {
      if (table === 'agedReceivables') return aged.has(row.receivableMonthId);
      return table !== 'earnedPremiums' || months.has(row.month);
    };
    const stored = await select(databaseOf(table), table, orgId);
    found.set(table, differencesOf(table, stored.filter(isDone), (rows[table] ?? []).filter(isDone)));
  }
  return found;
};

/**
 * Makes the sums of all organizations what their rows add up to, and tells what differed. Rows and sums are read as of one
 * moment, and what is lacking is added: what is written meanwhile counts as well.
 */
export const rebuildSums = async ({ connect, now, checkOnly = false }: RebuildOptions): Promise<Differences> => {
  const global = await connect(keyspaceDatabases.global);
  const connections = new Map<Keyspace, Connection>();
  for (const keyspace of summed) connections.set(keyspace, await connect(keyspaceDatabases[keyspace]));
  const databaseOf = (table: TableName) => {
    const client = connections.get(keyspaceOf(table));
    if (!client) throw new Error(`No sums are made of ${table}.`);
    return drizzle({ client });
  };
  const differences: Differences = [];
  try {
    const columns = { id: organizations.id, timeZone: organizations.timeZone };
    for (const { id, timeZone } of await drizzle({ client: global }).select(columns).from(organizations)) {
      for (const connection of connections.values()) await connection.beginTransaction();
      const found = await compare(databaseOf, { orgId: id, timeZone, now });
      for (const connection of connections.values()) await connection.commit();
      for (const [table, rows] of found) {
        if (rows.length > 0) differences.push({ orgId: id, table, rows: rows.length });
        if (!checkOnly) await add(databaseOf(table), table, rows);
      }
    }
  } finally {
    for (const connection of [global, ...connections.values()]) await connection.end();
  }
  return differences;
};
