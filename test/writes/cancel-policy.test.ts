import { afterAll, describe, expect, test } from 'vitest';
import { billingProblems } from '../support/billing-problems.ts';
import { ask, clock, entriesOf, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

const harborPoint = 'org_01HK153X00HARB0RP01NT00001';

interface Found {
  readonly id: string;
  readonly version: number;
  readonly day: string;
  readonly premium: bigint;
}

/** Policies that fulfil a condition, are not cancelled, and are billed to their insured. */
const policiesThat = (condition: string): Promise<Found[]> =>
  rowsOf(
    'policies',
    `SELECT id, version, DATE_FORMAT(effective_date, '%Y-%m-%d') AS day, annual_premium_cents AS premium FROM policies
      WHERE org_id = '${harborPoint}' AND billing_method = 'direct' AND cancellation_date IS NULL
        AND pending_cancellation_date IS NULL AND ${condition} ORDER BY id`,
  );

/** Those under which no loss was reported. */
const withoutClaims = async (found: readonly Found[]): Promise<Found[]> => {
  const claims = await rowsOf('claims', 'SELECT DISTINCT policy_id AS id FROM claims');
  const claimed = new Set(claims.map(({ id }) => id));
  return found.filter(({ id }) => !claimed.has(id));
};

const ahead = async () =>
  withoutClaims(await policiesThat("status IN ('bound', 'issued') AND effective_date > '2026-11-01'"));

const running = async () =>
  withoutClaims(
    await policiesThat("status = 'active' AND effective_date < '2026-09-01' AND expiration_date > '2027-01-01'"),
  );

const inputFor = ({ id, version, day }: Found, values: object = {}) => ({
  policyId: id,
  expectedVersion: version,
  method: 'FLAT',
  effectiveDate: day,
  reasonCode: 'INSURED_REQUEST',
  requestedBy: 'INSURED',
  ...values,
});

const one = async (keyspace: 'billing' | 'global' | 'policies' | 'claims', sql: string, values: unknown[]) =>
  (await rowsOf(keyspace, sql, values))[0];

/** The balance of an account of a policy, debits less credits, in cents. */
const balanceOf = async (name: string): Promise<number> => {
  const row = await one(
    'billing',
    `SELECT COALESCE(SUM(l.debit_cents) - SUM(l.credit_cents), 0) AS balance FROM journal_lines l
      JOIN gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id WHERE a.org_id = ? AND a.name = ?`,
    [harborPoint, name],
  );
  return Number(row.balance);
};

/** What is open of the invoices of a policy, without its credits, and what is not invoiced yet, in cents. */
const openOf = async (policyId: string): Promise<number> => {
  const row = await one(
    'billing',
    `SELECT (SELECT COALESCE(SUM(total_cents - paid_cents), 0) FROM invoices i WHERE i.org_id = s.org_id AND i.policy_id = s.policy_id AND i.status <> 'void' AND i.kind <> 'credit')
      + (SELECT COALESCE(SUM(amount_cents + fee_cents), 0) FROM installments p WHERE p.org_id = s.org_id AND p.schedule_id = s.id AND p.status = 'pending') AS open
      FROM billing_schedules s WHERE s.policy_id = ?`,
    [policyId],
  );
  return Number(row.open);
};

const previewOf = async (found: Found, values: object = {}) => {
  const { expectedVersion: _, ...args } = inputFor(found, values);
  const query = `query ($policyId: ID!, $method: CancellationMethod!, $effectiveDate: Date!, $reasonCode: PolicyChangeReason!, $requestedBy: RequestedBy!) {
    previewCancellation(policyId: $policyId, method: $method, effectiveDate: $effectiveDate, reasonCode: $reasonCode, requestedBy: $requestedBy) {
      __typename ... on Refusal { code path } ... on CancellationPreview { premiumChange { amount } returned { kind amount { amount } } }
    }
  }`;
  const answer = await ask({ role: 'UNDERWRITER', query, variables: args });
  expect(answer.errors).toBeUndefined();
  return answer.data.previewCancellation;
};

const done = 'policy { status cancellationDate pendingCancellationDate } credit { total { amount } status }';

describe('cancelPolicy', () => {
  test('flat before cover begins returns all, as previewed, and leaves nothing open', async () => {
    const [policy] = await ahead();
    if (!policy) throw new Error('The demonstration has no policy ahead.');
    const previewed = await previewOf(policy);
    expect(previewed.__typename).toBe('CancellationPreview');
    const capacity = () =>
      one(
        'global',
        'SELECT SUM(u.amount_cents) AS taken FROM da_utilization u JOIN da_utilization q ON q.org_id = u.org_id AND q.capacity_id = u.capacity_id WHERE q.quote_id = (SELECT quote_id FROM oi_policies.policies WHERE id = ?)',
        [policy.id],
      );
    const before = Number((await capacity()).taken);
    const key = crypto.randomUUID();
    const input = { ...inputFor(policy), note: 'By letter.' };
    const cancelled = await mutateWell('ORG_ADMIN', 'cancelPolicy', input, { done, key });
    expect(cancelled.policy).toMatchObject({ cancellationDate: policy.day, pendingCancellationDate: policy.day });
    const booked = await one(
      'policies',
      "SELECT premium_change_cents AS change_cents, charges FROM policy_transactions WHERE policy_id = ? AND type = 'cancellation'",
      [policy.id],
    );
    expect(Number(booked.change_cents)).toBe(-Number(policy.premium));
    expect(Number(previewed.premiumChange.amount) * 100).toBe(-Number(policy.premium));
    expect(await openOf(policy.id)).toBe(0);
    expect(await balanceOf(`advance:${policy.id}:premium`)).toBe(0);
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(0);
    expect(Number((await capacity()).taken)).toBe(before - Number(policy.premium));
    const entries = (await entriesOf('policies', key)).map(({ action, reason }) => [action, reason]);
    for (const entry of entries)
      expect(entry).toEqual(['cancel.policy', expect.stringMatching(/^[a-z_]+: By letter\.$/)]);
  });

  test('pro rata at the wish of the insured settles what is open first, and leaves the rest payable', async () => {
    const [policy] = await running();
    if (!policy) throw new Error('The demonstration has no running policy without claims.');
    const values = { method: 'PRO_RATA', effectiveDate: '2026-11-01' };
    const before = await balanceOf(`ar:${policy.id}:receivable`);
    const cancelled = await mutateWell('UNDERWRITER', 'cancelPolicy', inputFor(policy, values), { done });
    expect(cancelled.policy).toMatchObject({
      status: 'CANCELLED',
      cancellationDate: '2026-11-01',
      pendingCancellationDate: null,
    });
    const booked = await one(
      'policies',
      "SELECT premium_change_cents AS change_cents FROM policy_transactions WHERE policy_id = ? AND type = 'cancellation'",
      [policy.id],
    );
    expect(Number(booked.change_cents)).toBeLessThan(0);
    expect(before).toBeGreaterThanOrEqual(0);
    // What the insured still owes stands on open items, and what nobody owes is payable.
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(await openOf(policy.id));
    const refund = -(await balanceOf(`refund:${policy.id}:payable`));
    expect(refund).toBeGreaterThanOrEqual(0);
    if (cancelled.credit?.status === 'OPEN') expect(refund).toBeGreaterThan(0);
    const uneven = await one(
      'policies',
      'SELECT COUNT(*) AS live FROM policy_segments WHERE policy_id = ? AND superseded_by_transaction_id IS NULL AND to_date > ?',
      [policy.id, '2026-11-01'],
    );
    expect(Number(uneven.live)).toBe(0);
  });

  test('is done once of two at the same time, and answers a retry with what it did', async () => {
    const [, policy] = await running();
    if (!policy) throw new Error('The demonstration has no second running policy.');
    const input = inputFor(policy, { method: 'PRO_RATA', effectiveDate: '2026-11-10' });
    const key = crypto.randomUUID();
    const outcomes = await Promise.all([
      mutate('ORG_ADMIN', 'cancelPolicy', input, { key }),
      mutate('ORG_ADMIN', 'cancelPolicy', input, { key }),
      mutate('ORG_ADMIN', 'cancelPolicy', input),
    ]);
    const codes = outcomes.map(({ code = 'DONE' }) => code);
    expect(codes.filter((code) => code === 'DONE').length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'STALE_VERSION']));
    const booked = await rowsOf(
      'policies',
      "SELECT id FROM policy_transactions WHERE policy_id = ? AND type = 'cancellation'",
      [policy.id],
    );
    expect(booked).toHaveLength(1);
    const again = await previewOf(policy, { method: 'PRO_RATA', effectiveDate: '2026-11-20' });
    expect(again).toMatchObject({ code: 'CANCELLATION_BOOKED' });
  });

  test('refuses what the rules do not allow, in the preview as in the change', async () => {
    const [policy] = (await running()).slice(2);
    if (!policy) throw new Error('The demonstration has no third running policy.');
    const cases = [
      [{ effectiveDate: policy.day }, 'FLAT_AFTER_INCEPTION'],
      [{ method: 'PRO_RATA', effectiveDate: '2026-10-20' }, 'INVALID_INPUT'],
      [{ method: 'PRO_RATA', effectiveDate: '2028-01-01' }, 'INVALID_INPUT'],
      [
        { method: 'PRO_RATA', effectiveDate: '2026-12-01', reasonCode: 'NON_PAYMENT', requestedBy: 'MGA' },
        'NOTICE_REQUIRED',
      ],
      [{ method: 'PRO_RATA', effectiveDate: '2026-12-01', requestedBy: 'CARRIER' }, 'REASON_NOT_ALLOWED'],
      [{ method: 'PRO_RATA', effectiveDate: '2026-12-01', reasonCode: 'EXPOSURE_CHANGE' }, 'REASON_NOT_ALLOWED'],
      [{ method: 'SHORT_RATE', effectiveDate: '2026-12-01', requestedBy: 'PRODUCER' }, 'SHORT_RATE_NOT_ALLOWED'],
    ] as const;
    for (const [values, code] of cases) {
      expect(await previewOf(policy, values), code).toMatchObject({ code });
      expect(await mutate('UNDERWRITER', 'cancelPolicy', inputFor(policy, values)), code).toMatchObject({ code });
    }
    const stale = { ...inputFor(policy), expectedVersion: policy.version - 1 };
    expect(await mutate('UNDERWRITER', 'cancelPolicy', stale)).toMatchObject({ code: 'STALE_VERSION' });
    const [ended] = await policiesThat("status IN ('expired', 'renewed') AND status = 'renewed'");
    if (ended)
      expect(await mutate('UNDERWRITER', 'cancelPolicy', inputFor(ended))).toMatchObject({
        code: 'INVALID_TRANSITION',
      });
  });

  test('undoes no policy under which a loss was reported, and no bind above the authority of whoever undoes it', async () => {
    const claimed = new Set(
      (
        await rowsOf(
          'claims',
          "SELECT DISTINCT policy_id AS id FROM claims WHERE closed_reason IS NULL OR closed_reason = 'paid'",
        )
      ).map(({ id }) => id),
    );
    const policy = (await policiesThat("status = 'active'")).find(({ id }) => claimed.has(id));
    if (!policy) throw new Error('The demonstration has no running policy with a claim.');
    const { now } = clock;
    try {
      // Soon after its bind, when it can still be taken back.
      const [bind] = await rowsOf(
        'policies',
        'SELECT booked_at AS at FROM policy_transactions WHERE policy_id = ? AND ordinal = 1',
        [policy.id],
      );
      clock.now = new Date(new Date(bind.at).getTime() + 86_400_000);
      const inError = inputFor(policy, { reasonCode: 'BOUND_IN_ERROR', requestedBy: 'MGA' });
      const also = '... on ClaimBlocksFlat { claimIds }';
      const blocked = await mutate('ORG_ADMIN', 'cancelPolicy', inError, { also });
      expect(blocked).toMatchObject({ code: 'CLAIM_BLOCKS_FLAT' });
      expect(blocked.claimIds.length).toBeGreaterThan(0);
    } finally {
      clock.now = now;
    }
    const [fresh] = (await ahead()).slice(1);
    if (!fresh) throw new Error('The demonstration has no second policy ahead.');
    await rowsOf('policies', 'UPDATE policies SET annual_premium_cents = 99900000000 WHERE id = ?', [fresh.id]);
    const inError = inputFor(fresh, { reasonCode: 'BOUND_IN_ERROR', requestedBy: 'MGA' });
    expect(await mutate('UNDERWRITER', 'cancelPolicy', inError)).toMatchObject({ code: 'AUTHORITY_EXCEEDED' });
  });
});
