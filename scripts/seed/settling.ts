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
import { settleCredit, voidedByFlat } from '../../src/keyspaces/billing/rules/settlement.ts';
import type { PolicyBilling, Transaction } from './billing.ts';
import { dayOf } from './calendar.ts';
import { changeCollected } from './collected.ts';
import { earnCommission } from './commissions.ts';
import { type Bill, moneyOf, openBills, openInvoice, writeInvoice } from './invoicing.ts';
import type { PostedEntry } from './ledger.ts';
import { settle } from './paying.ts';
import { type Refund, requestRefund } from './refunds.ts';

/** What became of a credit: enough to take it back when the policy is reinstated. */
export interface Settled {
  readonly credit: Bill | null;
  readonly refund: Refund | null;
}

/** A refund that is not yet paid, and the entry by which it became payable. */
export interface Payable {
  readonly money: Money;
  readonly posted: PostedEntry | null;
}

/**
 * Settles what a transaction returns: a flat cancellation withdraws what nobody has paid, then the credit pays open
 * invoices, then it reduces pending installments, the last one first; the rest is refunded.
 */
export const settleReturn = (billing: PolicyBilling, transaction: Transaction, flat: boolean): Settled => {
  const returned = minus(moneyOfCharges(transaction.charges));
  const left = flat ? withdrawUnpaid(billing, returned) : returned;
  const pending = billing.parts
    .filter(({ status }) => status === 'pending')
    .map((part) => ({ ordinal: part.ordinal, open: { ...moneyOf(part), feeCents: BigInt(part.feeCents) } }));
  const { applications, reduced, refund } = settleCredit(left, {
    invoices: openBills(billing).map(openInvoice),
    pending,
  });
  for (const { ordinal, left: rest } of reduced) reduce(billing, ordinal, rest);
  changeTotal(billing);
  const ofCredit = applications.reduce((sum, match) => plus(sum, match.ofCredit), refund);
  const credit = totalOf(ofCredit) === 0n ? null : writeCredit(billing, transaction, ofCredit);
  for (const { invoiceId, ...match } of applications) {
    const bill = billing.bills.find(({ invoice }) => invoice.id === invoiceId);
    if (credit && bill) applyCredit(billing, { credit, bill, match });
  }
  for (const match of [...applications, ...reduced]) shift(billing, match);
  const asked = credit && totalOf(refund) > 0n ? requestRefund(billing, credit, refund) : null;
  earnCommission(billing, { transactionId: transaction.id });
  return { credit, refund: asked };
};

/** A credit of one kind that pays another kind moves what is collected from the one to the other. */
const shift = (billing: PolicyBilling, { ofItem, ofCredit }: Match): void => {
  changeCollected(billing, plus(ofItem, minus(ofCredit)));
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
  shift(billing, match);
};

/** Withdraws invoices on which nothing was paid, as far as the credit covers them. Returns what is left of the credit. */
const withdrawUnpaid = (billing: PolicyBilling, credit: Money): Money => {
  const { book } = billing;
  let left = credit;
  const invoices = openBills(billing).map(({ invoice }) => ({
    id: invoice.id,
    totalCents: BigInt(invoice.totalCents),
    paidCents: BigInt(invoice.paidCents),
  }));
  for (const { id } of voidedByFlat(invoices)) {
    const bill = billing.bills.find(({ invoice }) => invoice.id === id);
    const match = bill && matchCredit(left, bill.open);
    if (!match || totalOf(match.ofItem) < totalOf(bill.open)) continue;
    left = plus(left, minus(match.ofCredit));
    shift(billing, match);
    bill.open = noMoney;
    book.move('billing', bill.invoice, 'void');
    if (bill.part) reduce(billing, bill.part.ordinal, noMoney);
  }
  return left;
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
