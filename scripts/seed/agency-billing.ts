import {
  accountCurrentDueDate,
  accountCurrentLines,
  owedByAgency,
} from '../../src/keyspaces/billing/rules/agency-bill.ts';
import { totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { allocatePayment } from '../../src/keyspaces/billing/rules/paying.ts';
import { numberedBy } from '../../src/keyspaces/billing/rules/payment-reference.ts';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import type { PolicyBilling, Transaction } from './billing.ts';
import type { Stored } from './book.ts';
import { momentOf } from './calendar.ts';
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

/** Puts what a transaction charges on the account of the agency, which pays for the month when it is due. */
export const chargeAgency = (billing: PolicyBilling, transaction: Transaction): void => {
  const { book, policy, schedule, parts, story } = billing;
  const { market } = story;
  const charged = {
    charges: transaction.charges,
    producerCommissionCents: BigInt(transaction.producerCommissionCents),
  };
  const owed = owedByAgency(charged);
  if (totalOf(owed) <= 0n) throw new Error(`${policy.number} returns premium to an agency, which no story does yet.`);
  const dueDate = accountCurrentDueDate(transaction.accountingDate, remittanceDaysOf(market, policy.producerId));
  const part = book.add('installments', {
    scheduleId: schedule.id,
    transactionId: transaction.id,
    ordinal: parts.length + 1,
    dueDate,
    ...owed,
    amountCents: owed.premiumCents + owed.taxCents,
    installmentFeeCents: 0n,
    status: 'pending',
    invoiceId: null,
  });
  parts.push(part);
  const bill = writeInvoice(billing, {
    kind: 'account_current',
    part,
    transactionId: transaction.id,
    dueDate,
    asked: owed,
    lines: accountCurrentLines(charged, {
      premium: `Premium ${policy.number}, ${transaction.type.replaceAll('_', ' ')}`,
      tax: `Surplus-lines tax and stamping fee ${policy.stateCode}`,
    }),
  });
  book.change(part, { status: 'invoiced', invoiceId: bill.invoice.id });
  changeTotal(billing);
  market.agencyItems.push({ billing, bill });
  book.plan(momentOf(addDays(dueDate, -earlyDays), 11.5), 'recordPayment', market.staff.financeAnalyst.id, () =>
    remit(market, policy.producerId, dueDate),
  );
};

const producerOf = ({ producers }: Market, producerId: string): Stored<'producers'> => {
  const producer = producers.find(({ id }) => id === producerId);
  if (!producer) throw new Error(`${producerId} is no agency of this market.`);
  return producer;
};

const remittanceDaysOf = (market: Market, producerId: string): number => producerOf(market, producerId).remittanceDays;

/** Receives what an agency owes by a day, in one payment for all of its policies. */
const remit = (market: Market, producerId: string, dueDate: string): void => {
  const { book, ledger, trust } = market;
  const due = market.agencyItems.filter(
    ({ billing, bill }) =>
      billing.policy.producerId === producerId && bill.invoice.dueDate === dueDate && totalOf(bill.open) > 0n,
  );
  const amountCents = due.reduce((sum, { bill }) => sum + totalOf(bill.open), 0n);
  if (amountCents === 0n) return;
  const { name } = producerOf(market, producerId);
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
  const { allocations } = allocatePayment(
    amountCents,
    due.map(({ bill }) => openInvoice(bill)),
  );
  for (const values of allocations) {
    const item = due.find(({ bill }) => bill.invoice.id === values.invoiceId);
    if (!item) continue;
    const { billing, bill } = item;
    const allocation = book.add('paymentAllocations', { paymentId: payment.id, ...values, reversesAllocationId: null });
    settle(billing, bill, values);
    collect(billing, { allocation, transactionId: bill.transactionId, receivedInAdvance: false, earned: null });
  }
};
