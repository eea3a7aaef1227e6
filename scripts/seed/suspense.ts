import { totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { numberedBy } from '../../src/keyspaces/billing/rules/payment-reference.ts';
import type { PolicyBilling } from './billing.ts';
import type { Stored } from './book.ts';
import { later } from './calendar.ts';
import { cureIfPaid } from './dunning.ts';
import type { Bill } from './invoicing.ts';
import { allocate, collect } from './paying.ts';
import type { Market } from './setup.ts';
import { ownersOf } from './views.ts';

/** Days until somebody finds out what a payment is for. */
const identificationDays = 6;

/** Receives a check that says neither policy nor invoice: it waits in suspense. */
export const receiveUnidentified = (market: Market, payerName: string, amountCents: bigint): Stored<'payments'> =>
  market.book.act('recordPayment', market.staff.financeAnalyst.id, () => receive(market, payerName, amountCents));

const receive = ({ book, ledger, trust }: Market, payerName: string, amountCents: bigint): Stored<'payments'> => {
  const payment = book.add('payments', {
    policyId: null,
    producerId: null,
    carrierId: null,
    insuredId: null,
    payerKind: 'other',
    payerId: null,
    payerName,
    bankAccountId: trust.bankAccountId,
    method: 'check',
    processor: 'Lockbox',
    externalReference: trust.nextReference('check'),
    numberedBy: numberedBy({ method: 'check', payerId: null, payerName }),
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
      applied: [],
      unappliedCents: amountCents,
    },
    { subjectId: payment.id, description: `${payment.externalReference}, ${payerName}: not yet identified` },
  );
  return payment;
};

/** Receives what an invoice asks for from somebody who does not say so, and identifies it some days later. */
export const payUnidentified = (billing: PolicyBilling, bill: Bill): void => {
  const { book, story } = billing;
  const payment = receiveUnidentified(story.market, `${billing.insuredName} Holdings`, totalOf(bill.open));
  book.agenda.schedule(later(book.now, identificationDays), () => {
    book.act('allocatePayment', story.market.staff.financeAnalyst.id, () => identify(billing, bill, payment));
  });
};

const identify = (billing: PolicyBilling, bill: Bill, payment: Stored<'payments'>): void => {
  const { book, ledger, policy } = billing;
  book.change(payment, { policyId: policy.id, ...ownersOf(policy) });
  const collections = allocate(billing, payment, [bill], false);
  const amountCents = collections.reduce((sum, { allocation }) => sum + BigInt(allocation.amountCents), 0n);
  ledger.post(
    {
      event: 'suspense_allocated',
      orgId: book.orgId,
      applied: [{ to: 'receivable', policyId: policy.id, amountCents }],
    },
    {
      subjectId: payment.id,
      policyId: policy.id,
      description: `${payment.externalReference} identified: ${bill.invoice.number}`,
    },
  );
  for (const collection of collections) collect(billing, collection);
  cureIfPaid(billing);
};
