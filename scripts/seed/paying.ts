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
    method,
    externalReference: cash.nextReference(method),
    amountCents,
    receivedAt: book.now,
  });
  book.add('paymentAllocations', { paymentId: payment.id, invoiceId: invoice.id, amountCents });
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
  const allocated = book.rows.paymentAllocations
    .filter(({ invoiceId }) => invoiceId === invoice.id)
    .reduce((sum, allocation) => sum + BigInt(allocation.amountCents), 0n);
  if (allocated !== BigInt(invoice.totalCents)) return;
  book.move('billing', invoice, 'paid');
  book.change(part.installment, { status: 'paid' });
  earnIfPaid(billing);
};
