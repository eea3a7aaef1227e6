import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { Part, PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, later, momentOf } from './calendar.ts';
import { pay } from './paying.ts';
import { ownersOf } from './views.ts';

/** An invoice with the part of the schedule that it asks for. */
export interface Bill {
  readonly invoice: Stored<'invoices'>;
  readonly part: Part;
}

/** Earliest time to pay after the invoice was sent, in days. */
const minPayDays = 10;

/** Invoices a pending installment, with lines for premium, tax and fee. The story's payer decides when it is paid. */
export const invoicePart = (billing: PolicyBilling, part: Part): Bill | undefined => {
  const { installment } = part;
  if (installment.status !== 'pending') return undefined;
  const bill = writeInvoice(billing, part, installment.dueDate);
  planPayment(billing, bill);
  billing.book.agenda.schedule(momentOf(addDays(bill.invoice.dueDate, 1), 0), () => markOverdue(billing, bill));
  return bill;
};

/** Writes an invoice with its lines; a credit has negative ones. */
export const writeInvoice = (billing: PolicyBilling, part: Part, dueDate: string): Bill => {
  const { book, policy, policyNumber } = billing;
  const { installment } = part;
  const issueDate = dayOf(book.now);
  const earliest = addDays(issueDate, minPayDays);
  const invoice = book.add('invoices', {
    number: book.nextNumber('billing', 'INV'),
    policyId: policy.id,
    ...ownersOf(policy),
    kind: BigInt(installment.amountCents) < 0n ? 'credit' : 'installment',
    issueDate,
    dueDate: dueDate > earliest ? dueDate : earliest,
    totalCents: BigInt(installment.amountCents) + BigInt(installment.feeCents),
    paidCents: 0n,
    status: 'open',
  });
  const credit = BigInt(invoice.totalCents) < 0n;
  const lines = [
    [
      'premium',
      credit ? `Return premium ${policyNumber}` : `Premium ${policyNumber}, installment ${installment.ordinal}`,
      part.premiumCents,
    ],
    ['tax', `Premium tax ${policy.stateCode}`, part.taxCents],
    ['fee', 'Policy fee', BigInt(installment.feeCents)],
  ] as const;
  lines
    .filter(([, , amountCents]) => amountCents !== 0n)
    .forEach(([type, description, amountCents], index) => {
      book.add('invoiceLines', { invoiceId: invoice.id, ordinal: index + 1, type, description, amountCents });
    });
  book.change(installment, { status: 'invoiced', invoiceId: invoice.id });
  const bill = { invoice, part };
  billing.bills.set(installment.id, bill);
  return bill;
};

const planPayment = (billing: PolicyBilling, bill: Bill): void => {
  const { book, payer } = billing;
  const { random } = book;
  const due = momentOf(bill.invoice.dueDate, random.between(8, 20));
  if (payer === 'stops' && bill.part.installment.ordinal > 1) return;
  const at = later(due, payer === 'late' ? random.between(6, 16) : -random.between(1, 7));
  // Some pay in two parts.
  const parts = random.chance(0.08) ? 2n : 1n;
  const half = BigInt(bill.invoice.totalCents) / parts;
  if (parts === 2n) book.agenda.schedule(later(at, -1), () => pay(billing, bill, half));
  book.agenda.schedule(at, () => pay(billing, bill, BigInt(bill.invoice.totalCents) - (parts - 1n) * half));
};

const markOverdue = ({ book }: PolicyBilling, { invoice, part }: Bill): void => {
  if (invoice.status !== 'open') return;
  book.move('billing', invoice, 'overdue');
  book.change(part.installment, { status: 'overdue' });
};
