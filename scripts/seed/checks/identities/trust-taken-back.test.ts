import { expect, test } from 'vitest';
import { type Posted, post } from './example-books.ts';
import { type Books, collect, orgId, receivedOn, remitted, remittedAndDrawn, remittedOn } from './example-trust.ts';
import { checkTrust } from './trust.ts';

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
