import type { MySqlTable } from 'drizzle-orm/mysql-core';
import { drizzle } from 'drizzle-orm/mysql2';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { keyspaceTables } from '../../schema/tables.ts';
import { checkAgedReceivables } from '../../scripts/seed/checks/aged-receivables.ts';
import { checkBilling } from '../../scripts/seed/checks/billing.ts';
import { identities } from '../../scripts/seed/checks/identities/index.ts';
import { checkLedger } from '../../scripts/seed/checks/ledger.ts';
import type { StoredRows } from '../../scripts/seed/checks/stored-rows.ts';
import { checkCommissionSums } from '../../scripts/seed/checks/sums.ts';
import { connectAsAdmin } from './database.ts';

/** All rows of the test's databases as they are now. */
export const storedRows = async (): Promise<StoredRows> => {
  const parts: [string, unknown[]][] = [];
  for (const keyspace of keyspaces) {
    const admin = await connectAsAdmin(keyspaceDatabases[keyspace]);
    const database = drizzle({ client: admin });
    for (const [name, table] of Object.entries<MySqlTable>(keyspaceTables[keyspace])) {
      parts.push([name, await database.select().from(table)]);
    }
    await admin.end();
  }
  // All keyspaces together have all tables; Object.fromEntries loses the literal names.
  return Object.fromEntries(parts) as unknown as StoredRows;
};

/** What is wrong with the money of the test's databases: the identities of the books, and the sums of billing. */
export const billingProblems = async (): Promise<string[]> => {
  const rows = await storedRows();
  const checks = [checkLedger, checkBilling, checkCommissionSums, checkAgedReceivables, ...identities];
  return checks.flatMap((check) => check(rows));
};
