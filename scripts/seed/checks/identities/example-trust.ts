import { type Posted, post } from './example-books.ts';
import type { TrustRows } from './trust-timeline.ts';

/** Books that a test of the trust may plant a row in. */
export type Books = { -readonly [Name in keyof TrustRows]: TrustRows[Name][number][] } & {
  organizations: { id: string }[];
};

/** The organization whose trust it is. */
export const orgId = 'org_1';
/** When the premium is received, when it is paid on, and when the policy is cancelled. */
export const [receivedOn, remittedOn, cancelledOn] = ['2026-04-10', '2026-04-15', '2026-04-23'];

/** Notes in the audit trail by how much more was collected of the policy's premium. */
export const collect = (books: Books, on: string, from: bigint, to: bigint): void => {
  const [before, after] = [from, to].map((cents) => ({ collectedPremiumCents: String(cents) }));
  books.billingAuditEntries.push({
    entityId: 'bsc_1',
    before: before ?? null,
    after: after ?? null,
    createdAt: at(on),
  });
};

const at = (on: string) => new Date(`${on}T09:00:00Z`);

/** Books a change of the policy: what it writes of premium, and of both commissions. */
export const transaction = (
  books: Books,
  on: string,
  premiumChangeCents: bigint,
  producer: bigint,
  mga: bigint,
): void => {
  books.policyTransactions.push({
    policyId: 'pol_1',
    bookedAt: at(on),
    premiumChangeCents,
    producerCommissionCents: producer,
    mgaCommissionCents: mga,
  });
};

/** Books of one policy in which nothing has happened yet. */
export const emptyBooks = (): Books => ({
  organizations: [{ id: orgId }],
  policies: [{ orgId, id: 'pol_1', carrierId: 'car_1', stateCode: 'TX', billingMethod: 'direct' }],
  policyTransactions: [],
  billingSchedules: [{ id: 'bsc_1', policyId: 'pol_1' }],
  billingAuditEntries: [],
  glAccounts: [],
  journalEntries: [],
  journalLines: [],
});

/** A policy of 24,694.53 that was paid and remitted, with 5,482.98 of another, undrawn, beside it in the trust. */
export const remitted = (): Books => {
  const books = emptyBooks();
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
export const cancel = (books: Books): void => {
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

/** Pays the refund. */
export const refund = (books: Books, on: string): void => {
  post(
    books,
    { id: 'jen_9', event: 'refund_paid', subjectId: 'dsb_1', on },
    {
      'refund:pol_1:payable': 2_469_453n,
      'trust:bnk_1:premium': -2_469_453n,
    },
  );
};

/** The same policy, remitted and drawn to the last cent, with nothing beside it in the trust. */
export const remittedAndDrawn = (): Books => {
  const books = remitted();
  post(
    books,
    { id: 'jen_20', event: 'mga_commission_drawn', subjectId: orgId, on: '2026-04-16' },
    { 'operating:org_1:bank': 548_298n, 'trust:bnk_1:premium': -548_298n },
  );
  return books;
};
