import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { carrierId, organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { formatCents } from '../../src/graphql/money.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

const today = dayOfOperations.toISOString().slice(0, 10);

let admin: Connection;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  admin = await connectAsAdmin('oi_policies');
});

afterAll(async () => {
  vi.useRealTimers();
  await admin.end();
});

const retention = (role: Role, from: string, before: string) =>
  askAs(
    role,
    'query($from: Date!, $before: Date!) { retention(expiresFrom: $from, expiresBefore: $before) { expiring renewed ratio expiringPremium { amount } renewedPremium { amount } premiumRatio } }',
    { from, before },
  );

/** The same by SQL: policy by policy, each looked up for what follows it. */
const toldBySql = async (from: string, before: string, own = '') => {
  const [[row]] = await admin.query<RowDataPacket[]>(
    `SELECT COUNT(DISTINCT p.id) AS expiring, COUNT(r.id) AS renewed,
      (SELECT COALESCE(SUM(p.annual_premium_cents), 0) FROM policies p WHERE p.org_id = ? AND p.expiration_date >= ? AND p.expiration_date < ? AND p.cancellation_date IS NULL ${own}) AS premium,
      COALESCE(SUM(r.annual_premium_cents), 0) AS renewedPremium
    FROM policies p LEFT JOIN policies r ON r.org_id = p.org_id AND r.renewal_of_id = p.id AND NOT COALESCE(r.cancellation_date = r.effective_date, FALSE)
    WHERE p.org_id = ? AND p.expiration_date >= ? AND p.expiration_date < ? AND p.cancellation_date IS NULL ${own}`,
    [organizationId, from, before, organizationId, from, before],
  );
  return {
    expiring: Number(row?.expiring),
    renewed: Number(row?.renewed),
    expiringPremium: { amount: formatCents(BigInt(row?.premium)) },
    renewedPremium: { amount: formatCents(BigInt(row?.renewedPremium)) },
  };
};

describe('retention', () => {
  test.each([
    ['ORG_ADMIN', ''],
    ['UNDERWRITER', ''],
    ['PRODUCER', `AND p.producer_id = '${producerId}'`],
    ['CARRIER_ADMIN', `AND p.carrier_id = '${carrierId}'`],
  ] as const)('of the book of %s is that of its policies, one by one, in any period', async (role, own) => {
    let renewed = 0;
    for (const [from, before] of [
      ['2025-11-01', '2026-11-01'],
      ['2026-01-01', '2026-04-01'],
      ['2026-10-01', '2027-01-01'],
    ] as const) {
      const { data, errors } = await retention(role, from, before);
      expect(errors).toBeUndefined();
      const { ratio, premiumRatio, ...figures } = data.retention;
      expect(figures).toEqual(await toldBySql(from, before, own));
      if (figures.expiring > 0) expect(Number(ratio)).toBeCloseTo(figures.renewed / figures.expiring, 5);
      else expect([ratio, premiumRatio]).toEqual([null, null]);
      renewed += figures.renewed;
    }
    expect(renewed).toBeGreaterThan(0);
  });

  test.each(['POLICYHOLDER', 'AGENT_SUPPORT'] as const)('is no figure for %s', async (role) => {
    const { data, errors } = await retention(role, '2026-01-01', '2026-12-31');
    expect([data.retention, errors]).toEqual([null, undefined]);
  });

  test('is added up over a year at most, and over a day at least', async () => {
    for (const [from, before] of [
      ['2025-01-01', '2026-06-01'],
      ['2026-06-01', '2026-06-01'],
    ] as const) {
      const { errors } = await retention('UNDERWRITER', from, before);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: ['expiresBefore'] } });
    }
  });
});

test('the retention of each policy is told by its dates and by what follows it', async () => {
  const query =
    'query($after: String) { policies(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id expirationDate cancellationDate renewalIntent retentionStatus renewals { nodes { id effectiveDate cancellationDate } } } } }';
  const found = new Map<string, number>();
  let after: string | null = null;
  do {
    const { data } = await askAs('UNDERWRITER', query, { after });
    for (const policy of data.policies.nodes) {
      const { expirationDate, cancellationDate, renewalIntent, retentionStatus, renewals } = policy;
      const kept = renewals.nodes.filter(
        (one: { effectiveDate: string; cancellationDate: string | null }) => one.cancellationDate !== one.effectiveDate,
      );
      const open = renewalIntent === 'OFFER' ? 'OFFERED' : 'UNDECIDED';
      const unkept = expirationDate <= today ? 'LOST' : open;
      const intended = renewalIntent === 'NON_RENEW' ? 'NOT_OFFERED' : unkept;
      const expected = kept.length > 0 ? 'RENEWED' : cancellationDate ? 'CANCELLED' : intended;
      expect(retentionStatus, policy.id).toBe(expected);
      found.set(expected, (found.get(expected) ?? 0) + 1);
    }
    after = data.policies.pageInfo.hasNextPage ? data.policies.pageInfo.endCursor : null;
  } while (after);
  expect([...found.keys()]).toEqual(expect.arrayContaining(['RENEWED', 'CANCELLED', 'NOT_OFFERED', 'LOST']));
});

test('a renewal is found from the policy that it follows, by its submission as well', async () => {
  const query =
    '{ policies(first: 100) { nodes { id renewals { nodes { id submission { id renewalOf { id } } } } renewalSubmissions { nodes { id renewalOf { id } } } } } }';
  const { data } = await askAs('UNDERWRITER', query);
  let renewals = 0;
  for (const { id, renewals: policies, renewalSubmissions } of data.policies.nodes) {
    for (const { submission } of policies.nodes) {
      expect(submission.renewalOf).toEqual({ id });
      expect(renewalSubmissions.nodes).toContainEqual({ id: submission.id, renewalOf: { id } });
      renewals += 1;
    }
  }
  expect(renewals).toBeGreaterThan(2);
  const { data: support } = await askAs('AGENT_SUPPORT', query);
  for (const { renewalSubmissions } of support.policies.nodes) expect(renewalSubmissions.nodes).toEqual([]);
});
