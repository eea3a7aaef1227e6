import { between, sql } from 'drizzle-orm';
import { invoices } from '../../../../schema/billing/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type Money, minus, noMoney, plus, totalOf } from '../rules/money.ts';
import { statusAfter } from '../rules/paying.ts';
import type { PayableInvoice } from './payable-invoices.ts';

const columns = [
  'version',
  'status',
  'dueDate',
  'totalCents',
  'openCents',
  'paidCents',
  'paidPremiumCents',
  'paidTaxCents',
  'paidFeeCents',
] as const;

/** What an invoice is locked by: what never changes of it. */
export type InvoiceToLock = Pick<PayableInvoice, 'id' | 'installmentId' | 'asked'>;

/** An invoice that is locked to the end, with its installment. */
export interface LockedInvoice<Invoice extends InvoiceToLock = PayableInvoice> {
  readonly invoice: Invoice;
  readonly row: Pick<StoredRow<'invoices'>, (typeof columns)[number]>;
  readonly partStatus: StoredRow<'installments'>['status'] | null;
  /** What is still to be paid, by what it is for; negative for a credit that is not used up. */
  readonly open: Money;
}

/** What is paid of a locked invoice, by what it is for. Of a credit: what is used, below zero. */
export const paidOf = ({ paidPremiumCents, paidTaxCents, paidFeeCents }: LockedInvoice['row']): Money => ({
  premiumCents: paidPremiumCents,
  taxCents: paidTaxCents,
  feeCents: paidFeeCents,
});

/** Locks an invoice and its installment; the schedule of its policy is locked before. Null when the viewer has no such invoice. */
export const lockInvoice = async <Invoice extends InvoiceToLock>(
  transaction: WriteTransaction<'billing'>,
  invoice: Invoice,
): Promise<LockedInvoice<Invoice> | null> => {
  const { id, installmentId, asked } = invoice;
  const part = installmentId === null ? null : await transaction.lock('installments', installmentId, ['status']);
  const row = await transaction.lock('invoices', id, columns);
  if (!row) return null;
  const asksNothing = row.status === 'void' || row.status === 'draft';
  return {
    invoice,
    row,
    partStatus: part?.status ?? null,
    open: asksNothing ? noMoney : plus(asked, minus(paidOf(row))),
  };
};

/**
 * Settles a part of a locked invoice by one guarded statement, and moves its installment along: what is paid never exceeds the
 * total, and nothing that was read is written back. A negative amount opens it again. Once for each time that the invoice is locked.
 */
export const settleInvoice = async (
  transaction: WriteTransaction<'billing'>,
  { invoice: { id, installmentId }, row, partStatus }: LockedInvoice<InvoiceToLock>,
  money: Money,
  today: string,
): Promise<void> => {
  const cents = totalOf(money);
  const { totalCents, dueDate } = row;
  const paid = plus(paidOf(row), money);
  const after = {
    status: statusAfter({ totalCents, paidCents: row.paidCents + cents, dueDate }, today),
    openCents: row.openCents - cents,
    paidCents: row.paidCents + cents,
    paidPremiumCents: paid.premiumCents,
    paidTaxCents: paid.taxCents,
    paidFeeCents: paid.feeCents,
  };
  const { status } = after;
  const settled = sql`${invoices.paidCents} + ${cents}`;
  const inTotal =
    totalCents >= 0n ? between(settled, 0n, invoices.totalCents) : between(settled, invoices.totalCents, 0n);
  const by = {
    status,
    openCents: sql`${invoices.openCents} - ${cents}`,
    paidCents: settled,
    paidPremiumCents: sql`${invoices.paidPremiumCents} + ${money.premiumCents}`,
    paidTaxCents: sql`${invoices.paidTaxCents} + ${money.taxCents}`,
    paidFeeCents: sql`${invoices.paidFeeCents} + ${money.feeCents}`,
  };
  // A credit that a called-off refund has opened may be used up by the same change: then it is as it was.
  await transaction.changeLocked('invoices', id, { before: row, after, by }, inTotal);
  const ofPart = status === 'open' ? 'invoiced' : status;
  if (installmentId !== null && partStatus !== null && partStatus !== 'waived') {
    await transaction.set('installments', installmentId, { status: ofPart });
  }
};
