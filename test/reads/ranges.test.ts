import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

let admin: Connection;
beforeAll(async () => {
  admin = await connectAsAdmin('oi_global');
});
afterAll(() => admin.end());

const idsStored = async (table: string, condition: string, values: readonly unknown[]): Promise<string[]> => {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT id FROM ${table} WHERE org_id = ? AND ${condition} ORDER BY id DESC`,
    [organizationId, ...values],
  );
  return rows.map(({ id }) => String(id));
};

const idsFound = async (list: string, filter: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: String) { list: ${list}(first: 100, after: $after, filter: { ${filter} }) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const { data, errors } = await askAs('ORG_ADMIN', query, { after });
    expect(errors).toBeUndefined();
    ids.push(...data.list.nodes.map(({ id }: { id: string }) => id));
    if (!data.list.pageInfo.hasNextPage) return ids;
    after = data.list.pageInfo.endCursor;
  }
};

describe('a range of money', () => {
  test.each([
    ['policies', 'annualPremium', 'oi_policies.policies', 'annual_premium_cents'],
    ['quotes', 'annualPremium', 'oi_submissions.quotes', 'annual_premium_cents'],
    ['submissions', 'quotedPremium', 'oi_submissions.submissions', 'quoted_premium_cents'],
    ['claims', 'incurred', 'oi_claims.claims', 'incurred_cents'],
    ['claimPayments', 'amount', 'oi_claims.claim_payments', 'amount_cents'],
    ['invoices', 'total', 'oi_billing.invoices', 'total_cents'],
    ['invoices', 'openAmount', 'oi_billing.invoices', 'open_cents'],
    ['payments', 'amount', 'oi_billing.payments', 'amount_cents'],
    ['disbursements', 'amount', 'oi_billing.disbursements', 'amount_cents'],
    ['commissionLines', 'amount', 'oi_billing.commission_lines', 'amount_cents'],
    ['quoteApprovals', 'amount', 'oi_submissions.submissions_approvals', 'amount_cents'],
  ])('of %s by %s includes its lower end and not its upper one, to the cent', async (list, filter, table, column) => {
    const [rows] = await admin.query<RowDataPacket[]>(
      `SELECT DISTINCT ${column} AS cents FROM ${table} WHERE org_id = ? AND ${column} > 0 ORDER BY ${column}`,
      [organizationId],
    );
    const [from, below] = [rows[Math.floor(rows.length / 4)]?.cents, rows[Math.floor((rows.length * 3) / 4)]?.cents];
    const dollars = (cents: unknown) => (Number(cents) / 100).toFixed(2);
    const found = await idsFound(list, `${filter}From: "${dollars(from)}", ${filter}Below: "${dollars(below)}"`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await idsStored(table, `${column} >= ? AND ${column} < ?`, [from, below]));
  });

  test('takes no third place behind the point', async () => {
    const { errors } = await askAs(
      'ORG_ADMIN',
      '{ policies(filter: { annualPremiumFrom: "1.005" }) { nodes { id } } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', input: ['filter', 'annualPremiumFrom'] });
  });
});

describe('what has changed since', () => {
  /** Reads what has changed since a moment, in pages of a few. */
  const changedSince = async (list: string, since: string) => {
    const rows: { id: string; updatedAt: string }[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query($after: String) { list: ${list}(first: 7, after: $after, sortBy: UPDATED, direction: ASCENDING, filter: { updatedFrom: "${since}" }) { nodes { id updatedAt } pageInfo { endCursor hasNextPage } } }`;
      const { data, errors } = await askAs('ORG_ADMIN', query, { after });
      expect(errors).toBeUndefined();
      rows.push(...data.list.nodes);
      if (!data.list.pageInfo.hasNextPage) return rows;
      after = data.list.pageInfo.endCursor;
    }
  };

  test.each([
    ['invoices', 'oi_billing.invoices'],
    ['submissions', 'oi_submissions.submissions'],
    ['users', 'oi_global.users'],
  ])(
    '%s come in the order of their changes, and none is lost between pages where many have one moment',
    async (list, table) => {
      const [moments] = await admin.query<RowDataPacket[]>(
        `SELECT updated_at AS moment, COUNT(*) AS count FROM ${table} WHERE org_id = ? GROUP BY updated_at ORDER BY count DESC, moment LIMIT 1`,
        [organizationId],
      );
      const since = moments[0]?.moment as Date;
      const [rows] = await admin.query<RowDataPacket[]>(
        `SELECT id FROM ${table} WHERE org_id = ? AND updated_at >= ? ORDER BY updated_at, id`,
        [organizationId, since],
      );
      const found = await changedSince(list, since.toISOString());
      expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      expect(found[0]?.updatedAt).toBe(since.toISOString());
    },
  );
});

describe('an order that tells what a role does not read', () => {
  test.each(['sortBy: INCURRED', 'filter: { incurredFrom: "0.00" }', 'filter: { incurredBelow: "1000.00" }'])(
    'is refused: claims with %s, asked for by a policyholder',
    async (asked) => {
      const { data, errors } = await askAs('POLICYHOLDER', `{ claims(${asked}) { nodes { id } } }`);
      expect(data.claims).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  test('is no secret from who reads reserves: claims that cost most come first', async () => {
    const { data } = await askAs(
      'ADJUSTER',
      '{ claims(first: 20, sortBy: INCURRED) { nodes { incurred { amount } } } }',
    );
    const amounts = data.claims.nodes.map(({ incurred }: { incurred: { amount: string } }) => Number(incurred.amount));
    expect(amounts[0]).toBeGreaterThan(0);
    expect(amounts).toEqual(amounts.toSorted((one: number, other: number) => other - one));
  });
});

describe('an order of ranks', () => {
  test.each([
    ['submissions', 'PRIORITY', 'priority', ['RUSH', 'HIGH', 'NORMAL', 'LOW']],
    ['claims', 'SEVERITY', 'severity', ['CATASTROPHIC', 'SEVERE', 'MODERATE', 'MINOR']],
  ])('of %s by %s begins with the highest, and is found by value', async (list, sort, field, ranks) => {
    const { data } = await askAs(
      'ORG_ADMIN',
      `{ list: ${list}(first: 100, sortBy: ${sort}) { nodes { value: ${field} } } }`,
    );
    const seen: string[] = data.list.nodes.map(({ value }: { value: string }) => value);
    expect(seen).toEqual(seen.toSorted((one, other) => ranks.indexOf(one) - ranks.indexOf(other)));
    expect(new Set(seen).size).toBeGreaterThan(1);
    for (const rank of new Set(seen)) {
      const { data } = await askAs(
        'ORG_ADMIN',
        `{ list: ${list}(filter: { ${field}: [${rank}] }) { nodes { value: ${field} } } }`,
      );
      expect(new Set(data.list.nodes.map(({ value }: { value: string }) => value))).toEqual(new Set([rank]));
    }
  });
});
