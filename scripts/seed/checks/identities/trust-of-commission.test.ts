import { expect, test } from 'vitest';
import { post } from './example-books.ts';
import { type Books, collect, emptyBooks, receivedOn, remittedOn, transaction } from './example-trust.ts';
import { checkTrust } from './trust.ts';

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
