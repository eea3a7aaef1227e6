import { describe, expect, it } from 'vitest';
import { noMoney } from './money.ts';
import { reversalLines } from './posting/lines.ts';
import { type PostingEvent, postingLines } from './posting/posting.ts';
import { type PaymentReturned, paymentReturned, type StandingAllocation, unbalancedWithout } from './returning.ts';

const payment = { id: 'pay_1', status: 'received', amountCents: 3_433_33n, externalReference: 'CHECK-1' } as const;
const allocation = {
  id: 'pal_1',
  invoiceId: 'inv_2',
  amountCents: 3_433_33n,
  premiumCents: 3_333_33n,
  taxCents: 100_00n,
};

const standing = (receivedInAdvance: boolean, isCollected: boolean): StandingAllocation => ({
  ...allocation,
  feeCents: 0n,
  receivedInAdvance,
  isCollected,
});

const returned = (of: StandingAllocation): PaymentReturned => {
  const change = paymentReturned(payment, [of], 'returned');
  if (change.outcome === 'refused') throw new Error(change.code);
  return change;
};

const policyId = 'pol_1';
const amountCents = payment.amountCents;
const receive = (to: 'advance' | 'receivable'): PostingEvent => ({
  event: 'payment_received',
  orgId: 'org_1',
  bankAccountId: 'bnk_1',
  applied: [{ to, policyId, amountCents }],
  unappliedCents: 0n,
});

/** What accounts hold after a payment and its return, debits less credits in cents. */
const balancesAfter = (to: 'advance' | 'receivable', hasBegun: boolean) => {
  const received = postingLines(receive(to));
  const { appliedAdvanceCents } = returned(standing(to === 'advance', hasBegun));
  const applied = postingLines({ event: 'advance_applied', policyId, amountCents });
  const lines = [
    ...received,
    ...(to === 'advance' && hasBegun ? applied : []),
    ...reversalLines(received),
    ...postingLines({ event: 'advance_applied', policyId, amountCents: -appliedAdvanceCents }),
  ];
  const balances = new Map<string, bigint>();
  for (const { account, debitCents, creditCents } of lines) {
    balances.set(account.name, (balances.get(account.name) ?? 0n) + debitCents - creditCents);
  }
  return [...balances].filter(([, cents]) => cents !== 0n);
};

describe('a payment that is returned', () => {
  it('opens its invoice again, and counts as collected no more', () => {
    expect(returned(standing(false, true))).toEqual({
      outcome: 'returned',
      status: 'returned',
      payment: {
        amountCents: -3_433_33n,
        externalReference: 'CHECK-1-R',
        status: 'received',
        reversesPaymentId: 'pay_1',
      },
      allocations: [
        {
          invoiceId: 'inv_2',
          amountCents: -3_433_33n,
          premiumCents: -3_333_33n,
          taxCents: -100_00n,
          feeCents: 0n,
          reversesAllocationId: 'pal_1',
        },
      ],
      collectedChange: { premiumCents: -3_333_33n, taxCents: -100_00n, feeCents: 0n },
      appliedAdvanceCents: 0n,
    });
  });

  it('takes nothing off what is collected while it waits in advance of its term', () => {
    const { collectedChange, appliedAdvanceCents } = returned(standing(true, false));
    expect(collectedChange).toEqual({ premiumCents: 0n, taxCents: 0n, feeCents: 0n });
    expect(appliedAdvanceCents).toBe(0n);
  });

  it.each([
    ['that paid what was owed', 'receivable', true],
    ['that waited in advance', 'advance', false],
    ['that was in advance and has been applied since', 'advance', true],
  ] as const)('%s leaves neither trust nor advance, and the insured owes what it did before', (_, to, hasBegun) => {
    expect(balancesAfter(to, hasBegun)).toEqual([]);
  });

  it('is returned once', () => {
    const again = paymentReturned({ ...payment, status: 'returned' }, [standing(false, true)], 'returned');
    expect(again).toEqual({ outcome: 'refused', code: 'already_reversed' });
  });
});

describe('a part of a payment that is taken back', () => {
  const part = (cents: bigint) => ({ invoiceId: 'inv_1', amountCents: cents, ...noMoney, premiumCents: cents });
  /** 100.00 and 50.00 are paid, and a credit of 30.00 was taken off: 120.00 were sent. */
  const [charge, other, credit] = [part(100_00n), part(50_00n), part(-30_00n)];
  const sent = { stayingCents: 120_00n, unappliedCents: 0n };

  it.each([
    ['a charge may go that leaves another', [charge], sent, null],
    ['all may go together', [charge, other, credit], sent, null],
    ['the charges may not go and leave the credit', [charge, other], sent, 'credits_stay_alone'],
    ['the credit may not go that pays the charges', [credit], sent, 'credits_are_used'],
    ['the credit may go when enough waits in suspense', [credit], { ...sent, unappliedCents: 30_00n }, null],
    ['what was paid back waits no more', [charge], { stayingCents: 90_00n, unappliedCents: 0n }, 'credits_stay_alone'],
  ] as const)('%s', (_, wrong, left, expected) => {
    expect(unbalancedWithout(wrong, left)).toBe(expected);
  });
});
