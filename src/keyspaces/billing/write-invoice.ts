import { identifierPrefixes } from '../../../schema/identifiers.ts';
import type { OwnRow, WriteTransaction } from '../../data/write/write-transaction.ts';
import { formatNumber, numberSeries } from '../global/rules/numbers.ts';
import type { InvoiceLine } from './rules/invoicing.ts';
import { type Money, noMoney, totalOf } from './rules/money.ts';
import { openCents } from './rules/open-items.ts';

/** What a new invoice says beside its lines: whose it is, what it asks for, and by when. */
export type NewInvoice = Pick<
  OwnRow<'invoices'>,
  'policyId' | 'programId' | 'producerId' | 'carrierId' | 'insuredId' | 'kind' | 'issueDate' | 'dueDate' | 'totalCents'
> & {
  /** Chosen before, where something else names it already. */
  readonly id?: string | null;
  readonly lines: readonly InvoiceLine[];
  /** What of it is settled from the beginning, by kind: of a credit, what pays other invoices at once. */
  readonly paid?: Money;
};

/**
 * Writes an invoice with its lines and the next number, and returns its identifier. Everybody who writes
 * one waits for the counter of the numbers, so it is written late in a transaction.
 */
export const writeInvoice = async (
  transaction: WriteTransaction<'billing'>,
  { lines, id, paid = noMoney, ...asked }: NewInvoice,
): Promise<string> => {
  const invoiceId = id ?? transaction.newId(identifierPrefixes.invoices);
  const series = numberSeries.invoice();
  const number = formatNumber(series, Number(asked.issueDate.slice(0, 4)), await transaction.nextCount(series));
  const paidCents = totalOf(paid);
  const { premiumCents: paidPremiumCents, taxCents: paidTaxCents, feeCents: paidFeeCents } = paid;
  const status = paidCents === asked.totalCents ? 'paid' : 'open';
  await transaction.insertAll({
    invoices: [
      {
        ...asked,
        id: invoiceId,
        number,
        openCents: openCents({ status, totalCents: asked.totalCents, paidCents }),
        ...{ paidCents, paidPremiumCents, paidTaxCents, paidFeeCents },
        status,
      },
    ],
    invoiceLines: lines.map((line, index) => ({
      ...line,
      id: transaction.newId(identifierPrefixes.invoiceLines),
      invoiceId,
      ordinal: index + 1,
    })),
  });
  return invoiceId;
};
