import { smallerCents } from '../../global/rules/decimal.ts';

/** A part of a schedule that is not yet on an invoice. */
export interface PendingInstallment {
  readonly ordinal: number;
  readonly amountCents: bigint;
}

/** How a returned amount is settled: first against pending installments, then by a refundable credit. */
export interface ReturnSettlement {
  /** New amounts of pending installments that change; zero waives the installment. */
  readonly reduced: readonly PendingInstallment[];
  /** What exceeds the pending installments, in cents: the amount of a credit invoice. */
  readonly creditCents: bigint;
}

/** Settles a return of premium and tax (cents, zero or more) against pending installments, the last one first. */
export const settleReturn = (pending: readonly PendingInstallment[], returnedCents: bigint): ReturnSettlement => {
  const reduced: PendingInstallment[] = [];
  let leftCents = returnedCents;
  for (const { ordinal, amountCents } of [...pending].sort((one, other) => other.ordinal - one.ordinal)) {
    if (leftCents === 0n) break;
    const takenCents = smallerCents(amountCents, leftCents);
    reduced.push({ ordinal, amountCents: amountCents - takenCents });
    leftCents -= takenCents;
  }
  return { reduced, creditCents: leftCents };
};
