import { expect, test } from 'vitest';
import { post } from './example-books.ts';
import { cancel, orgId, refund, remitted, remittedAndDrawn, transaction } from './example-trust.ts';
import { checkTrust } from './trust.ts';

test('a trust that was remitted and drawn in time is sound, and so is a credit that waits for the carrier', () => {
  expect(checkTrust(remitted())).toEqual([]);
  const books = remitted();
  cancel(books);
  expect(checkTrust(books)).toEqual([]);
});

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
