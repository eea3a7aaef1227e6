import type { PolicyBilling } from './billing.ts';
import { earnIfPaid } from './commissions.ts';
import type { Bill } from './invoicing.ts';
import { ownersOf } from './views.ts';

const methods = ['ach', 'ach', 'ach', 'check', 'card', 'wire'] as const;

/** Receives money on an invoice, or pays a credit back when the amount is negative. A void invoice is not paid. */
export const pay = (billing: PolicyBilling, { invoice, part }: Bill, amountCents: bigint): void => {
  const { book, ledger, policy, cash } = billing;
  if (invoice.status !== 'open' && invoice.status !== 'overdue') return;
  const method = book.random.pick(methods);
  const payment = book.add('payments', {
    policyId: policy.id,
    ...ownersOf(policy),
    payerKind: 'insured',
    payerId: policy.insuredId,
    payerName: billing.insuredName,
    bankAccountId: cash.bankAccountId,
    method,
    processor: 'Keystone Trust Bank',
    externalReference: cash.nextReference(method),
    amountCents,
    status: 'received',
    receivedAt: book.now,
  });
  const feeCents = (amountCents * BigInt(part.installment.feeCents)) / BigInt(invoice.totalCents);
  const taxCents = (amountCents * part.taxCents) / BigInt(invoice.totalCents);
  const premiumCents = amountCents - taxCents - feeCents;
  const allocation = { amountCents, premiumCents, taxCents, feeCents };
  book.add('paymentAllocations', { paymentId: payment.id, invoiceId: invoice.id, ...allocation });
  book.change(invoice, { paidCents: BigInt(invoice.paidCents) + amountCents });
  const refund = amountCents < 0n;
  ledger.post(
    {
      event: refund ? 'refund_paid' : 'payment_received',
      orgId: book.orgId,
      policyId: policy.id,
      amountCents: refund ? -amountCents : amountCents,
    },
    {
      subjectId: payment.id,
      policyId: policy.id,
      description: `${invoice.number} ${refund ? 'refunded' : 'paid'}, ${payment.externalReference}`,
    },
  );
  cash.collect(billing, amountCents);
  if (invoice.paidCents !== invoice.totalCents) return;
  book.move('billing', invoice, 'paid');
  book.change(part.installment, { status: 'paid' });
  earnIfPaid(billing);
};
