import { invalidInput, notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { dayIn } from '../../global/rules/dates.ts';
import { readPaymentFile, unappliedCents } from '../payments/payment-file.ts';
import { readTimeZone } from './policy-payments.ts';
import type { LockedSource, RefundSource, SourceEyes } from './refund-source.ts';

const columns = ['version', 'status', 'refundedCents'] as const;

/** Reads a payment that the viewer sees, of which money waits in suspense that is to be paid back. */
export const readPaymentToRefund = async (context: SourceEyes, id: string): Promise<RefundSource | Refusal> => {
  const file = await readPaymentFile(context, id);
  if (!file) return notFound(id, 'paymentId');
  if (file.reversesPaymentId !== null) return invalidInput('must be a payment that was received', 'paymentId');
  const { producerId, carrierId, insuredId, payerKind: kind, payerId, payerName: name } = file;
  const { method, receivedAt } = file;
  return {
    creditInvoiceId: null,
    paymentId: id,
    payments: async () => [{ method, receivedOn: dayIn(await readTimeZone(context), receivedAt) }],
    lockToSend: async (transaction, cents) =>
      (await transaction.lock('payments', id, columns))?.status === 'received' ? cents : 0n,
    lock: async (transaction, { expectedVersion }): Promise<LockedSource | Refusal> => {
      const payment = await transaction.lock('payments', id, columns);
      if (!payment) return notFound(id, 'paymentId');
      const stale = staleVersion(payment, expectedVersion) ?? staleVersion(payment, file.version);
      if (stale) return stale;
      const availableCents = payment.status === 'received' ? unappliedCents(file) : 0n;
      return {
        claims: {
          insured: null,
          paid: [{ kind, id: payerId, name, cents: availableCents }],
          refunded: [],
          availableCents,
        },
        policyId: null,
        owners: { producerId, carrierId, insuredId },
        setAside: (cents) => transaction.set('payments', id, { refundedCents: payment.refundedCents + cents }),
      };
    },
    lockToGiveBack: async (transaction) => {
      const payment = await transaction.lock('payments', id, columns);
      if (!payment) throw new Error(`The payment ${id} is not there.`);
      return (cents) => transaction.set('payments', id, { refundedCents: payment.refundedCents - cents });
    },
  };
};
