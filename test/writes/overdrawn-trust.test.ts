import { afterAll, beforeAll, expect, test } from 'vitest';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { fund } from '../support/finance.ts';
import { mutate, mutateWell } from '../support/mutating.ts';
import { balanceOf, paymentOf, trustAccount } from '../support/paying.ts';
import { cost, decide, issue, issuing, pay, request } from '../support/refunding.ts';
import { drawWhatIsOwn, moveCarrierMoney } from '../support/trust.ts';

/** All of it premium, and more than the trust holds of everybody else's. */
const premiumCents = 50_000_000_00n;

/** What the carrier gets of it: the premium less 15 % for the producer and 7.5 % for the organization. */
const carrierCents = 38_750_000_00n;

const trust = async () => balanceOf(`trust:${await trustAccount()}:premium`);

beforeAll(drawWhatIsOwn);

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** A payment that was paid on to the carrier and the organization before its bank takes it back. */
const paidOnAndReturned = async () => {
  const policy = await billedPolicy({ premiumCents, taxCents: 0n, feeCents: 0n, parts: 1 });
  const input = await paymentOf(policy, premiumCents, { [policy.invoices[0]?.id ?? '']: premiumCents });
  const done = 'payment { id version bankAccount { balance { amount } } }';
  const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done });
  await moveCarrierMoney('carrier_remitted', policy.carrierId, carrierCents);
  await drawWhatIsOwn();
  const leftCents = await trust();
  expect(leftCents, 'most of it was paid on').toBeLessThan(premiumCents - carrierCents);
  const returning = { paymentId: payment.id, expectedVersion: payment.version, reasonCode: 'INSUFFICIENT_FUNDS' };
  const returned = await mutateWell(
    'FINANCE_ANALYST',
    'returnPayment',
    { ...returning, returnedOn: '2026-11-01' },
    { done: 'reversal { bankAccount { balance { amount } } }' },
  );
  return { policy, leftCents, balance: returned.reversal.bankAccount.balance.amount };
};

test('a bank that takes back more than a trust holds leaves it below zero, seen by all, and nothing leaves it until that is made up for', async () => {
  const other = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 30_00n, feeCents: 0n, parts: 1 });
  await pay(other);
  const refund = await decide((await request(other, await cancelFlat(other), cost)).disbursement);
  const { policy, leftCents, balance } = await paidOnAndReturned();
  const belowCents = premiumCents - leftCents;
  expect(await trust()).toBe(-belowCents);
  expect(balance).toBe(`-${belowCents / 100n}.${String(belowCents % 100n).padStart(2, '0')}`);
  expect(await billingProblems(), 'all owe back what was paid on to them').toEqual([]);

  const also = '... on TrustWouldBeShort { by { amount } }';
  const missing = async () => {
    const refused = await mutate('FINANCE_ANALYST', 'issueRefund', issuing(refund), { also });
    expect(refused.code).toBe('TRUST_WOULD_BE_SHORT');
    return refused.by.amount;
  };
  expect(Number(await missing())).toBeGreaterThanOrEqual(Number(belowCents) / 100);
  await moveCarrierMoney('carrier_returned', policy.carrierId, carrierCents);
  await fund(await missing());
  expect(await trust()).toBeGreaterThan(0n);
  await issue(refund);
});
