import { eq, inArray } from 'drizzle-orm';
import { installments, invoiceLines, invoices } from '../../../../schema/billing/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { LockedSchedule } from '../payments/collect.ts';
import { type Money, minus, noMoney, plus } from '../rules/money.ts';

const scheduleColumns = [
  'totalCents',
  'programId',
  'producerId',
  'carrierId',
  'insuredId',
  'collectedPremiumCents',
  'collectedTaxCents',
  'collectedFeeCents',
  'collectingSince',
] as const;

const partColumns = [
  'ordinal',
  'status',
  'amountCents',
  'premiumCents',
  'taxCents',
  'feeCents',
  'installmentFeeCents',
] as const;

const invoiceColumns = [
  'kind',
  'status',
  'dueDate',
  'totalCents',
  'openCents',
  'paidCents',
  'paidPremiumCents',
  'paidTaxCents',
  'paidFeeCents',
] as const;

/** An installment of a policy, locked. */
export type LockedPart = Pick<StoredRow<'installments'>, (typeof partColumns)[number]> & {
  readonly id: string;
  readonly invoiceId: string | null;
};

/** An invoice of a policy, locked, with what it asks for and what of that is paid, by kind. */
export type LockedInvoice = Pick<StoredRow<'invoices'>, (typeof invoiceColumns)[number]> & {
  readonly id: string;
  readonly asked: Money;
  readonly paid: Money;
};

/** All that a policy has to pay, locked to the end of the transaction. */
export interface PolicyAccount {
  readonly scheduleId: string;
  readonly schedule: Pick<StoredRow<'billingSchedules'>, (typeof scheduleColumns)[number]>;
  /** In the order of their places. */
  readonly parts: readonly LockedPart[];
  readonly invoices: readonly LockedInvoice[];
}

/** What was collected of a policy and not given back. */
export const collectedOf = ({
  schedule,
}: {
  readonly schedule: Omit<LockedSchedule, 'id' | 'collectingSince'>;
}): Money => ({
  premiumCents: schedule.collectedPremiumCents,
  taxCents: schedule.collectedTaxCents,
  feeCents: schedule.collectedFeeCents,
});

/** What is still to be paid of an invoice, by kind; nothing of one that is withdrawn. */
export const openOf = ({ status, asked, paid }: LockedInvoice): Money =>
  status === 'void' || status === 'draft' ? noMoney : plus(asked, minus(paid));

const kindOfLine = { premium: 'premiumCents', tax: 'taxCents', fee: 'feeCents', deductible: 'premiumCents' } as const;

const askedOf = (lines: readonly Pick<StoredRow<'invoiceLines'>, 'type' | 'amountCents'>[]): Money =>
  lines.reduce<Money>(
    (sum, { type, amountCents }) => plus(sum, { ...noMoney, [kindOfLine[type]]: amountCents }),
    noMoney,
  );

const lockParts = async (transaction: WriteTransaction<'billing'>, scheduleId: string): Promise<LockedPart[]> => {
  const found = await transaction.read(
    'installments',
    ['id', 'ordinal', 'invoiceId'],
    eq(installments.scheduleId, scheduleId),
  );
  const parts: LockedPart[] = [];
  for (const { id, invoiceId } of found.toSorted((one, other) => one.ordinal - other.ordinal)) {
    const part = await transaction.lock('installments', id, partColumns);
    if (part) parts.push({ ...part, id, invoiceId });
  }
  return parts;
};

const lockInvoices = async (transaction: WriteTransaction<'billing'>, policyId: string): Promise<LockedInvoice[]> => {
  const found = await transaction.read('invoices', ['id'], eq(invoices.policyId, policyId));
  const ids = found.map(({ id }) => id).toSorted();
  if (ids.length === 0) return [];
  const lines = await transaction.read(
    'invoiceLines',
    ['invoiceId', 'type', 'amountCents'],
    inArray(invoiceLines.invoiceId, ids),
  );
  const linesOf = Map.groupBy(lines, ({ invoiceId }) => invoiceId);
  const locked: LockedInvoice[] = [];
  for (const id of ids) {
    const invoice = await transaction.lock('invoices', id, invoiceColumns);
    if (!invoice) continue;
    const { paidPremiumCents, paidTaxCents, paidFeeCents } = invoice;
    const paid = { premiumCents: paidPremiumCents, taxCents: paidTaxCents, feeCents: paidFeeCents };
    locked.push({ ...invoice, id, asked: askedOf(linesOf.get(id) ?? []), paid });
  }
  return locked;
};

/**
 * Locks what a policy has to pay: its schedule, then installments, then invoices, as everybody does. Whoever adds one of them
 * locks the schedule first, so that these are all. Null while the policy has no schedule.
 */
export const lockAccount = async (
  transaction: WriteTransaction<'billing'>,
  policyId: string,
): Promise<PolicyAccount | null> => {
  const schedule = await transaction.lockBy('billingSchedules', 'policyId', policyId, scheduleColumns);
  if (!schedule) return null;
  const { id: scheduleId } = schedule;
  const parts = await lockParts(transaction, scheduleId);
  return { scheduleId, schedule, parts, invoices: await lockInvoices(transaction, policyId) };
};
