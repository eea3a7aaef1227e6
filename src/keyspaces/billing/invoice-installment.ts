import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { post } from './post.ts';
import { entryOf } from './rules/entry.ts';
import { laterFee } from './rules/fees.ts';
import { installmentInvoiceKind, invoiceOfPart, minimumDueDays } from './rules/invoicing.ts';
import { writeInvoice } from './write-invoice.ts';

/** The policy that an installment is a part of, as its invoice names it. */
export interface InvoicedPolicy {
  readonly number: string;
  readonly stateCode: string;
  readonly cancellationDate: string | null;
}

/** Which installment is to be invoiced, and by when its invoice must be due to be written. */
export interface AskedInstallment {
  readonly id: string;
  readonly scheduleId: string;
  readonly policy: InvoicedPolicy;
  /** Invoices are written that are planned up to this day. */
  readonly through: string;
  /** Today in the organization's calendar: the day of the invoice. */
  readonly today: string;
}

const partColumns = [
  'status',
  'invoiceId',
  'invoiceOn',
  'ordinal',
  'dueDate',
  'premiumCents',
  'taxCents',
  'feeCents',
  'installmentFeeCents',
] as const;

/**
 * Invoices an installment that is still pending and planned by then, and charges the fee for paying in parts. Returns the
 * invoice; null when there is nothing to invoice any more.
 */
export const invoiceInstallment = async (
  transaction: WriteTransaction<'billing'>,
  { id, scheduleId, policy, through, today }: AskedInstallment,
): Promise<string | null> => {
  const schedule = await transaction.lock('billingSchedules', scheduleId, [
    'policyId',
    'producerId',
    'carrierId',
    'insuredId',
  ]);
  const part = await transaction.lock('installments', id, partColumns);
  if (!schedule || part?.status !== 'pending' || part.invoiceOn > through) return null;
  const { number: policyNumber, stateCode } = policy;
  const asked = invoiceOfPart(part, {
    policyNumber,
    stateCode,
    days: { dueDays: minimumDueDays },
    issuedOn: today,
  });
  const kind = installmentInvoiceKind(policy, today);
  const invoiceId = await writeInvoice(transaction, { ...schedule, ...asked, kind });
  await transaction.set('installments', id, { status: 'invoiced', invoiceId });
  const { orgId } = transaction;
  const { policyId } = schedule;
  const fee = laterFee('installment_fee', part.installmentFeeCents);
  await post(
    transaction,
    entryOf(
      { event: 'installment_fee_charged', orgId, policyId, fee },
      {
        subjectId: invoiceId,
        policyId,
        description: `${policyNumber} installment ${part.ordinal} fee`,
        postingDate: today,
      },
    ),
  );
  return invoiceId;
};
