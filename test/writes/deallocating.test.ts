import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { beginTerm } from '../support/begin-term.ts';
import { type BilledForTest, billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { clock, mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, earnedOf, paymentOf } from '../support/paying.ts';

const today = clock.now;

afterEach(() => {
  clock.now = today;
});

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

interface Paid {
  readonly id: string;
  readonly version: number;
}

const pay = async (policy: BilledForTest, cents: bigint, pays: Record<string, bigint>): Promise<Paid> =>
  (
    await mutateWell('FINANCE_ANALYST', 'recordPayment', await paymentOf(policy, cents, pays), {
      done: 'payment { id version }',
    })
  ).payment;

const wrong = ({ id, version }: Paid, invoiceIds: readonly string[]) => ({
  paymentId: id,
  expectedVersion: version,
  invoiceIds,
  reason: 'It was for another invoice.',
});

const done = 'payment { id version unallocated { amount } }';

describe('a part of what was paid in advance', () => {
  /** Premium 1,000.01 in two parts that do not divide, commission 150.01: each part earns a cent as it is rounded. */
  const odd = { premiumCents: 1_000_01n, taxCents: 0n, feeCents: 0n, parts: 2 };
  const commissions = { producerCommissionCents: 150_01n, mgaCommissionCents: 75_00n };

  test('takes back of the commission of all, when it goes after cover began, what the rest has not earned', async () => {
    const policy = await billedPolicy({ ...odd, commissions, beginsOn: '2026-12-01' });
    const [first, second] = policy.invoices;
    if (!first || !second) throw new Error('The policy has two invoices.');
    const payment = await pay(policy, odd.premiumCents, { [first.id]: first.cents, [second.id]: second.cents });
    await beginTerm(policy, odd.premiumCents);
    expect(await earnedOf(policy)).toEqual([150_01n]);
    const one = await mutateWell('FINANCE_ANALYST', 'deallocatePayment', wrong(payment, [second.id]), { done });
    expect(one.payment.unallocated.amount).toBe('500.00');
    // 150.01 x 500.01 / 1,000.01 = 75.0057..., of what was earned as a whole.
    expect(await earnedOf(policy)).toEqual([150_01n, -75_00n]);
    expect(await collectedOf(policy)).toEqual([500_01n, 0n, 0n]);
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(500_00n);
    await mutateWell('FINANCE_ANALYST', 'deallocatePayment', wrong(one.payment, [first.id]), { done });
    expect(await earnedOf(policy)).toEqual([150_01n, -75_00n, -75_01n]);
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    expect(await balanceOf(`advance:${policy.id}:premium`)).toBe(0n);
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(odd.premiumCents);
  });

  test('goes back together with what was paid later, each with what it has earned', async () => {
    const policy = await billedPolicy({ ...odd, commissions, beginsOn: '2026-12-01' });
    const [first, second] = policy.invoices;
    if (!first || !second) throw new Error('The policy has two invoices.');
    const payment = await pay(policy, odd.premiumCents, { [first.id]: first.cents });
    await beginTerm(policy, odd.premiumCents);
    const rest = { paymentId: payment.id, expectedVersion: payment.version };
    const allocations = [{ invoiceId: second.id, amount: '500.00' }];
    clock.now = new Date('2026-12-02T15:00:00.000Z');
    const whole = await mutateWell('FINANCE_ANALYST', 'allocatePayment', { ...rest, allocations }, { done });
    expect(await earnedOf(policy)).toEqual([75_01n, 75_00n]);
    const all = wrong(whole.payment, [first.id, second.id]);
    await mutateWell('FINANCE_ANALYST', 'deallocatePayment', all, { done });
    expect((await earnedOf(policy)).reduce((sum, cents) => sum + cents, 0n)).toBe(0n);
    expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
    expect(await balanceOf(`advance:${policy.id}:premium`)).toBe(0n);
    expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(odd.premiumCents);
  });
});

describe('the payment of an agency, which is sent less its credits', () => {
  const remitted = async (): Promise<Paid & { readonly charges: string[]; readonly credits: string[] }> => {
    const rows = await rowsOf(
      'billing',
      `SELECT p.id, p.version, a.invoice_id, a.amount_cents FROM payments p
        JOIN payment_allocations a ON a.org_id = p.org_id AND a.payment_id = p.id
        WHERE p.org_id = ? AND p.payer_kind = 'producer' AND EXISTS (SELECT 1 FROM payment_allocations c
          WHERE c.org_id = p.org_id AND c.payment_id = p.id AND c.amount_cents < 0) AND p.reverses_payment_id IS NULL
        ORDER BY p.id, a.amount_cents DESC`,
      [organizationId],
    );
    const [{ id, version }] = rows;
    const own = rows.filter((row) => row.id === id);
    return {
      id,
      version: Number(version),
      charges: own.flatMap((row) => (BigInt(row.amount_cents) > 0n ? row.invoice_id : [])),
      credits: own.flatMap((row) => (BigInt(row.amount_cents) < 0n ? row.invoice_id : [])),
    };
  };

  test('keeps the credits only while it pays what they were taken off, and the other way round', async () => {
    const { charges, credits, ...payment } = await remitted();
    const also = '... on InvalidInput { rule }';
    expect(await mutate('FINANCE_ANALYST', 'deallocatePayment', wrong(payment, charges), { also })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['invoiceIds'],
      rule: expect.stringContaining(credits[0] ?? ''),
    });
    expect(await mutate('FINANCE_ANALYST', 'deallocatePayment', wrong(payment, credits), { also })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['invoiceIds'],
    });
    const all = wrong(payment, [...charges, ...credits]);
    const taken = await mutateWell('FINANCE_ANALYST', 'deallocatePayment', all, {
      done: 'payment { amount { amount } unallocated { amount } }',
    });
    expect(taken.payment.unallocated).toEqual(taken.payment.amount);
  });
});
