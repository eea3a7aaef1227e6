import type { StoredRow, WriteTransaction } from '../../data/write/write-transaction.ts';
import { postAll } from './post.ts';
import { type Entry, entryOf } from './rules/entry.ts';
import { laterFee } from './rules/fees.ts';
import { installmentInvoiceKind, invoiceOfPart, minimumDueDays } from './rules/invoicing.ts';
import { writeInvoice } from './write-invoice.ts';

/** The policy that an installment is a part of, as its invoice names it. */
export interface InvoicedPolicy {
  readonly id: string;
  readonly number: string;
  readonly stateCode: string;
  readonly cancellationDate: string | null;
}

/** Which installment is to be invoiced. */
export interface AskedInstallment {
  readonly id: string;
  readonly scheduleId: string;
  readonly policy: InvoicedPolicy;
}

/** By when an invoice must be planned to be written, and its day. */
export interface InvoicingDays {
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

const scheduleColumns = ['policyId', 'programId', 'producerId', 'carrierId', 'insuredId'] as const;

/** An installment that is locked to be invoiced, with its schedule. */
interface LockedInstallment extends AskedInstallment {
  readonly schedule: Pick<StoredRow<'billingSchedules'>, (typeof scheduleColumns)[number]>;
  readonly part: Pick<StoredRow<'installments'>, (typeof partColumns)[number]>;
}

/** Locks installments behind all of their schedules, which are locked in the order of their policies, as everybody does; those with nothing to invoice any more are left out. */
const lockInstallments = async (
  transaction: WriteTransaction<'billing'>,
  asked: readonly AskedInstallment[],
  through: string,
): Promise<LockedInstallment[]> => {
  const schedules = new Map<string, LockedInstallment['schedule'] | null>();
  for (const { scheduleId } of asked.toSorted((one, other) => (one.policy.id < other.policy.id ? -1 : 1))) {
    if (schedules.has(scheduleId)) continue;
    schedules.set(scheduleId, await transaction.lock('billingSchedules', scheduleId, scheduleColumns));
  }
  const locked: LockedInstallment[] = [];
  for (const one of asked) {
    const part = await transaction.lock('installments', one.id, partColumns);
    const schedule = schedules.get(one.scheduleId);
    if (schedule && part?.status === 'pending' && part.invoiceOn <= through) locked.push({ ...one, schedule, part });
  }
  return locked;
};

/** Writes the invoice of an installment, and returns it with the entry of the fee for paying in parts. */
const writeInvoiceOf = async (
  transaction: WriteTransaction<'billing'>,
  { id, policy, schedule, part }: LockedInstallment,
  today: string,
): Promise<{ invoiceId: string; entry: Entry | null }> => {
  const { number: policyNumber, stateCode } = policy;
  const days = { dueDays: minimumDueDays };
  const asked = invoiceOfPart(part, { policyNumber, stateCode, days, issuedOn: today });
  const kind = installmentInvoiceKind(policy, today);
  const invoiceId = await writeInvoice(transaction, { ...schedule, ...asked, kind });
  await transaction.set('installments', id, { status: 'invoiced', invoiceId });
  const { policyId } = schedule;
  const fee = laterFee('installment_fee', part.installmentFeeCents);
  const description = `${policyNumber} installment ${part.ordinal} fee`;
  const about = { subjectId: invoiceId, policyId, description, postingDate: today };
  const entry = entryOf({ event: 'installment_fee_charged', orgId: transaction.orgId, policyId, fee }, about);
  return { invoiceId, entry };
};

/**
 * Invoices the installments that are still pending and planned by then, and charges the fees for paying in parts. Returns the
 * invoices. All schedules and installments are locked before the first number is taken, and all entries are posted together.
 */
export const invoiceInstallments = async (
  transaction: WriteTransaction<'billing'>,
  asked: readonly AskedInstallment[],
  { through, today }: InvoicingDays,
): Promise<string[]> => {
  const written: { invoiceId: string; entry: Entry | null }[] = [];
  for (const locked of await lockInstallments(transaction, asked, through)) {
    written.push(await writeInvoiceOf(transaction, locked, today));
  }
  await postAll(
    transaction,
    written.map(({ entry }) => entry),
  );
  return written.map(({ invoiceId }) => invoiceId);
};
