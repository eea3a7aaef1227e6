import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { insuredId, organizationId, producerId, type Role } from '../../scripts/seed/people.ts';
import { formatCents } from '../../src/graphql/money.ts';
import { dayOfOperations } from '../operations/ask-operation.ts';
import { askAs } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { connectAsAdmin } from '../support/database.ts';

interface Losses {
  readonly paid: { amount: string } | null;
  readonly outstanding: { amount: string } | null;
  readonly recovered: { amount: string } | null;
  readonly incurred: { amount: string } | null;
}

interface Term extends Losses {
  readonly policyNumber: string;
  readonly claimCount: number;
  readonly noLosses: string | null;
  readonly claims: (Losses & {
    readonly number: string;
    readonly status: string;
    readonly claim: (Losses & { id: string; status: string }) | null;
  })[];
}

let admin: Connection;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
  admin = await connectAsAdmin('oi_claims');
});

afterAll(async () => {
  vi.useRealTimers();
  await admin.end();
});

const money = 'paid { amount } outstanding { amount } recovered { amount } incurred { amount }';
const run = `valuedAt isComplete claimCount noLosses ${money} terms { policyNumber effectiveDate expirationDate claimCount noLosses ${money} claims { number dateOfLoss causeOfLoss coverage status ${money} claim { id status ${money} } } }`;

const ofPolicy = async (role: Role, number: string, valuedAt?: string) => {
  const query = `query($n: String!, $d: Date) { policy(number: $n) { lossRun(valuedAt: $d) { ${run} } } }`;
  const { data, errors } = await askAs(role, query, { n: number, d: valuedAt });
  expect(errors, query).toBeUndefined();
  return data.policy?.lossRun;
};

/** Policies with claims, those with most first. */
const policiesWithClaims = async (): Promise<string[]> => {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT policy_number AS number FROM claims WHERE org_id = ? GROUP BY policy_number ORDER BY COUNT(*) DESC, policy_number LIMIT 12',
    [organizationId],
  );
  return rows.map(({ number }) => number);
};

