import type { PolicyBilling } from './billing.ts';
import { later, momentOf } from './calendar.ts';
import type { Bill } from './invoicing.ts';
import { pay } from './paying.ts';
import { returnPayment } from './returning.ts';
import { payUnidentified } from './suspense.ts';

/** Days from a payment to the word of its bank that it is not honored. */
const returnDays = 3;

/** Plans the payment of an invoice as its payer pays: on time, late, or the first one only. Some pay in two parts. */
export const planPayment = (billing: PolicyBilling, bill: Bill): void => {
  const { book, payer } = billing;
  const { random } = book;
  const due = momentOf(bill.invoice.dueDate, random.between(8, 20));
  const first = bill.part?.ordinal === 1;
  if (payer === 'stops' && !first) return;
  const at = later(due, payer === 'late' ? random.between(6, 16) : -random.between(1, 7));
  const second = bill.part?.ordinal === 2;
  if (second && payer === 'bounces') book.agenda.schedule(at, () => bounce(billing, bill));
  else if (second && payer === 'unnamed') book.agenda.schedule(at, () => payUnidentified(billing, bill));
  else {
    if (random.chance(0.08)) book.agenda.schedule(later(at, -1), () => pay(billing, bill, 2n));
    book.agenda.schedule(at, () => pay(billing, bill));
  }
};

const bounce = (billing: PolicyBilling, bill: Bill): void => {
  const received = pay(billing, bill);
  if (!received) return;
  billing.book.agenda.schedule(later(billing.book.now, returnDays), () => returnPayment(billing, bill, received));
};
