import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidInput, notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { smallerCents } from '../../global/rules/decimal.ts';
import { collectedOf } from '../accounts/lock-account.ts';
import { collectedColumns } from '../payments/collect.ts';
import { lockInvoice, paidOf, settleInvoice } from '../payments/locked-invoice.ts';
import { type PayableInvoice, readInvoices } from '../payments/payable-invoices.ts';
import { minus, takeFrom, totalOf } from '../rules/money.ts';
import { leavingCents } from '../rules/waiting-credit.ts';
import { readPolicyPayments } from './policy-payments.ts';
import { type LockedSource, type RefundSource, readRefunded, type SourceEyes } from './refund-source.ts';

/** Locks a credit behind the schedule of its policy, as everybody does. */
const lockCredit = async (transaction: WriteTransaction<'billing'>, credit: PayableInvoice) => {
  const schedule = await transaction.lockBy('billingSchedules', 'policyId', credit.policyId, collectedColumns);
  const locked = await lockInvoice(transaction, credit);
  if (!schedule || !locked) throw new Error(`The credit ${credit.number} has no schedule, or is out of sight.`);
  return { locked, left: minus(locked.open), collectedCents: totalOf(collectedOf({ schedule })) };
};

/** Reads a credit that the viewer sees, to be paid back. */
export const readCreditToRefund = async (context: SourceEyes, id: string): Promise<RefundSource | Refusal> => {
  const [credit] = await readInvoices(context, [id]);
  if (!credit) return notFound(id, 'creditInvoiceId');
  const { insuredId, kind, policyId, producerId, carrierId } = credit;
  if (kind !== 'credit' || insuredId === null)
    return invalidInput('must be the credit of an insured', 'creditInvoiceId');
  const payments = () => readPolicyPayments(context, policyId);
  return {
    creditInvoiceId: id,
    paymentId: null,
    payments,
    payers: async () => {
      const only = { where: { id: insuredId }, columns: { name: true } } as const;
      const [paid, insured] = await Promise.all([
        payments(),
        context.rulesDb('submissions').query.insureds.findFirst(only),
      ]);
      return { paid, insured: { kind: 'insured', id: insuredId, name: insured?.name ?? '' } };
    },
    // What waits beside it makes up first for what the policy has paid and lost again.
    lockToSend: async (transaction, cents) => {
      const { left, collectedCents } = await lockCredit(transaction, credit);
      return smallerCents(cents, leavingCents(totalOf(left) + cents, collectedCents));
    },
    lock: async (transaction, { expectedVersion, today, paid, insured }): Promise<LockedSource | Refusal> => {
      const { locked, left, collectedCents } = await lockCredit(transaction, credit);
      const stale = staleVersion(locked.row, expectedVersion);
      if (stale) return stale;
      return {
        claims: {
          insured,
          paid,
          refunded: await readRefunded(transaction, policyId),
          availableCents: leavingCents(totalOf(left), collectedCents),
        },
        policyId,
        owners: { producerId, carrierId, insuredId },
        setAside: (cents) => settleInvoice(transaction, locked, minus(takeFrom(left, cents)), today),
      };
    },
    lockToGiveBack: async (transaction, today) => {
      const { locked } = await lockCredit(transaction, credit);
      const used = minus(paidOf(locked.row));
      return (cents) => settleInvoice(transaction, locked, takeFrom(used, cents), today);
    },
  };
};
