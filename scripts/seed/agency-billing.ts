import { accountCurrentItem, accountCurrentPayment } from '../../src/keyspaces/billing/rules/agency-bill.ts';
import { totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { numberedBy } from '../../src/keyspaces/billing/rules/payment-reference.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { PolicyBilling, Transaction } from './billing.ts';
import type { Stored } from './book.ts';
import { dayOf, momentOf } from './calendar.ts';
import { fundTrust } from './funding.ts';
import { type Bill, openInvoice, writeInvoice } from './invoicing.ts';
import { collect, settle } from './paying.ts';
import { changeTotal } from './settling.ts';
import type { Market } from './setup.ts';

/** An item of an agency's account current. */
export interface AgencyItem {
  readonly billing: PolicyBilling;
  readonly bill: Bill;
}

/** Days before the due date on which agencies pay. */
const earlyDays = 3;

/**
 * Puts what a transaction charges on the account of the agency, which pays for the month when it is due; what it returns is a
 * credit there, which the payment takes off.
 */
export const billAgency = (billing: PolicyBilling, transaction: Transaction): Bill | null => {
  const { book, policy, story } = billing;
  const { market } = story;
  const { owed, installment, invoice } = accountCurrentItem({
    ...transaction,
    producerCommissionCents: BigInt(transaction.producerCommissionCents),
    policyNumber: policy.number,
    stateCode: policy.stateCode,
    remittanceDays: producerOf(market, policy.producerId).remittanceDays,
  });
  if (totalOf(owed) === 0n) return null;
  const part = installment && addInstallment(billing, transaction, installment);
  const bill = writeInvoice(billing, { ...invoice, part, transactionId: transaction.id, asked: owed });
  if (part) book.change(part, { status: 'invoiced', invoiceId: bill.invoice.id });
  changeTotal(billing);
  market.agencyItems.push({ billing, bill });
  const { dueDate } = invoice;
  book.plan(momentOf(addDays(dueDate, -earlyDays), 11.5), 'recordPayment', market.staff.financeAnalyst.id, () =>
    remit(market, policy.producerId, dueDate),
  );
  return bill;
};

const addInstallment = (
  { book, schedule, parts }: PolicyBilling,
  { id: transactionId }: Transaction,
  installment: NonNullable<ReturnType<typeof accountCurrentItem>['installment']>,
): Stored<'installments'> => {
  const part = book.add('installments', {
    scheduleId: schedule.id,
    transactionId,
    ordinal: parts.length + 1,
    invoiceOn: dayOf(book.now),
    ...installment,
    status: 'pending',
    invoiceId: null,
  });
  parts.push(part);
  return part;
};

const producerOf = ({ producers }: Market, producerId: string): Stored<'producers'> => {
  const producer = producers.find(({ id }) => id === producerId);
  if (!producer) throw new Error(`${producerId} is no agency of this market.`);
  return producer;
};

/** Receives what an agency owes by a day, in one payment for all of its policies: less its credits, which wait if nothing is left. */
const remit = (market: Market, producerId: string, dueDate: string): void => {
  const items = market.agencyItems.filter(({ billing }) => billing.policy.producerId === producerId);
  const paid = accountCurrentPayment(
    items.map(({ bill }) => openInvoice(bill)),
    dueDate,
  );
  if (!paid) return;
  const payment = receive(market, producerOf(market, producerId), { dueDate, amountCents: paid.amountCents });
  for (const values of paid.allocations) {
    const item = items.find(({ bill }) => bill.invoice.id === values.invoiceId);
    if (!item) continue;
    const { billing, bill } = item;
    const ofPayment = { paymentId: payment.id, ...values, reversesAllocationId: null };
    const allocation = market.book.add('paymentAllocations', ofPayment);
    settle(billing, bill, values);
    collect(billing, { allocation, transactionId: bill.transactionId, receivedInAdvance: false, earned: null });
  }
  fundTrust(market);
};

const receive = (
  { book, ledger, trust }: Market,
  { id: producerId, name }: Stored<'producers'>,
  { dueDate, amountCents }: { readonly dueDate: string; readonly amountCents: bigint },
): Stored<'payments'> => {
  const payment = book.add('payments', {
    policyId: null,
    producerId,
    carrierId: null,
    insuredId: null,
    payerKind: 'producer',
    payerId: producerId,
    payerName: name,
    bankAccountId: trust.bankAccountId,
    method: 'ach',
    processor: trust.processorOf('ach'),
    externalReference: trust.nextReference('ach'),
    numberedBy: numberedBy({ method: 'ach', payerId: producerId, payerName: name }),
    amountCents,
    refundedCents: 0n,
    status: 'received',
    receivedAt: book.now,
    reversesPaymentId: null,
  });
  ledger.post(
    {
      event: 'payment_received',
      orgId: book.orgId,
      bankAccountId: trust.bankAccountId,
      applied: [{ to: 'account_current', producerId, amountCents }],
      unappliedCents: 0n,
    },
    { subjectId: payment.id, description: `${name}, account current due ${dueDate}, ${payment.externalReference}` },
  );
  return payment;
};
