import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { connectAsAdmin } from '../support/database.ts';
import { askAs, mutateWhole, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, earnedOf, paymentOf } from '../support/paying.ts';

afterAll(async () => {
  // On a cluster that files share, others have changed rows by hand.
  if (inject('vitessHttpPort') === undefined) expect(await billingProblems()).toEqual([]);
});

const done = 'payment { id unallocated { amount } }';

/** What callers answer by asking again with the same key, a moment later. */
const passing = ['KEYSPACE_BUSY', 'IN_PROGRESS', 'SERVICE_BUSY'];

/** Asks as callers do who are told to come again. */
const ask = async (input: object, key: string = crypto.randomUUID()) => {
  for (let tries = 0; ; tries += 1) {
    if (tries > 0) await setTimeout(200 + Math.random() * 800);
    const answer = await mutateWhole('FINANCE_ANALYST', 'recordPayment', input, { done, key });
    const code = answer.errors?.[0]?.extensions?.code;
    if (code === undefined) return answer.data.recordPayment;
    if (tries === 100 || !passing.includes(String(code))) throw new Error(JSON.stringify(answer.errors));
  }
};

test('200 payments at once on 20 invoices of one policy are right to the cent', { timeout: 180_000 }, async () => {
  const policy = await billedPolicy({ premiumCents: 20_000_17n, taxCents: 600_03n, feeCents: 150_00n, parts: 20 });
  const inputs = await Promise.all(
    policy.invoices.flatMap(({ id, cents }) =>
      Array.from({ length: 10 }, (_, index) => {
        const part = cents / 10n;
        const pays = index === 0 ? cents - 9n * part : part;
        return paymentOf(policy, pays, { [id]: pays });
      }),
    ),
  );
  const outcomes = await Promise.all(inputs.map((input) => ask(input)));
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['RecordPaymentDone']));
  const invoices = await rowsOf('billing', 'SELECT status, total_cents, paid_cents FROM invoices WHERE policy_id = ?', [
    policy.id,
  ]);
  expect(new Set(invoices.map(({ status }) => status))).toEqual(new Set(['paid']));
  expect(invoices.every(({ total_cents, paid_cents }) => total_cents === paid_cents)).toBe(true);
  expect(await collectedOf(policy)).toEqual([20_000_17n, 600_03n, 150_00n]);
  expect((await earnedOf(policy)).reduce((sum, one) => sum + one)).toBe(3_000_02n);
  expect(await balanceOf(`ar:${policy.id}:receivable`)).toBe(0n);
  const [allocated] = await rowsOf(
    'billing',
    'SELECT SUM(amount_cents) AS cents FROM payment_allocations WHERE invoice_id IN (?)',
    [policy.invoices.map(({ id }) => id)],
  );
  expect(BigInt(allocated.cents)).toBe(20_750_20n);
});

test('of payments at once of one invoice, those that it does not take are refused', { timeout: 60_000 }, async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
  const id = policy.invoices[0]?.id ?? '';
  const inputs = await Promise.all(Array.from({ length: 20 }, () => paymentOf(policy, 100_00n, { [id]: 100_00n })));
  const outcomes = await Promise.all(inputs.map((input) => ask(input)));
  const codes = outcomes.map(({ code }) => code ?? 'DONE').toSorted();
  expect(codes).toEqual([
    ...Array.from({ length: 10 }, () => 'ALLOCATION_EXCEEDS_OPEN'),
    ...Array.from({ length: 10 }, () => 'DONE'),
  ]);
});

test('100 at once with one key are one payment, and all get the same answer', { timeout: 60_000 }, async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
  const input = await paymentOf(policy, 250_00n, { [policy.invoices[0]?.id ?? '']: 250_00n });
  const key = crypto.randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => ask(input, key)));
  expect(new Set(outcomes.map(({ payment }) => payment?.id)).size).toBe(1);
  const payments = await rowsOf('billing', 'SELECT id FROM payments WHERE policy_id = ?', [policy.id]);
  expect(payments).toHaveLength(1);
});

test('one payment that is recorded by many at once under keys of their own is recorded once', {
  timeout: 60_000,
}, async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
  const input = await paymentOf(policy, 10_00n, {});
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(input)));
  expect(outcomes.filter(({ code }) => code === undefined)).toHaveLength(1);
  expect(outcomes.filter(({ code }) => code === 'DUPLICATE_REFERENCE')).toHaveLength(19);
});

test('a schedule that is held makes callers wait and then says busy; no reader is refused, and the key is not used up', {
  timeout: 60_000,
}, async () => {
  const policy = await billedPolicy({ premiumCents: 1_000_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
  const input = await paymentOf(policy, 10_00n, { [policy.invoices[0]?.id ?? '']: 10_00n });
  const key = crypto.randomUUID();
  const holder = await connectAsAdmin('oi_billing');
  try {
    await holder.beginTransaction();
    await holder.query('SELECT id FROM billing_schedules WHERE org_id = ? AND id = ? FOR UPDATE', [
      organizationId,
      policy.scheduleId,
    ]);
    const began = performance.now();
    const answer = await mutateWhole('FINANCE_ANALYST', 'recordPayment', input, { done, key });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'KEYSPACE_BUSY', keyspace: 'billing' });
    expect(performance.now() - began).toBeGreaterThan(1_000);
    const read = await askAs(
      'FINANCE_ANALYST',
      `{ node(id: "${policy.invoices[0]?.id}") { ... on Invoice { status } } }`,
    );
    expect(read.data.node.status).toBe('OPEN');
    expect(read.errors).toBeUndefined();
  } finally {
    await holder.rollback();
    await holder.end();
  }
  expect(await ask(input, key)).toMatchObject({ __typename: 'RecordPaymentDone' });
});
