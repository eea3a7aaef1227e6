import type { PremiumCharges } from '../../src/keyspaces/billing/rules/premium-lines.ts';
import { settleReturn } from '../../src/keyspaces/billing/rules/return-credit.ts';
import { divideHalfEven } from '../../src/keyspaces/global/rules/decimal.ts';
import type { Part, PolicyBilling } from './billing.ts';
import { dayOf, later } from './calendar.ts';
import { earnIfPaid } from './commissions.ts';
import { type Bill, writeInvoice } from './invoicing.ts';
import { pay } from './paying.ts';

/** The two parts of an installment's amount, in cents. */
type Money = Pick<Part, 'premiumCents' | 'taxCents'>;

/** An amount of zero. */
export const noMoney: Money = { premiumCents: 0n, taxCents: 0n };

/** Days from a credit to its refund. */
const refundDays = 9;

/** Reduces pending installments, the last one first. What exceeds them becomes a credit. */
export const settleWithInsured = (billing: PolicyBilling, charges: PremiumCharges, flat: boolean): void => {
  const { book, schedule, parts } = billing;
  const owed = { ...charges };
  const waive = (part: Part): void => {
    owed.premiumCents -= part.premiumCents;
    owed.taxCents -= part.taxCents;
    owed.feeCents -= BigInt(part.installment.feeCents);
    reduce(billing, part, 0n);
  };
  // Cover never began, so invoices without any payment are withdrawn.
  if (flat) unpaid(billing).forEach((bill) => void withdraw(billing, bill, waive));
  const pending = parts.filter(({ installment }) => installment.status === 'pending');
  const { reduced } = settleReturn(
    pending.map(({ installment }) => ({ ordinal: installment.ordinal, amountCents: BigInt(installment.amountCents) })),
    owed.premiumCents + owed.taxCents,
  );
  for (const { ordinal, amountCents } of reduced) {
    const part = parts[ordinal - 1];
    if (!part) continue;
    const before: Money = { premiumCents: part.premiumCents, taxCents: part.taxCents };
    reduce(billing, part, amountCents);
    owed.premiumCents -= before.premiumCents - part.premiumCents;
    owed.taxCents -= before.taxCents - part.taxCents;
  }
  book.change(schedule, { totalCents: BigInt(schedule.totalCents) - charges.premiumCents - charges.taxCents });
  if (owed.premiumCents + owed.taxCents + owed.feeCents > 0n) addCredit(billing, owed);
  earnIfPaid(billing);
};

/** Sets an installment's amount, premium and tax in proportion. Zero waives it with its fee. */
const reduce = ({ book }: PolicyBilling, part: Part, amountCents: bigint): void => {
  const before = part.premiumCents + part.taxCents;
  part.taxCents = before === 0n ? 0n : divideHalfEven(part.taxCents * amountCents, before);
  part.premiumCents = amountCents - part.taxCents;
  const { premiumCents, taxCents } = part;
  book.change(part.installment, { amountCents, premiumCents, taxCents });
  if (amountCents === 0n) book.change(part.installment, { status: 'waived', feeCents: 0n });
};

const billsOf = ({ parts, bills }: PolicyBilling): Bill[] =>
  parts.flatMap(({ installment }) => bills.get(installment.id) ?? []);

const isOpen = ({ invoice }: Bill): boolean => invoice.status === 'open' || invoice.status === 'overdue';

const unpaid = (billing: PolicyBilling): Bill[] => {
  const { book } = billing;
  const touched = new Set(book.rows.paymentAllocations.map(({ invoiceId }) => invoiceId));
  return billsOf(billing).filter((bill) => isOpen(bill) && !touched.has(bill.invoice.id));
};

const withdraw = ({ book }: PolicyBilling, bill: Bill, waive: (part: Part) => void): void => {
  book.move('billing', bill.invoice, 'void');
  waive(bill.part);
};

/** Adds a credit: a negative installment on a negative invoice. It is refunded unless something is still owed. */
const addCredit = (billing: PolicyBilling, owed: PremiumCharges): void => {
  const { book, schedule, parts } = billing;
  const money: Money = { premiumCents: -owed.premiumCents, taxCents: -owed.taxCents };
  const installment = book.add('installments', {
    scheduleId: schedule.id,
    ordinal: parts.length + 1,
    dueDate: dayOf(later(book.now, refundDays)),
    transactionId: billing.transactionId,
    amountCents: money.premiumCents + money.taxCents,
    ...money,
    feeCents: -owed.feeCents,
    status: 'pending',
    invoiceId: null,
  });
  const part: Part = { installment, ...money };
  parts.push(part);
  const bill = writeInvoice(billing, part, installment.dueDate);
  book.agenda.schedule(later(book.now, refundDays), () => {
    const owesNothing = billsOf(billing).every((other) => !isOpen(other) || BigInt(other.invoice.totalCents) < 0n);
    if (owesNothing) pay(billing, bill, BigInt(bill.invoice.totalCents));
  });
};

/** Receives payment of everything that is past due. */
export const payPastDue = (billing: PolicyBilling): void => {
  for (const bill of billsOf(billing)) {
    const { totalCents, status } = bill.invoice;
    if (status === 'overdue' && BigInt(totalCents) > 0n) pay(billing, bill, BigInt(totalCents));
  }
};

/** Withdraws credits that were not refunded. Returns their sum, by which the next bill is reduced. */
export const withdrawCredits = (billing: PolicyBilling): Money => {
  const { book, schedule } = billing;
  let withdrawn = noMoney;
  for (const bill of billsOf(billing)) {
    if (!isOpen(bill) || BigInt(bill.invoice.totalCents) >= 0n) continue;
    const { premiumCents, taxCents } = bill.part;
    withdrawn = { premiumCents: withdrawn.premiumCents - premiumCents, taxCents: withdrawn.taxCents - taxCents };
    withdraw(billing, bill, (part) => reduce(billing, part, 0n));
  }
  book.change(schedule, {
    totalCents: BigInt(schedule.totalCents) + withdrawn.premiumCents + withdrawn.taxCents,
  });
  return withdrawn;
};
