import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trustProblem } from '../../scripts/seed/checks/identities/trust.ts';
import { largeDataBytes, largePolicies } from '../../scripts/seed/large/large-seed.ts';
import { largeDirectory } from '../setup/large-database.ts';
import { connectAsAdmin } from '../support/database.ts';
import { trusts } from './trust-of-organization.ts';

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});

afterAll(() => admin.end());

/** The rows of a statement over all databases, which only the tests' administrator may send. */
const rowsOf = async (sql: string): Promise<RowDataPacket[]> => (await admin.query<RowDataPacket[]>(sql))[0];

const countOf = async (sql: string): Promise<number> => Number(Object.values((await rowsOf(sql))[0] ?? {})[0]);

describe('the large data', () => {
  test('has three organizations and 100,000 policies, each organization a fair share', async () => {
    const shares = await rowsOf('SELECT org_id, COUNT(*) AS policies FROM oi_policies.policies GROUP BY org_id');
    expect(shares).toHaveLength(3);
    const counts = shares.map(({ policies }) => Number(policies));
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(largePolicies);
    expect(Math.min(...counts)).toBeGreaterThan(largePolicies / 5);
  });

  test('take no more of the disk than is asked for before they are made', async () => {
    const files = await readdir(largeDirectory, { recursive: true, withFileTypes: true });
    const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
    const bytes = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeGreaterThan(0.7 * largeDataBytes(largePolicies));
    expect(bytes).toBeLessThan(largeDataBytes(largePolicies));
  });

  test.each([
    ['policies', 'submission_id', 'oi_submissions.submissions', 'oi_policies.policies'],
    ['policies', 'quote_id', 'oi_submissions.quotes', 'oi_policies.policies'],
    ['policies', 'insured_id', 'oi_submissions.insureds', 'oi_policies.policies'],
    ['coverages', 'segment_id', 'oi_policies.policy_segments', 'oi_policies.coverages'],
    ['claims', 'policy_id', 'oi_policies.policies', 'oi_claims.claims'],
    ['claim payments', 'claim_id', 'oi_claims.claims', 'oi_claims.claim_payments'],
    ['invoices', 'policy_id', 'oi_policies.policies', 'oi_billing.invoices'],
    ['journal lines', 'entry_id', 'oi_billing.journal_entries', 'oi_billing.journal_lines'],
    ['journal lines', 'account_id', 'oi_billing.gl_accounts', 'oi_billing.journal_lines'],
    ['utilizations', 'quote_id', 'oi_submissions.quotes', 'oi_global.da_utilization'],
  ])('%s name by their %s a row of the same organization', async (_, column, target, table) => {
    const missing = `SELECT COUNT(*) FROM ${table} s LEFT JOIN ${target} t ON t.org_id = s.org_id AND t.id = s.${column} WHERE s.${column} IS NOT NULL AND t.id IS NULL`;
    expect(await countOf(missing)).toBe(0);
  });

  test('has ledgers that balance, and daily balances that are the sums of their lines', async () => {
    const unbalanced =
      'SELECT COUNT(*) FROM (SELECT entry_id FROM oi_billing.journal_lines GROUP BY org_id, entry_id HAVING SUM(debit_cents) <> SUM(credit_cents)) e';
    expect(await countOf(unbalanced)).toBe(0);
    const ofLines =
      'SELECT org_id, account_id, SUM(debit_cents) AS debits, SUM(credit_cents) AS credits FROM oi_billing.journal_lines GROUP BY org_id, account_id';
    const ofDays =
      'SELECT org_id, account_id, SUM(debit_cents) AS debits, SUM(credit_cents) AS credits FROM oi_billing.gl_daily_balances GROUP BY org_id, account_id';
    const different = `SELECT COUNT(*) FROM (${ofLines}) l LEFT JOIN (${ofDays}) d ON d.org_id = l.org_id AND d.account_id = l.account_id WHERE d.account_id IS NULL OR l.debits <> d.debits OR l.credits <> d.credits`;
    expect(await countOf(different)).toBe(0);
    const byKind =
      'SELECT l.org_id, a.kind, SUM(l.debit_cents) AS debits, SUM(l.credit_cents) AS credits FROM oi_billing.journal_lines l JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id GROUP BY l.org_id, a.kind';
    const ofKinds =
      'SELECT org_id, kind, SUM(debit_cents) AS debits, SUM(credit_cents) AS credits FROM oi_billing.gl_kind_balances GROUP BY org_id, kind';
    const others = `SELECT COUNT(*) FROM (${byKind}) l LEFT JOIN (${ofKinds}) d ON d.org_id = l.org_id AND d.kind = l.kind WHERE d.kind IS NULL OR l.debits <> d.debits OR l.credits <> d.credits`;
    expect(await countOf(others)).toBe(0);
  });

  test('holds in trust what it holds for others, and never had less than nothing on any day', async () => {
    const found = await trusts(admin);
    expect(found).toHaveLength(3);
    for (const { orgId, trustCents, lowestCents, heldCents } of found) {
      expect(lowestCents, orgId).toBe(0n);
      const moment = {
        trustCents,
        trustBeforeCents: 0n,
        ownCents: 0n,
        takenBackCents: 0n,
        held: new Map([['others', heldCents]]),
        paid: new Set<string>(),
      };
      expect(trustProblem(moment), orgId).toBeNull();
    }
  });

  test('shows a trust that holds less than it should, in one policy among all', async () => {
    await admin.beginTransaction();
    try {
      const collected = 'UPDATE oi_billing.billing_schedules SET collected_premium_cents = collected_premium_cents';
      await admin.query(`${collected} + 1000000000 WHERE collected_premium_cents > 0 ORDER BY id LIMIT 1`);
      const [short] = (await trusts(admin)).filter(({ trustCents, heldCents }) => trustCents < heldCents);
      expect(short?.heldCents).toBeGreaterThan(short?.trustCents ?? 0n);
    } finally {
      await admin.rollback();
    }
  });

  test.each([
    ['oi_policies.policies', 'oi_policies.policies_number_counters'],
    ['oi_claims.claims', 'oi_claims.claims_number_counters'],
    ['oi_billing.invoices', 'oi_billing.billing_number_counters'],
  ])('%s have numbers without a gap, up to the last one given out', async (table, counters) => {
    const given = `SELECT org_id, LEFT(number, LENGTH(number) - 12) AS series, COUNT(*) AS given, MAX(CAST(RIGHT(number, 6) AS UNSIGNED)) AS highest FROM ${table} GROUP BY org_id, series`;
    const series = await rowsOf(
      `SELECT g.*, c.last_number FROM (${given}) g JOIN ${counters} c USING (org_id, series)`,
    );
    expect(series.length).toBeGreaterThanOrEqual(3);
    for (const { given: count, highest, last_number: last } of series) {
      expect([Number(count), Number(highest)]).toEqual([Number(last), Number(last)]);
    }
  });

  test('has taken as much of the agreed capacity as its utilizations say', async () => {
    const taken =
      'SELECT org_id, capacity_id, SUM(amount_cents) AS amount FROM oi_global.da_utilization GROUP BY org_id, capacity_id';
    const different = `SELECT COUNT(*) FROM (${taken}) u JOIN oi_global.da_capacity c ON c.org_id = u.org_id AND c.id = u.capacity_id WHERE c.committed_cents <> u.amount OR c.committed_cents > c.limit_cents`;
    expect(await countOf(different)).toBe(0);
  });
});
