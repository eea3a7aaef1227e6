import { afterEach, expect, test } from 'vitest';
import { beginTerm } from '../support/begin-term.ts';
import { type BilledForTest, billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { clock, mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, earnedOf, paymentOf } from '../support/paying.ts';

const { now } = clock;

afterEach(async () => {
  clock.now = now;
  expect(await billingProblems()).toEqual([]);
});

/** Premium 4,000.00 in four parts, commission 15 %. */
const fourParts = { premiumCents: 4_000_00n, taxCents: 0n, feeCents: 0n, parts: 4 };

const payPart = async ({ invoices, ...policy }: BilledForTest, part: number) => {
  const { id = '', cents = 0n } = invoices[part] ?? {};
  const input = await paymentOf({ ...policy, invoices }, cents, { [id]: cents });
  return (await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' })).payment;
};

/** Ends the contract with an agency on a day, on terms. */
const terminate = async (producerId: string, terminationDate: string, earnsAfterTermination: boolean) => {
  const [{ version }] = await rowsOf('global', 'SELECT version FROM producers WHERE id = ?', [producerId]);
  const terms = { terminationDate, renewsAfterTermination: false, earnsAfterTermination, reason: 'As agreed' };
  await mutateWell('ORG_ADMIN', 'terminateProducer', { producerId, expectedVersion: version, ...terms });
};

const accruedOf = ({ producerId }: BilledForTest): Promise<bigint> => balanceOf(`ap:${producerId}:commission-accrued`);

test('an agency earns what is collected after the end of its contract only where the run-off says so', async () => {
  const policy = await billedPolicy(fourParts);
  await terminate(policy.producerId, '2026-11-03', false);
  const first = await payPart(policy, 0);
  expect(await earnedOf(policy), 'until the day it acts as before').toEqual([150_00n]);

  clock.now = new Date('2026-11-03T15:00:00.000Z');
  const accrued = await accruedOf(policy);
  await payPart(policy, 1);
  expect(await earnedOf(policy)).toEqual([150_00n]);
  expect(await accruedOf(policy), 'written and not earned, as before').toBe(accrued);

  const back = { paymentId: first.id, expectedVersion: first.version, reasonCode: 'CHARGEBACK' };
  await mutateWell('FINANCE_ANALYST', 'returnPayment', { ...back, returnedOn: '2026-11-03' });
  expect(await earnedOf(policy), 'what goes back takes its commission with it').toEqual([150_00n, -150_00n]);

  await terminate(policy.producerId, '2026-11-04', true);
  clock.now = new Date('2026-11-05T15:00:00.000Z');
  await payPart(policy, 2);
  expect((await earnedOf(policy)).at(-1), 'other terms hold for all that is collected by then').toBe(300_00n);
});

test('a cancellation charges an agency back what it has earned, and not what it did not', async () => {
  const policy = await billedPolicy(fourParts);
  const before = { accrued: await accruedOf(policy), due: await balanceOf(`ap:${policy.producerId}:commission-due`) };
  await payPart(policy, 0);
  await terminate(policy.producerId, '2026-11-03', false);
  clock.now = new Date('2026-11-03T15:00:00.000Z');
  await payPart(policy, 1);
  await cancelFlat(policy, { commissionEndsOn: '2026-11-03' });
  expect((await earnedOf(policy)).reduce((sum, cents) => sum + cents, 0n)).toBe(0n);
  expect(await balanceOf(`ap:${policy.producerId}:commission-due`)).toBe(before.due);
  // What the policy had written is taken back whole.
  expect(await accruedOf(policy)).toBe(before.accrued + 600_00n);
});

test('on the written basis commission is earned when cover begins, whether anybody has paid or not', async () => {
  const policy = await billedPolicy({ ...fourParts, beginsOn: '2026-12-01' });
  await beginTerm(policy, fourParts.premiumCents, 'written');
  expect(await earnedOf(policy)).toEqual([600_00n]);
  const running = await billedPolicy(fourParts);
  await beginTerm(running, fourParts.premiumCents, 'written');
  expect(await earnedOf(running), 'also where payments count already').toEqual([600_00n]);
});
