import { invoiceLines } from '../../src/keyspaces/billing/rules/invoicing.ts';
import {
  type Match,
  type Money,
  matchCredit,
  minus,
  moneyOfCharges,
  noMoney,
  plus,
  totalOf,
} from '../../src/keyspaces/billing/rules/money.ts';
import { settleCredit } from '../../src/keyspaces/billing/rules/settlement.ts';
import type { PolicyBilling, Transaction } from './billing.ts';
import { dayOf } from './calendar.ts';
import { changeCollected } from './collected.ts';
import { earnCommission } from './commissions.ts';
import { type Bill, moneyOf, openBills, openInvoice, writeInvoice } from './invoicing.ts';
import { settle } from './paying.ts';
import { type Refund, requestRefund } from './refunds.ts';

/** What became of a credit: enough to take it back when the policy is reinstated. */
export interface Settled {
  readonly credit: Bill | null;
  readonly refund: Refund | null;
}

/** Settles what a transaction returns: withdraws, applies, reduces and refunds what the rules say, in this order. */
export const settleReturn = (billing: PolicyBilling, transaction: Transaction, flat: boolean): Settled => {
  const { voided, applications, reduced, refund, collectedChange } = settleCredit(
    minus(moneyOfCharges(transaction.charges)),
    { invoices: openBills(billing).map(openInvoice), pending: pendingParts(billing), flat },
  );
  for (const { invoiceId } of voided) withdraw(billing, billOf(billing, invoiceId));
  for (const { ordinal, left } of reduced) reduce(billing, ordinal, left);
  changeTotal(billing);
  const ofCredit = applications.reduce((sum, match) => plus(sum, match.ofCredit), refund);
  const credit = totalOf(ofCredit) === 0n ? null : writeCredit(billing, transaction, ofCredit);
  for (const { invoiceId, ...match } of applications) {
    if (credit) applyCredit(billing, { credit, bill: billOf(billing, invoiceId), match });
  }
  changeCollected(billing, collectedChange);
  const asked = credit && totalOf(refund) > 0n ? requestRefund(billing, credit, refund) : null;
  earnCommission(billing, { transactionId: transaction.id });
  return { credit, refund: asked };
};

const pendingParts = ({ parts }: PolicyBilling) =>
  parts
    .filter(({ status }) => status === 'pending')
    .map((part) => ({ ordinal: part.ordinal, open: { ...moneyOf(part), feeCents: BigInt(part.feeCents) } }));

const billOf = ({ bills, policy }: PolicyBilling, invoiceId: string): Bill => {
  const bill = bills.find(({ invoice }) => invoice.id === invoiceId);
  if (!bill) throw new Error(`${policy.number} has no invoice ${invoiceId}.`);
  return bill;
};

/** Writes a credit: an invoice whose total is negative. */
const writeCredit = (billing: PolicyBilling, transaction: Transaction, money: Money): Bill => {
  const { policy, book } = billing;
  const asked = minus(money);
  return writeInvoice(billing, {
    kind: 'credit',
    part: null,
    transactionId: transaction.id,
    dueDate: dayOf(book.now),
    asked,
    lines: invoiceLines(asked, {
      installmentFeeCents: 0n,
      premium: `Return premium ${policy.number}`,
      tax: `Surplus-lines tax and stamping fee ${policy.stateCode} returned`,
    }),
  });
};

/** Pays an invoice with a credit. */
export const applyCredit = (
  billing: PolicyBilling,
  { credit, bill, match }: { readonly credit: Bill; readonly bill: Bill; readonly match: Match },
): void => {
  const { book } = billing;
  book.add('creditApplications', {
    creditInvoiceId: credit.invoice.id,
    invoiceId: bill.invoice.id,
    amountCents: totalOf(match.ofItem),
    appliedOn: dayOf(book.now),
  });
  settle(billing, bill, match.ofItem);
  settle(billing, credit, minus(match.ofCredit));
};

/** Applies what is left of a credit to a new invoice, after its refund was called off. */
export const useCredit = (billing: PolicyBilling, credit: Bill, bill: Bill): void => {
  const match = matchCredit(minus(credit.open), bill.open);
  applyCredit(billing, { credit, bill, match });
  changeCollected(billing, plus(match.ofItem, minus(match.ofCredit)));
};

/** Withdraws an invoice, with its installment. */
const withdraw = (billing: PolicyBilling, bill: Bill): void => {
  bill.open = noMoney;
  billing.book.move(bill.invoice, 'void', undefined, { openCents: 0n });
  if (bill.part) reduce(billing, bill.part.ordinal, noMoney);
};

/** Sets what is left of an installment. With nothing left it is waived. */
const reduce = ({ book, parts }: PolicyBilling, ordinal: number, { premiumCents, taxCents, feeCents }: Money): void => {
  const part = parts[ordinal - 1];
  if (!part) return;
  const amountCents = premiumCents + taxCents;
  const waived = amountCents + feeCents === 0n;
  const fee = waived ? { installmentFeeCents: 0n, status: 'waived' as const } : {};
  book.change(part, { amountCents, premiumCents, taxCents, feeCents, ...fee });
};

/** The schedule's total is that of its installments. */
export const changeTotal = ({ book, schedule, parts }: PolicyBilling): void => {
  book.change(schedule, { totalCents: parts.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n) });
};
