import type { commissionBasis } from '../../../../schema/billing/enums.ts';
import { divideHalfEven, largerCents, smallerCents } from '../../global/rules/decimal.ts';

/** What a policy has written and collected, in cents. */
export interface Collected {
  readonly writtenPremiumCents: bigint;
  /** Premium that was paid and not paid back. */
  readonly collectedPremiumCents: bigint;
}

/**
 * The part of a policy's commission that is earned so far, on the collected basis: collected premium / written premium x
 * commission, half-even. Rounded for the sum of all collections, so that the parts of a policy sum to its commission.
 */
export const earnedCommissionCents = (
  commissionCents: bigint,
  { writtenPremiumCents, collectedPremiumCents }: Collected,
): bigint => {
  if (writtenPremiumCents === 0n) return commissionCents;
  // More than the premium is never earned on: what was paid too much goes back. Nor less than nothing: what was paid back
  // of a payment that went back itself has earned nothing.
  const collectedCents = largerCents(0n, smallerCents(collectedPremiumCents, writtenPremiumCents));
  return divideHalfEven(commissionCents * collectedCents, writtenPremiumCents);
};

/**
 * What a transaction or a collection adds to what was earned before, in cents. On the written basis all that is written is
 * earned; on the collected basis a payment that goes back takes its part with it. In the run-off of an agency's contract no
 * collection adds to what it has earned: it gives back what premium takes with it that goes back, and what was taken back
 * twice, so that it is below nothing, is still made good.
 */
export const newlyEarnedCents = (
  basis: keyof typeof commissionBasis,
  commissionCents: bigint,
  collected: Collected,
  earnedBeforeCents: bigint,
  isInRunOff = false,
): bigint => {
  const earnedCents = basis === 'written' ? commissionCents : earnedCommissionCents(commissionCents, collected);
  const newlyCents = earnedCents - earnedBeforeCents;
  return isInRunOff ? smallerCents(newlyCents, largerCents(0n, -earnedBeforeCents)) : newlyCents;
};

/** The commission that a statement pays: all that is due. A negative balance waits until more is earned. */
export const statementCents = (dueCents: bigint): bigint => (dueCents > 0n ? dueCents : 0n);
