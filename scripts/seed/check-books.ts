import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';
import type { Connection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { checkAgedReceivables } from './checks/aged-receivables.ts';
import { checkApprovals } from './checks/approvals.ts';
import { checkAuditTrail } from './checks/audit-trail.ts';
import { checkBilling } from './checks/billing.ts';
import { checkCarriedFigures } from './checks/carried-figures.ts';
import { checkClaimMoney } from './checks/claim-money.ts';
import { checkClaims } from './checks/claims.ts';
import { checkDocuments } from './checks/documents.ts';
import { checkHistories } from './checks/histories.ts';
import { identities } from './checks/identities/index.ts';
import { checkInsureds } from './checks/insureds.ts';
import { checkLedger } from './checks/ledger.ts';
import { checkNonPayment } from './checks/non-payment.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkPeriods } from './checks/periods.ts';
import { checkNotices, checkPolicies, checkTransactions, checkWrittenPremium } from './checks/policies.ts';
import { checkCapacity, checkQuotes } from './checks/quotes.ts';
import { checkReferences } from './checks/references.ts';
import { checkRefunds } from './checks/refunds.ts';
import { checkReinstatements } from './checks/reinstatements.ts';
import { checkReplay } from './checks/replay.ts';
import { checkSearchKeys } from './checks/search-keys.ts';
import { checkSearchTerms } from './checks/search-terms.ts';
import type { Check, StoredRows } from './checks/stored-rows.ts';
import { checkSubmissions } from './checks/submissions.ts';
import {
  checkCommissionSums,
  checkEarnedSums,
  checkLossSums,
  checkProductionSums,
  checkWrittenSums,
} from './checks/sums.ts';
import { checkTimelines } from './checks/timelines.ts';
import { checkValuations } from './checks/valuations.ts';

const checks: readonly Check[] = [
  checkLedger,
  ...identities,
  checkBilling,
  checkQuotes,
  checkApprovals,
  checkRefunds,
  checkInsureds,
  checkSubmissions,
  checkCapacity,
  checkPolicies,
  checkDocuments,
  checkTimelines,
  checkReplay,
  checkTransactions,
  checkReinstatements,
  checkNotices,
  checkWrittenPremium,
  checkWrittenSums,
  checkEarnedSums,
  checkLossSums,
  checkCommissionSums,
  checkProductionSums,
  checkClaims,
  checkClaimMoney,
  checkCarriedFigures,
  checkValuations,
  checkNonPayment,
  checkPeriods,
  checkAgedReceivables,
  checkNumbers,
  checkReferences,
  checkSearchKeys,
  checkSearchTerms,
];

/** Checks that need the audit entry of every change. */
const historyChecks: readonly Check[] = [checkHistories, checkAuditTrail];

/** Finds what is wrong with rows. */
export const checkRows = (rows: StoredRows, { withHistories = true } = {}): string[] =>
  [...checks, ...(withHistories ? historyChecks : [])].flatMap((check) => check(rows));

interface CheckOptions {
  /** A connection to one database (`oi_policies`), by a user who may read it. */
  connect(database: string): Promise<Connection>;
  /** Called with each connection after reading; by default closes it. */
  release?(connection: Connection): Promise<void>;
  /** Whether every change has its audit entry. Copies of business have none. */
  withHistories?: boolean;
}

/**
 * Reads all five databases and checks their consistency: entries balance, sums agree, statuses were reached by allowed
 * transitions, numbers have no gaps, and every reference names a row of the same organization. For test data only: it
 * holds every row in memory.
 *
 * @returns one line for each thing that is wrong
 */
export async function checkBooks({ connect, release = (connection) => connection.end(), withHistories }: CheckOptions) {
  const read = async (keyspace: Keyspace) => {
    const connection = await connect(keyspaceDatabases[keyspace]);
    try {
      return await readKeyspace(keyspace, connection);
    } finally {
      await release(connection);
    }
  };
  const parts = await Promise.all(keyspaces.map(read));
  // All keyspaces together have all tables; Object.fromEntries loses the literal names.
  return checkRows(Object.fromEntries(parts.flat()) as unknown as StoredRows, { withHistories });
}

const readKeyspace = async (keyspace: Keyspace, connection: Connection) => {
  const database = drizzle({ client: connection });
  const parts: [string, unknown[]][] = [];
  for (const [name, table] of Object.entries<MySqlTable>(keyspaceTables[keyspace])) {
    parts.push([name, await database.select().from(table)]);
  }
  return parts;
};
