import { afterEach, beforeAll, expect, test } from 'vitest';
import { trustTimeline } from '../../scripts/seed/checks/identities/trust-timeline.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import type { BilledForTest } from '../support/billed-policy.ts';
import { billingProblems, storedRows } from '../support/billing-problems.ts';
import { fund } from '../support/finance.ts';
import { mutateWell } from '../support/mutating.ts';
import { balanceOf, collectedOf, earnedOf } from '../support/paying.ts';
import { cost, decide, issue, paidAndCancelled, pay, request } from '../support/refunding.ts';

beforeAll(() => fund('1000000.00'));

afterEach(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** What the trust holds for a carrier, and what in it is the organization's own, as the check of the books reckons it. */
const positionOf = async ({ carrierId }: BilledForTest) => {
  const moment = trustTimeline(await storedRows(), organizationId).at(-1);
  return { ofCarrier: moment?.held.get(`ap:${carrierId}:premium`), own: moment?.ownCents };
};

const producerOwed = async ({ producerId }: BilledForTest) => ({
  due: await balanceOf(`ap:${producerId}:commission-due`),
  accrued: await balanceOf(`ap:${producerId}:commission-accrued`),
});

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

test('a payment that its bank takes back after it was refunded costs neither producer, carrier nor state: it is the organization that waits for it', async () => {
  const { policy, payment, credit } = await paidAndCancelled();
  await issue(await decide((await request(policy, credit, cost)).disbursement));
  expect(await collectedOf(policy)).toEqual([0n, 0n, 0n]);
  const [owed, position] = [await producerOwed(policy), await positionOf(policy)];

  const named = { paymentId: payment.id, expectedVersion: payment.version };
  await mutateWell('FINANCE_ANALYST', 'returnPayment', {
    ...named,
    reasonCode: 'CHARGEBACK',
    returnedOn: '2026-11-01',
  });
  expect(sum(await collectedOf(policy))).toBe(-cost);
  // The cancellation has charged the commission back already.
  expect(sum(await earnedOf(policy))).toBe(0n);
  expect(await producerOwed(policy)).toEqual(owed);
  expect(await positionOf(policy)).toEqual({ ...position, own: (position.own ?? 0n) - cost });

  await pay(policy);
  expect(sum(await earnedOf(policy))).toBe(0n);
  expect(await producerOwed(policy)).toEqual(owed);
  expect(await positionOf(policy)).toEqual(position);
});
