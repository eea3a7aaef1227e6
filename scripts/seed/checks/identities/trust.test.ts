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

/** Books of one policy in which nothing has happened yet. */
const emptyBooks = (): Books => ({
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
const remitted = (): Books => {
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

/** The same policy, remitted and drawn to the last cent, with nothing beside it in the trust. */
const remittedAndDrawn = (): Books => {
  const books = remitted();
  post(
    books,
    { id: 'jen_20', event: 'mga_commission_drawn', subjectId: orgId, on: '2026-04-16' },
    { 'operating:org_1:bank': 548_298n, 'trust:bnk_1:premium': -548_298n },
  );
  return books;
};

test('what the organization has drawn of premium that is returned it owes the trust, as the carrier owes its part', () => {
  const books = remittedAndDrawn();
  cancel(books);
  expect(checkTrust(books)).toEqual([]);
});

test('a refund with the money of another is found while the organization owes the trust', () => {
  const books = remittedAndDrawn();
  cancel(books);
  const received = { 'trust:bnk_1:premium': 2_469_453n, 'suspense:org_1:unapplied': -2_469_453n };
  post(books, { id: 'jen_21', event: 'payment_received', subjectId: 'pay_2', on: '2026-04-24' }, received);
  expect(checkTrust(books)).toEqual([]);
  refund(books, '2026-04-25');
  expect(checkTrust(books).join()).toContain('paid refund:pol_1:payable and has 0 cents left, of 2469453 held');
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
    'After 2026-04-17T09:00:00.000Z the trust of org_1 paid operating:org_1:bank and has 48298 cents left, of 100000 held for others.',
  ]);
});

/** Makes commission due with the transaction, before anything is collected. */
const dueAsWritten = (): Books => {
  const books = emptyBooks();
  transaction(books, '2026-04-09', 2_469_453n, 370_418n, 177_880n);
  post(
    books,
    { id: 'jen_1', event: 'commission_earned', subjectId: 'ptx_1', on: '2026-04-09' },
    {
      'ap:prd_1:commission-accrued': 370_418n,
      'ap:prd_1:commission-due': -370_418n,
    },
  );
  return books;
};

/** Receives 9,877.81 of its premium, of which 7,684.62 are the carrier's. */
const payPart = (books: Books): void => {
  collect(books, receivedOn, 0n, 987_781n);
  post(
    books,
    { id: 'jen_2', event: 'payment_received', subjectId: 'pay_1', on: receivedOn },
    { 'trust:bnk_1:premium': 987_781n, 'ar:pol_1:receivable': -987_781n },
  );
};

const payProducer = (books: Books, cents: bigint): void =>
  post(
    books,
    { id: 'jen_3', event: 'producer_commission_paid', subjectId: 'dsb_1', on: remittedOn },
    { 'ap:prd_1:commission-due': cents, 'trust:bnk_1:premium': -cents },
  );

test('commission that is due as it is written is not held in trust before its premium is there', () => {
  const books = dueAsWritten();
  expect(checkTrust(books)).toEqual([]);
  payPart(books);
  payProducer(books, 148_167n);
  expect(checkTrust(books)).toEqual([]);
});

test("commission that is paid as it is written, out of premium that is the carrier's, is found", () => {
  const books = dueAsWritten();
  payPart(books);
  payProducer(books, 370_418n);
  expect(checkTrust(books)).toEqual([
    'After 2026-04-15T09:00:00.000Z the trust of org_1 paid ap:prd_1:commission-due and has 617363 cents left, of 768462 held for others.',
  ]);
});

test('a cent too few is found, however often a policy was endorsed before', () => {
  const books = remitted();
  for (const on of ['2026-04-16', '2026-04-17', '2026-04-18']) transaction(books, on, 100_000n, 15_000n, 7_500n);
  const draw = (id: string, cents: bigint) =>
    post(
      books,
      { id, event: 'mga_commission_drawn', subjectId: orgId, on: '2026-04-20' },
      { 'operating:org_1:bank': cents, 'trust:bnk_1:premium': -cents },
    );
  draw('jen_10', 548_298n);
  expect(checkTrust(books)).toEqual([]);
  draw('jen_11', 1n);
  expect(checkTrust(books)).toHaveLength(1);
});

/** A run that leaves in trust just what another policy has paid in advance, and in the same moment some of it leaves by an event. */
const runWith = (event: Posted['event']): Books => {
  const books = remitted();
  const move = (id: string, one: Posted['event'], on: string, lines: Readonly<Record<string, bigint>>) =>
    post(books, { id, event: one, subjectId: id, on }, lines);
  move('jen_11', 'payment_received', receivedOn, {
    'trust:bnk_1:premium': 600_000n,
    'advance:pol_2:premium': -600_000n,
  });
  move('jen_12', 'mga_commission_drawn', remittedOn, {
    'operating:org_1:bank': 548_298n,
    'trust:bnk_1:premium': -548_298n,
  });
  move('jen_13', event, remittedOn, { 'ar:pol_1:receivable': 50_000n, 'trust:bnk_1:premium': -50_000n });
  move('jen_14', 'commission_earned', remittedOn, {
    'ap:prd_1:commission-due': 7_500n,
    'ap:prd_1:commission-accrued': -7_500n,
  });
  collect(books, remittedOn, 2_469_453n, 2_419_453n);
  move('jen_15', 'trust_funded', remittedOn, { 'trust:bnk_1:premium': 4_000n, 'operating:org_1:bank': -4_000n });
  return books;
};

test('a bank may take back more than a trust holds; nobody else takes it below zero, or lower', () => {
  const draw = (books: Books, id: string, on: string, event: Posted['event'], from: string, cents: bigint) =>
    post(books, { id, event, subjectId: orgId, on }, { [from]: cents, 'trust:bnk_1:premium': -cents });
  const books = remitted();
  collect(books, '2026-04-20', 2_469_453n, 0n);
  draw(books, 'jen_10', '2026-04-20', 'payment_returned', 'ar:pol_1:receivable', 2_469_453n);
  post(
    books,
    { id: 'jen_11', event: 'commission_earned', subjectId: 'pal_1', on: '2026-04-20' },
    { 'ap:prd_1:commission-due': 370_418n, 'ap:prd_1:commission-accrued': -370_418n },
  );
  expect(checkTrust(books)).toEqual([]);
  draw(books, 'jen_12', '2026-04-21', 'mga_commission_drawn', 'operating:org_1:bank', 1n);
  expect(checkTrust(books)).toEqual(['After 2026-04-21T09:00:00.000Z the trust of org_1 is at -1921156 cents.']);
});

test('a cent of commission that was paid before its premium was there is owed by the organization, when a bank takes all back', () => {
  const books = remittedAndDrawn();
  collect(books, '2026-04-20', 2_469_453n, 0n);
  post(
    books,
    { id: 'jen_10', event: 'payment_returned', subjectId: orgId, on: '2026-04-20' },
    { 'ar:pol_1:receivable': 2_469_453n, 'trust:bnk_1:premium': -2_469_453n },
  );
  post(
    books,
    { id: 'jen_11', event: 'commission_earned', subjectId: 'pal_1', on: '2026-04-20' },
    { 'ap:prd_1:commission-due': 370_417n, 'ap:prd_1:commission-accrued': -370_417n },
  );
  expect(checkTrust(books)).toEqual([]);
});

test('a bank may take back a payment in the moment of a run, and nobody else so much', () => {
  expect(checkTrust(runWith('payment_returned'))).toEqual([]);
  expect(checkTrust(runWith('refund_paid')).join()).toContain('held for others');
});
