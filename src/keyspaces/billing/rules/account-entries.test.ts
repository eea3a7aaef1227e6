import { expect, test } from 'vitest';
import { type AccountInvoice, accountEntries } from './account-entries.ts';

const invoice = (
  id: string,
  issueDate: string,
  totalCents: bigint,
  more: Partial<AccountInvoice> = {},
): AccountInvoice => ({
  ...{ id, issueDate, totalCents, allocations: [], creditsApplied: [], appliedTo: [], refunds: [] },
  ...more,
});

const told = (invoices: readonly AccountInvoice[]) =>
  accountEntries(invoices).map(
    ({ on, kind, amountCents, balanceCents }) => `${on} ${kind} ${amountCents} = ${balanceCents}`,
  );

test('an account has its entries in the order of their days, each with what is owed behind it', () => {
  const first = invoice('inv_1', '2026-01-01', 500n, {
    allocations: [
      { on: '2026-01-10', amountCents: 500n, paymentId: 'pay_1' },
      { on: '2026-01-14', amountCents: -500n, paymentId: 'pay_2' },
      { on: '2026-02-01', amountCents: 500n, paymentId: 'pay_3' },
    ],
  });
  const credit = invoice('inv_2', '2026-03-01', -200n, { refunds: [{ on: '2026-03-20', amountCents: 150n }] });
  expect(told([first, credit])).toEqual([
    '2026-01-01 charge 500 = 500',
    '2026-01-10 payment -500 = 0',
    '2026-01-14 taken_back 500 = 500',
    '2026-02-01 payment -500 = 0',
    '2026-03-01 credit -200 = -200',
    '2026-03-20 refund 150 = -50',
  ]);
});

test('a credit that pays an invoice of the same policy moves nothing, and one of another policy does', () => {
  const paid = invoice('inv_1', '2026-01-01', 500n, {
    creditsApplied: [
      { on: '2026-02-01', amountCents: 100n, creditInvoiceId: 'inv_2' },
      { on: '2026-02-02', amountCents: 50n, creditInvoiceId: 'inv_of_another' },
    ],
  });
  const credit = invoice('inv_2', '2026-02-01', -180n, {
    appliedTo: [
      { on: '2026-02-01', amountCents: 100n, invoiceId: 'inv_1' },
      { on: '2026-02-03', amountCents: 80n, invoiceId: 'inv_of_another' },
    ],
  });
  expect(told([paid, credit])).toEqual([
    '2026-01-01 charge 500 = 500',
    '2026-02-01 credit -180 = 320',
    '2026-02-02 credit_used -50 = 270',
    '2026-02-03 credit_used 80 = 350',
  ]);
});
