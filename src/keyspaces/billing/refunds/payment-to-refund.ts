import { invalidInput, notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { dayIn } from '../../global/rules/dates.ts';
import { readPayment, unappliedCents } from '../payments/payment-file.ts';
import type { LockedSource, RefundSource, SourceEyes } from './refund-source.ts';

const columns = ['version', 'status', 'refundedCents'] as const;

/** Reads a payment that the viewer sees, of which money waits in suspense that is to be paid back. */
export const readPaymentToRefund = async (context: SourceEyes, id: string): Promise<RefundSource | Refusal> => {
  const found = await readPayment(context, id);
  if (!found) return notFound(id, 'paymentId');
  if (found.reversesPaymentId !== null) return invalidInput('must be a payment that was received', 'paymentId');
  const { producerId, carrierId, insuredId, payerKind: kind, payerId, payerName: name } = found;
  const waiting = { kind, id: payerId, name, cents: unappliedCents(found), method: found.method };
  const paid = [{ ...waiting, receivedOn: dayIn(context.timeZone, found.receivedAt) }];
  return {
    creditInvoiceId: null,
    paymentId: id,
    payments: async () => paid,
    payers: async () => ({ paid, insured: null }),
    lockToSend: async (transaction, cents) =>
      (await transaction.lock('payments', id, columns))?.status === 'received' ? cents : 0n,
    lock: async (transaction, { expectedVersion }): Promise<LockedSource | Refusal> => {
      const payment = await transaction.lock('payments', id, columns);
      if (!payment) return notFound(id, 'paymentId');
      const stale = staleVersion(payment, expectedVersion) ?? staleVersion(payment, found.version);
      if (stale) return stale;
      const availableCents = payment.status === 'received' ? waiting.cents : 0n;
      return {
        claims: {
          insured: null,
          paid: [{ ...waiting, cents: availableCents }],
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
