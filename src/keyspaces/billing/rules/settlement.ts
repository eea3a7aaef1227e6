import { type Match, type Money, matchCredit, minus, noMoney, plus, totalOf } from './money.ts';
import { type OpenInvoice, oldestFirst } from './paying.ts';

/** A part of a schedule that is not yet on an invoice. */
export interface PendingInstallment {
  readonly ordinal: number;
  readonly open: Money;
}

/** How a credit is settled with the insured. */
export interface Settlement {
  /** Invoices that a flat cancellation withdraws. */
  readonly voided: readonly (Match & { readonly invoiceId: string })[];
  /** By which the credit pays open invoices, the oldest due first. */
  readonly applications: readonly (Match & { readonly invoiceId: string })[];
  /** Pending installments that shrink, the last one first, with what is left of each: one of nothing is waived. */
  readonly reduced: readonly (Match & { readonly ordinal: number; readonly left: Money })[];
  /** What no open item absorbs: payable to the insured. */
  readonly refund: Money;
  /** By how much what is collected of each kind changes: a credit of one kind may pay another, and a refund goes back. */
  readonly collectedChange: Money;
}

/** What a credit meets: what is open of the policy, and whether cover never began. */
export interface OpenItems {
  readonly invoices: readonly (OpenInvoice & { readonly paidCents: bigint })[];
  readonly pending: readonly PendingInstallment[];
  readonly flat: boolean;
}

/**
 * Settles a credit of a policy (zero or more of each kind). A flat cancellation first withdraws the invoices on which
 * nothing was paid, as far as the credit covers them. Then the credit pays open invoices, the oldest due first, and reduces
 * pending installments, the last one first; the rest is refunded.
 */
export const settleCredit = (credit: Money, { invoices, pending, flat }: OpenItems): Settlement => {
  let left = credit;
  let collectedChange = noMoney;
  const take = (item: Money, whole = false): Match | undefined => {
    const match = matchCredit(left, item);
    const takenCents = totalOf(match.ofItem);
    if (takenCents === 0n || (whole && takenCents < totalOf(item))) return undefined;
    left = plus(left, minus(match.ofCredit));
    collectedChange = plus(collectedChange, plus(match.ofItem, minus(match.ofCredit)));
    return match;
  };
  const takeInvoice = ({ id, open }: OpenInvoice, whole?: boolean) => {
    const match = take(open, whole);
    return match ? [{ invoiceId: id, ...match }] : [];
  };
  const oldest = oldestFirst(invoices);
  const voided = oldest.flatMap((invoice) => (flat && invoice.paidCents === 0n ? takeInvoice(invoice, true) : []));
  const withdrawn = new Set(voided.map(({ invoiceId }) => invoiceId));
  const applications = oldest.flatMap((invoice) => (withdrawn.has(invoice.id) ? [] : takeInvoice(invoice)));
  const lastFirst = [...pending].sort((one, other) => other.ordinal - one.ordinal);
  const reduced = lastFirst.flatMap(({ ordinal, open }) => {
    const match = take(open);
    return match ? [{ ordinal, left: plus(open, minus(match.ofItem)), ...match }] : [];
  });
  return { voided, applications, reduced, refund: left, collectedChange: plus(collectedChange, minus(left)) };
};
