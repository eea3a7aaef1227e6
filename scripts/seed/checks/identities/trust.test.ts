import { expect, test } from 'vitest';
import { type Posted, post } from './example-books.ts';
import { checkTrust } from './trust.ts';
import type { TrustRows } from './trust-timeline.ts';

type Books = { -readonly [Name in keyof TrustRows]: TrustRows[Name][number][] } & { organizations: { id: string }[] };

const orgId = 'org_1';
const [receivedOn, remittedOn, cancelledOn] = ['2026-04-10', '2026-04-15', '2026-04-23'];

/** Notes in the audit trail by how much more was collected of the policy's premium. */
const collect = (books: Books, on: string, from: bigint, to: bigint): void => {
  const [before, after] = [from, to].map((cents) => ({ collectedPremiumCents: String(cents) }));
  books.billingAuditEntries.push({
    entityId: 'bsc_1',
    before: before ?? null,
    after: after ?? null,
    createdAt: at(on),
  });
};

const at = (on: string) => new Date(`${on}T09:00:00Z`);

const transaction = (books: Books, on: string, premiumChangeCents: bigint, producer: bigint, mga: bigint): void => {
  books.policyTransactions.push({
    policyId: 'pol_1',
    bookedAt: at(on),
    premiumChangeCents,
    producerCommissionCents: producer,
    mgaCommissionCents: mga,
  });
};

/** A policy of 24,694.53 that was paid and remitted, with 5,482.98 of another, undrawn, beside it in the trust. */
const remitted = (): Books => {
  const books: Books = {
    organizations: [{ id: orgId }],
    policies: [{ orgId, id: 'pol_1', carrierId: 'car_1', stateCode: 'TX' }],
    policyTransactions: [],
    billingSchedules: [{ id: 'bsc_1', policyId: 'pol_1' }],
    billingAuditEntries: [],
    glAccounts: [],
    journalEntries: [],
    journalLines: [],
  };
  transaction(books, receivedOn, 2_469_453n, 370_418n, 177_880n);
  collect(books, receivedOn, 0n, 2_469_453n);
  const entry = (id: string, event: Posted['event'], on: string, lines: Readonly<Record<string, bigint>>) =>
    post(books, { id, event, subjectId: id, on }, lines);
  entry('jen_1', 'trust_funded', receivedOn, { 'trust:bnk_1:premium': 548_298n, 'operating:org_1:bank': -548_298n });
  entry('jen_2', 'payment_received', receivedOn, {
    'trust:bnk_1:premium': 2_469_453n,
    'ar:pol_1:receivable': -2_469_453n,
  });
  entry('jen_3', 'carrier_remitted', remittedOn, {
    'ap:car_1:premium': 1_921_155n,
    'trust:bnk_1:premium': -1_921_155n,
  });
  entry('jen_4', 'producer_commission_paid', remittedOn, {
    'ap:prd_1:commission-due': 370_418n,
    'trust:bnk_1:premium': -370_418n,
  });
  entry('jen_5', 'mga_commission_drawn', remittedOn, {
    'operating:org_1:bank': 177_880n,
    'trust:bnk_1:premium': -177_880n,
  });
  entry('jen_6', 'commission_earned', receivedOn, {
    'ap:prd_1:commission-accrued': 370_418n,
    'ap:prd_1:commission-due': -370_418n,
  });
  return books;
};

/** The flat cancellation: all of the premium becomes a refund that is payable. */
const cancel = (books: Books): void => {
  transaction(books, cancelledOn, -2_469_453n, -370_418n, -177_880n);
  collect(books, cancelledOn, 2_469_453n, 0n);
  post(
    books,
    { id: 'jen_7', event: 'credit_settled', subjectId: 'inv_1', on: cancelledOn },
    {
      'ar:pol_1:receivable': 2_469_453n,
      'refund:pol_1:payable': -2_469_453n,
    },
  );
  post(
    books,
    { id: 'jen_8', event: 'premium_returned', subjectId: 'ptx_2', on: cancelledOn },
    {
      'ap:prd_1:commission-due': 370_418n,
      'ap:prd_1:commission-accrued': -370_418n,
    },
  );
};

const refund = (books: Books, on: string): void => {
  post(
    books,
    { id: 'jen_9', event: 'refund_paid', subjectId: 'dsb_1', on },
    {
      'refund:pol_1:payable': 2_469_453n,
      'trust:bnk_1:premium': -2_469_453n,
    },
  );
};

test('a trust that was remitted and drawn in time is sound, and so is a credit that waits for the carrier', () => {
  expect(checkTrust(remitted())).toEqual([]);
  const books = remitted();
  cancel(books);
  expect(checkTrust(books)).toEqual([]);
});

test('a refund out of money that was already remitted is found: the trust is at −19,211.55', () => {
  const books = remitted();
  cancel(books);
  refund(books, '2026-04-23');
  expect(checkTrust(books)).toEqual(['After 2026-04-23T09:00:00.000Z the trust of org_1 is at -1921155 cents.']);
});

test('a refund that is paid with what is held for another is found, though the trust stays above zero', () => {
  const books = remitted();
  cancel(books);
  post(
    books,
    { id: 'jen_10', event: 'payment_received', subjectId: 'pay_2', on: '2026-04-24' },
    {
      'trust:bnk_1:premium': 2_500_000n,
      'suspense:org_1:unapplied': -2_500_000n,
    },
  );
  refund(books, '2026-04-25');
  expect(checkTrust(books).join()).toContain('paid refund:pol_1:payable and has 578845 cents left, of 2500000 held');
});

test('a draw of more than was collected is found', () => {
  const books = remitted();
  post(
    books,
    { id: 'jen_10', event: 'payment_received', subjectId: 'pay_2', on: '2026-04-16' },
    {
      'trust:bnk_1:premium': 100_000n,
      'advance:pol_2:premium': -100_000n,
    },
  );
  post(
    books,
    { id: 'jen_11', event: 'mga_commission_drawn', subjectId: orgId, on: '2026-04-17' },
    {
      'operating:org_1:bank': 600_000n,
      'trust:bnk_1:premium': -600_000n,
    },
  );
  expect(checkTrust(books)).toEqual([
    'After 2026-04-17T09:00:00.000Z the trust of org_1 has 48298 cents and holds 100000 for others.',
  ]);
});