/** What the claims of a policy had cost at the end of a day, told by SQL: Harbor Point's days end at five in the morning in UTC, or at four. */
const toldBySql = async (number: string, end: string) => {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT c.number,
      (SELECT COALESCE(SUM(amount_cents), 0) FROM claim_reserve_movements m WHERE m.org_id = c.org_id AND m.claim_id = c.id AND m.created_at < :end) AS reserved,
      (SELECT COALESCE(SUM(amount_cents), 0) FROM claim_payments p WHERE p.org_id = c.org_id AND p.claim_id = c.id AND p.issued_at < :end
        AND NOT COALESCE(p.voided_at < :end, FALSE) AND NOT COALESCE(p.stopped_at < :end, FALSE)) AS paid,
      (SELECT COALESCE(SUM(received_cents), 0) FROM claim_recoveries r WHERE r.org_id = c.org_id AND r.claim_id = c.id AND r.received_at < :end) AS recovered,
      (SELECT JSON_UNQUOTE(JSON_EXTRACT(a.after_values, '$.status')) FROM claims_audit_entries a WHERE a.org_id = c.org_id AND a.entity_id = c.id
        AND a.created_at < :end AND JSON_EXTRACT(a.after_values, '$.status') IS NOT NULL ORDER BY a.created_at DESC, a.id DESC LIMIT 1) AS status
    FROM claims c WHERE c.org_id = :org AND c.policy_number = :number AND c.created_at < :end ORDER BY c.id DESC`
      .replaceAll(':end', admin.escape(end))
      .replaceAll(':org', admin.escape(organizationId))
      .replaceAll(':number', admin.escape(number)),
  );
  return rows.map((row) => {
    const [reserved, paid, recovered] = [row.reserved, row.paid, row.recovered].map((cents) => BigInt(cents));
    const amount = (cents = 0n) => ({ amount: formatCents(cents) });
    const outstanding = (reserved ?? 0n) - (paid ?? 0n);
    return {
      number: row.number,
      status: String(row.status).toUpperCase(),
      paid: amount(paid),
      outstanding: amount(outstanding),
      recovered: amount(recovered),
      incurred: amount((reserved ?? 0n) - (recovered ?? 0n)),
    };
  });
};

const figuresOf = ({ paid, outstanding, recovered, incurred }: Losses) => ({ paid, outstanding, recovered, incurred });

const cents = (value: { amount: string } | null) => BigInt((value?.amount ?? '0').replace('.', ''));

describe('a loss run of a policy', () => {
  test('tells today of each claim what the claim says of itself, and their sums', async () => {
    for (const number of await policiesWithClaims()) {
      const told = await ofPolicy('ORG_ADMIN', number);
      const [term]: Term[] = told.terms;
      expect(term?.claims.length).toBeGreaterThan(0);
      for (const { claim, ...one } of term?.claims ?? []) {
        expect(figuresOf(one), one.number).toEqual(claim && figuresOf(claim));
        expect(one.status).toBe(claim?.status);
      }
      for (const name of ['paid', 'outstanding', 'recovered', 'incurred'] as const) {
        const sum = (term?.claims ?? []).reduce((total, claim) => total + cents(claim[name]), 0n);
        expect([cents(term?.[name] ?? null), cents(told[name])]).toEqual([sum, sum]);
      }
      expect([told.claimCount, told.noLosses, told.isComplete]).toEqual([term?.claims.length, null, true]);
    }
  });

  test.each([
    ['2026-04-30', '2026-05-01 04:00:00.000'],
    ['2026-06-15', '2026-06-16 04:00:00.000'],
    ['2026-06-16', '2026-06-17 04:00:00.000'],
    ['2026-09-30', '2026-10-01 04:00:00.000'],
    ['2026-10-31', '2026-11-01 04:00:00.000'],
  ])('tells of %s what was known then: claims, statuses and money by their movements', async (day, end) => {
    let claims = 0;
    for (const number of await policiesWithClaims()) {
      const [term]: Term[] = (await ofPolicy('ORG_ADMIN', number, day)).terms;
      const expected = await toldBySql(number, end);
      expect(term?.claims.map((one) => ({ number: one.number, status: one.status, ...figuresOf(one) }))).toEqual(
        expected,
      );
      claims += expected.length;
    }
    expect(claims).toBeGreaterThan(day < '2026-06' ? 0 : 4);
  });

  test('of a day after which more has happened differs from that of today', async () => {
    const { data } = await askAs('ORG_ADMIN', 'query($n: String!) { claim(number: $n) { policyNumber } }', {
      n: exampleClaimNumber,
    });
    const number = data.claim.policyNumber;
    const [before, on, now] = await Promise.all(
      ['2026-05-13', '2026-06-10', undefined].map((day) => ofPolicy('ORG_ADMIN', number, day)),
    );
    expect(before.claimCount).toBe(0);
    expect(on.claimCount).toBe(1);
    expect(on.terms[0].claims[0].status).not.toBe(now.terms[0].claims[0].status);
    expect(on.incurred).not.toEqual(now.incurred);
    expect(await ofPolicy('ORG_ADMIN', number, '2030-01-01')).toEqual(now);
  });

  test('without losses states that, with the policy, its term and the day', async () => {
    const [[row]] = await admin.query<RowDataPacket[]>(
      'SELECT p.number FROM oi_policies.policies p WHERE p.org_id = ? AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.org_id = p.org_id AND c.policy_id = p.id) ORDER BY p.id LIMIT 1',
      [organizationId],
    );
    const told = await ofPolicy('UNDERWRITER', row?.number);
    const [{ effectiveDate, expirationDate, noLosses, ...term }] = told.terms;
    expect(noLosses).toBe(
      `No losses were reported under ${row?.number} for the term from ${effectiveDate} to ${expirationDate}, as of ${told.valuedAt}.`,
    );
    const nothing = { amount: '0.00' };
    expect(figuresOf(term)).toEqual({ paid: nothing, outstanding: nothing, recovered: nothing, incurred: nothing });
    expect(told.noLosses).toBe(`No losses were reported in this term, as of ${told.valuedAt}.`);
  });
});

describe('by role, a loss run', () => {
  const exampleNumber = async () =>
    (await askAs('ORG_ADMIN', 'query($n: String!) { claim(number: $n) { policyNumber } }', { n: exampleClaimNumber }))
      .data.claim.policyNumber;

  test('tells an agency, a carrier and an underwriter the same, and reads no movement of a reserve but its sum', async () => {
    const number = await exampleNumber();
    const all = await ofPolicy('ORG_ADMIN', number, '2026-06-10');
    for (const role of ['PRODUCER', 'CARRIER_ADMIN', 'UNDERWRITER'] as const) {
      expect(await ofPolicy(role, number, '2026-06-10'), role).toEqual({
        ...all,
        // What the claim itself shows is of today, and as its own tests say.
        terms: all.terms.map((term: Term) => ({
          ...term,
          claims: term.claims.map((one) => ({ ...one, claim: expect.anything() })),
        })),
      });
    }
    const source = `query($n: String!) { policy(number: $n) { lossRun(valuedAt: "2026-06-10") { ${run} } } }`;
    const { statements } = await executeAs('PRODUCER', source, { n: number });
    const movements = statements.map(({ sql }) => sql).filter((sql) => sql.includes('claim_reserve_movements'));
    expect(movements.length).toBeGreaterThan(0);
    for (const sql of movements) expect(sql).not.toMatch(/`reason`|`actor_id`/);
    expect(statements.map(({ sql }) => sql).join()).not.toMatch(/before_values|claim_notes|claim_parties/);
  });

  test('tells the insured what was paid, and not what is set aside', async () => {
    const number = await exampleNumber();
    const [all, own] = [await ofPolicy('ORG_ADMIN', number), await ofPolicy('POLICYHOLDER', number)];
    expect(own.paid).toEqual(all.paid);
    expect([own.outstanding, own.recovered, own.incurred]).toEqual([null, null, null]);
    expect(figuresOf(own.terms[0].claims[0])).toEqual({ ...figuresOf(own), paid: all.terms[0].claims[0].paid });
  });

  test('is null for who reads no claims, and not found with a policy of others', async () => {
    expect(await ofPolicy('AGENT_SUPPORT', await exampleNumber())).toBeNull();
    const [[row]] = await admin.query<RowDataPacket[]>(
      'SELECT policy_number AS number FROM claims WHERE org_id = ? AND producer_id <> ? ORDER BY id LIMIT 1',
      [organizationId, producerId],
    );
    expect(await ofPolicy('UNDERWRITER', row?.number)).toBeTruthy();
    expect(await ofPolicy('PRODUCER', row?.number)).toBeUndefined();
  });
});

describe('a loss run of an insured', () => {
  const ofInsured = async (role: Role, id: string, valuedAt?: string) => {
    const query = `query($id: ID!, $d: Date) { node(id: $id) { ... on Insured { lossRun(valuedAt: $d) { ${run} } } } }`;
    const { data, errors } = await askAs(role, query, { id, d: valuedAt });
    expect(errors).toBeUndefined();
    return data.node?.lossRun;
  };

  test('has each term that the viewer sees and that had begun, the last first', async () => {
    const [rows] = await admin.query<RowDataPacket[]>(
      'SELECT insured_id AS id, COUNT(*) AS terms FROM oi_policies.policies WHERE org_id = ? GROUP BY insured_id ORDER BY terms DESC, id LIMIT 3',
      [organizationId],
    );
    expect(rows[0]?.terms).toBeGreaterThan(1);
    for (const { id } of [...rows, { id: insuredId }]) {
      for (const day of ['2026-09-24', '2026-01-31', '2025-03-01']) {
        const [policies] = await admin.query<RowDataPacket[]>(
          'SELECT number FROM oi_policies.policies WHERE org_id = ? AND insured_id = ? AND effective_date <= ? AND created_at < ? ORDER BY id DESC',
          [organizationId, id, day, `${day} 23:59:59`],
        );
        const { terms, isComplete } = await ofInsured('UNDERWRITER', id, day);
        expect(terms.map((term: Term) => term.policyNumber)).toEqual(policies.map(({ number }) => number));
        expect(isComplete).toBe(true);
      }
    }
  });

  test('is not complete for who sees a part of the terms, and certifies nothing beyond them', async () => {
    const [rows] = await admin.query<RowDataPacket[]>(
      `SELECT b.insured_id AS id FROM oi_submissions.insured_books b WHERE b.org_id = ? AND b.producer_id = ?
        AND EXISTS (SELECT 1 FROM claims c WHERE c.org_id = b.org_id AND c.insured_id = b.insured_id AND c.producer_id <> b.producer_id)
        GROUP BY b.insured_id ORDER BY b.insured_id`,
      [organizationId, producerId],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) {
      const [all, own] = [await ofInsured('UNDERWRITER', id), await ofInsured('PRODUCER', id)];
      expect(all.isComplete).toBe(true);
      expect(own.claimCount).toBeLessThan(all.claimCount);
      expect([own.isComplete, own.noLosses]).toEqual([false, null]);
    }
  });

  test('states nothing of losses where there is no term yet', async () => {
    const none = await ofInsured('UNDERWRITER', insuredId, '2001-01-01');
    expect([none.terms, none.isComplete, none.noLosses]).toEqual([[], true, null]);
  });

  test('of its own is what the insured sees, and of others nothing', async () => {
    const own = await ofInsured('POLICYHOLDER', insuredId);
    expect(own.claimCount).toBe((await ofInsured('ORG_ADMIN', insuredId)).claimCount);
    expect(own.claimCount).toBeGreaterThan(0);
    expect(own.isComplete).toBe(true);
    const [[other]] = await admin.query<RowDataPacket[]>(
      'SELECT insured_id AS id FROM claims WHERE org_id = ? AND insured_id <> ? LIMIT 1',
      [organizationId, insuredId],
    );
    expect(await ofInsured('POLICYHOLDER', other?.id)).toBeUndefined();
  });
});

test('the loss ratio of a policy is what was incurred over what was earned by then', async () => {
  let policies = 0;
  for (const number of await policiesWithClaims()) {
    for (const [day, next] of [
      ['2026-07-31', '2026-08-01'],
      ['2026-09-30', '2026-10-01'],
    ]) {
      const query = `query($n: String!, $d: Date!, $next: Date!) { policy(number: $n) { losses(valuedAt: $d) { claimCount lossRatio ${money} } lossRun(valuedAt: $d) { claimCount ${money} } premium(asOf: $next, knownAt: $d) { earned { amount } } } }`;
      const { data } = await askAs('UNDERWRITER', query, { n: number, d: day, next });
      const { losses, lossRun, premium } = data.policy;
      const { lossRatio, ...figures } = losses;
      expect(figures).toEqual(lossRun);
      const earned = Number(premium.earned.amount);
      if (earned > 0) expect(Number(lossRatio)).toBeCloseTo(Number(losses.incurred.amount) / earned, 5);
      else expect(lossRatio).toBeNull();
      policies += Number(lossRatio) > 0 ? 1 : 0;
    }
  }
  expect(policies).toBeGreaterThan(5);
});
