import { smallerCents } from '../../global/rules/decimal.ts';
import { type Money, minus, plus, takeFrom, totalOf } from './money.ts';
import { isOverdue } from './open-items.ts';

/** An invoice that is not yet fully paid. */
export interface OpenInvoice {
  readonly id: string;
  readonly dueDate: string;
  /** What is still to be paid. */
  readonly open: Money;
}

/** A part of a payment or a credit that pays an invoice. Within the invoice it pays fees first, then taxes, then premium. */
export interface Allocation extends Money {
  readonly invoiceId: string;
  readonly amountCents: bigint;
}

/** The oldest due date first; of one date the invoice that was written first. */
export const oldestFirst = <Invoice extends { readonly id: string; readonly dueDate: string }>(
  invoices: readonly Invoice[],
): Invoice[] =>
  [...invoices].sort((one, other) => (`${one.dueDate} ${one.id}` < `${other.dueDate} ${other.id}` ? -1 : 1));

/** From when on what is paid on a policy counts as collected. */
export interface Collecting {
  /** The accounting date of its first charge. */
  readonly beginsOn: string;
  /** Since when advances have met their charge: at the beginning of cover, or by a cancellation before. Null while they wait. */
  readonly collectingSince: Date | null;
}

/**
 * Where a payment of a charge goes on a day: until the charge counts, it waits on the policy's account of advances. Once these
 * have been applied nothing waits there any more, for nothing would ever apply it.
 */
export const appliedTo = ({ beginsOn, collectingSince }: Collecting, today: string): 'advance' | 'receivable' =>
  collectingSince === null && today < beginsOn ? 'advance' : 'receivable';

/** Allocates a payment (cents, above zero) to open invoices, the oldest due first. What they do not take stays unapplied. */
export const allocatePayment = (amountCents: bigint, invoices: readonly OpenInvoice[]) => {
  const allocations: Allocation[] = [];
  let unappliedCents = amountCents;
  for (const { id, open } of oldestFirst(invoices)) {
    const paysCents = smallerCents(unappliedCents, totalOf(open));
    if (paysCents <= 0n) continue;
    allocations.push({ invoiceId: id, amountCents: paysCents, ...takeFrom(open, paysCents) });
    unappliedCents -= paysCents;
  }
  return { allocations, unappliedCents };
};

/** The allocations that take back those of a payment that did not stay. */
export const returnedAllocations = <Given extends Allocation>(allocations: readonly Given[]): Given[] =>
  allocations.map((given) => ({ ...given, ...minus(given), amountCents: -given.amountCents }));

/** What is left to pay of an invoice: its lines, less what payments and credits have paid of each kind. */
export const openOf = (asked: Money, settled: readonly Money[]): Money =>
  settled.reduce((open, paid) => plus(open, minus(paid)), asked);

/** Where an invoice stands after a payment, a credit or a return: paid when nothing is left, else open or overdue by date. */
export const statusAfter = (
  {
    totalCents,
    paidCents,
    dueDate,
  }: { readonly totalCents: bigint; readonly paidCents: bigint; readonly dueDate: string },
  day: string,
): 'paid' | 'overdue' | 'open' => {
  if (paidCents === totalCents) return 'paid';
  return isOverdue({ status: 'open', totalCents, paidCents, dueDate }, day) ? 'overdue' : 'open';
};
