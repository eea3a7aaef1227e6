import { type Match, type Money, matchCredit, minus, plus, totalOf } from './money.ts';
import { type OpenInvoice, oldestFirst } from './paying.ts';

/** A part of a schedule that is not yet on an invoice. */
export interface PendingInstallment {
  readonly ordinal: number;
  readonly open: Money;
}

/** How a credit is settled with the insured. */
export interface Settlement {
  /** By which the credit pays open invoices, the oldest due first. */
  readonly applications: readonly (Match & { readonly invoiceId: string })[];
  /** Pending installments that shrink, the last one first, with what is left of each: one of nothing is waived. */
  readonly reduced: readonly (Match & { readonly ordinal: number; readonly left: Money })[];
  /** What no open item absorbs: payable to the insured. */
  readonly refund: Money;
}

/**
 * Settles a credit of a policy (zero or more of each kind): it pays open invoices, the oldest due first, then reduces
 * pending installments, the last one first; the rest is refunded.
 */
export const settleCredit = (
  credit: Money,
  open: { readonly invoices: readonly OpenInvoice[]; readonly pending: readonly PendingInstallment[] },
): Settlement => {
  let left = credit;
  const applications: Settlement['applications'][number][] = [];
  const reduced: Settlement['reduced'][number][] = [];
  const take = (item: Money): Match | undefined => {
    const match = matchCredit(left, item);
    if (totalOf(match.ofCredit) === 0n) return undefined;
    left = plus(left, minus(match.ofCredit));
    return match;
  };
  for (const invoice of oldestFirst(open.invoices)) {
    const match = take(invoice.open);
    if (match) applications.push({ invoiceId: invoice.id, ...match });
  }
  for (const { ordinal, open: item } of [...open.pending].sort((one, other) => other.ordinal - one.ordinal)) {
    const match = take(item);
    if (match) reduced.push({ ordinal, left: plus(item, minus(match.ofItem)), ...match });
  }
  return { applications, reduced, refund: left };
};

/** The invoices that a flat cancellation withdraws: cover never began, and nothing was paid on them. */
export const voidedByFlat = <Invoice extends { readonly totalCents: bigint; readonly paidCents: bigint }>(
  openInvoices: readonly Invoice[],
): Invoice[] => openInvoices.filter(({ totalCents, paidCents }) => totalCents > 0n && paidCents === 0n);
