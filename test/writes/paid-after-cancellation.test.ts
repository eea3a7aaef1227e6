import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BilledForTest, billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { fund, money } from '../support/finance.ts';
import { mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, paymentOf } from '../support/paying.ts';
import { paidAndCancelled, pay } from '../support/refunding.ts';

beforeAll(() => fund('1000000.00'));

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** What of a policy waits for its charge, and what it owes by the ledger, in cents. */
const booked = async ({ id }: BilledForTest) => ({
  inAdvance: -(await balanceOf(`advance:${id}:premium`)),
  owed: await balanceOf(`ar:${id}:receivable`),
});

/**
 * A policy whose cover would begin in a month, paid in advance and cancelled flat before: then its payment bounces, for which
 * the insured owes the fee of its state.
 */
const cancelledAhead = async () => {
  const policy = await billedPolicy({
    premiumCents: 1_000_00n,
    taxCents: 30_00n,
    feeCents: 0n,
    parts: 1,
    beginsOn: '2026-12-01',
  });
  const payment = await pay(policy);
  expect(await booked(policy)).toEqual({ inAdvance: 1_030_00n, owed: 1_030_00n });
  await cancelFlat(policy);
  expect(await booked(policy)).toEqual({ inAdvance: 0n, owed: 0n });
  const returning = { paymentId: payment.id, expectedVersion: payment.version, reasonCode: 'INSUFFICIENT_FUNDS' };
  const returned = await mutateWell(
    'FINANCE_ANALYST',
    'returnPayment',
    { ...returning, returnedOn: '2026-11-01' },
    { done: 'feeInvoice { id version total { amount } }' },
  );
  expect(returned.feeInvoice.total.amount).toBe('25.00');
  expect(await booked(policy)).toEqual({ inAdvance: 0n, owed: 25_00n });
  return { policy, feeInvoiceId: returned.feeInvoice.id as string };
};

test('what is paid after a cancellation counts at once, though cover would have begun later: nothing waits for a day that never comes', async () => {
  const { policy, feeInvoiceId } = await cancelledAhead();
  const input = await paymentOf(policy, 25_00n, { [feeInvoiceId]: 25_00n });
  await mutateWell('FINANCE_ANALYST', 'recordPayment', input);
  expect(await booked(policy)).toEqual({ inAdvance: 0n, owed: 0n });
  expect(await collectedOf(policy)).toEqual([0n, 0n, 25_00n]);
});

test('so does money that waits in suspense, and a credit of another policy of the insured', async () => {
  const [one, other] = [await cancelledAhead(), await cancelledAhead()];
  const input = await paymentOf(one.policy, 25_00n, {});
  const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
  const allocations = [{ invoiceId: one.feeInvoiceId, amount: '25.00' }];
  const named = { paymentId: payment.id, expectedVersion: payment.version, allocations };
  await mutateWell('FINANCE_ANALYST', 'allocatePayment', named);
  const { credit } = await paidAndCancelled();
  const applied = { creditInvoiceId: credit.id, expectedVersion: credit.version, amount: money(25_00n) };
  await mutateWell('FINANCE_ANALYST', 'applyCredit', { ...applied, invoiceId: other.feeInvoiceId });
  for (const { policy } of [one, other]) {
    expect(await booked(policy)).toEqual({ inAdvance: 0n, owed: 0n });
    expect(await collectedOf(policy)).toEqual([0n, 0n, 25_00n]);
  }
});

test('the schedule says since when payments count: not before cover begins, but from the cancellation on', async () => {
  const money = { premiumCents: 100_00n, taxCents: 0n, feeCents: 0n };
  const policy = await billedPolicy({ ...money, parts: 1, beginsOn: '2026-12-01' });
  const sinceWhen = async () =>
    (await rowsOf('billing', 'SELECT collecting_since FROM billing_schedules WHERE policy_id = ?', [policy.id]))[0]
      .collecting_since;
  await pay(policy, {}, 100_00n);
  expect(await sinceWhen()).toBeNull();
  await cancelFlat(policy);
  expect(await sinceWhen()).not.toBeNull();
});
