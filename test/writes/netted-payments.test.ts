import { afterAll, describe, expect, test } from 'vitest';
import {
  type AgencyItem,
  type AgencyPolicy,
  bindThroughAgency,
  cancelThroughAgency,
  itemsOf,
} from '../support/agency-policies.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { mutate, mutateWell, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, dollars, wireFrom } from '../support/paying.ts';

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

/** Cents as the graph takes them, below zero too. */
const signed = (cents: bigint): string => (cents < 0n ? `-${dollars(-cents)}` : dollars(cents));

const named = (items: readonly AgencyItem[]) =>
  items.map(({ invoiceId, cents }) => ({ invoiceId, amount: signed(cents) }));

const sumOf = (items: readonly AgencyItem[]): bigint => items.reduce((sum, { cents }) => sum + cents, 0n);

/** A payment of an agency, for what it names; null has the platform find out. */
const sent = (producerId: string, cents: bigint, items: readonly AgencyItem[] | null) =>
  wireFrom({ kind: 'PRODUCER', id: producerId, name: 'The agency' }, cents, items && named(items));

const done = 'payment { id version unallocated { amount } } invoices { id status }';

/** Two policies of an agency, one of them cancelled flat, with what it owes and is credited. */
const twoPolicies = async () => {
  const [kept, cancelled] = await bindThroughAgency(2);
  if (!kept || !cancelled) throw new Error('Two policies were bound.');
  return { kept, cancelled, credit: await cancelThroughAgency(cancelled) };
};

const owedBy = ({ producerId }: AgencyPolicy): Promise<bigint> => balanceOf(`ar:${producerId}:account-current`);

const collected = async (policy: AgencyPolicy): Promise<bigint> =>
  (await collectedOf({ id: policy.id } as Parameters<typeof collectedOf>[0])).reduce((sum, cents) => sum + cents, 0n);

describe('a payment that an agency sends less its credits', () => {
  test('settles what a bordereau names, credits with negative amounts', async () => {
    const { kept, cancelled, credit } = await twoPolicies();
    const owed = await owedBy(kept);
    const items = [kept, cancelled, credit];
    const input = await sent(kept.producerId, sumOf(items), items);
    const { payment, invoices } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done });
    expect(payment.unallocated.amount).toBe('0.00');
    expect(invoices.map(({ status }: { status: string }) => status)).toEqual(['PAID', 'PAID', 'PAID']);
    expect(await owedBy(kept)).toBe(owed - sumOf(items));
    expect([await collected(kept), await collected(cancelled)]).toEqual([kept.cents, 0n]);

    const back = { paymentId: payment.id, expectedVersion: payment.version, reasonCode: 'PAYMENT_STOPPED' };
    await mutateWell('FINANCE_ANALYST', 'returnPayment', { ...back, returnedOn: '2026-11-01' });
    expect(await owedBy(kept), 'the agency owes as before').toBe(owed);
    expect([...(await itemsOf(kept.id)), ...(await itemsOf(cancelled.id))].map(({ cents }) => cents)).toEqual(
      items.map(({ cents }) => cents),
    );
    expect([await collected(kept), await collected(cancelled)]).toEqual([0n, 0n]);
  });

  test('settles all that is open of its account current when it says nothing: nothing waits in suspense', async () => {
    const { kept } = await twoPolicies();
    const [{ cents }] = await rowsOf(
      'billing',
      "SELECT SUM(total_cents - paid_cents) AS cents FROM invoices WHERE producer_id = ? AND kind = 'account_current' AND status <> 'void'",
      [kept.producerId],
    );
    expect(BigInt(cents)).toBe(await owedBy(kept));
    const input = await sent(kept.producerId, BigInt(cents), null);
    const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done });
    expect(payment.unallocated.amount).toBe('0.00');
    const open = await rowsOf(
      'billing',
      "SELECT id FROM invoices WHERE producer_id = ? AND kind = 'account_current' AND paid_cents <> total_cents",
      [kept.producerId],
    );
    expect(open).toEqual([]);
    expect(await owedBy(kept)).toBe(0n);
  });

  test('that was not identified at once is allocated in the same way, and stays as a whole', async () => {
    const { kept, cancelled, credit } = await twoPolicies();
    const items = [kept, cancelled, credit];
    const { payment } = await mutateWell(
      'FINANCE_ANALYST',
      'recordPayment',
      await sent(kept.producerId, sumOf(items), []),
      { done },
    );
    const asked = { paymentId: payment.id, expectedVersion: payment.version, allocations: named(items) };
    const allocated = await mutateWell('FINANCE_ANALYST', 'allocatePayment', asked, { done });
    expect(allocated.payment.unallocated.amount).toBe('0.00');
    const apart = { paymentId: payment.id, expectedVersion: allocated.payment.version, reason: 'A mistake' };
    expect(
      await mutate('FINANCE_ANALYST', 'deallocatePayment', { ...apart, invoiceIds: [credit.invoiceId] }),
    ).toMatchObject({ code: 'INVALID_INPUT', path: ['invoiceIds'] });
  });

  test('takes off nothing but its own credits, no more than is left of them, and not without what they pay', async () => {
    const { kept, cancelled, credit } = await twoPolicies();
    const [other] = await bindThroughAgency(1);
    if (!other) throw new Error('A policy was bound.');
    const also = '... on AllocationExceedsOpen { open { amount } } ... on CreditExceeded { available { amount } }';
    const record = async (items: readonly AgencyItem[], cents = 10_00n) =>
      mutate('FINANCE_ANALYST', 'recordPayment', await sent(kept.producerId, cents, items), { also });
    const at = (index: number) => ['allocations', String(index), 'amount'];
    const { invoiceId } = kept;
    expect(await record([{ invoiceId, cents: -1_00n }])).toMatchObject({ code: 'INVALID_INPUT', path: at(0) });
    expect(await record([{ invoiceId, cents: 0n }])).toMatchObject({ code: 'INVALID_INPUT', path: at(0) });
    expect(await record([{ ...credit, cents: 1_00n }])).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_OPEN',
      open: { amount: '0.00' },
    });
    expect(await record([cancelled, { ...credit, cents: credit.cents - 1n }])).toMatchObject({
      code: 'ALLOCATION_EXCEEDS_OPEN',
      path: at(1),
      open: { amount: signed(credit.cents) },
    });
    expect(await record([credit])).toMatchObject({ code: 'INVALID_INPUT', path: ['allocations'] });
    // What nobody has paid of the cancelled policy is not given back out of what others pay.
    expect(await record([kept, other, credit], kept.cents + other.cents + credit.cents)).toMatchObject({
      code: 'CREDIT_EXCEEDED',
      path: at(2),
      available: { amount: '0.00' },
    });
    const cents = kept.cents + credit.cents + 1n;
    const waiting = await sent(kept.producerId, cents, []);
    const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', waiting, { done });
    const asked = { paymentId: payment.id, expectedVersion: payment.version, allocations: named([kept, credit]) };
    expect(await mutate('FINANCE_ANALYST', 'allocatePayment', asked, { also })).toMatchObject({
      code: 'CREDIT_EXCEEDED',
      path: at(1),
    });
  });
});
