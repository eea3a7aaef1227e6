/** The sums of one reserve line or of a whole claim, in cents. */
export interface ClaimMoney {
  /** Set aside for what is still to be paid. */
  readonly outstandingCents: bigint;
  /** Issued and not voided. */
  readonly paidCents: bigint;
  /** Received back by subrogation, salvage or deductible. */
  readonly recoveredCents: bigint;
}

/** Outstanding reserve in cents: the sum of its movements less what was paid from it. */
export const outstandingReserveCents = (movementsCents: readonly bigint[], paidCents: bigint): bigint =>
  movementsCents.reduce((sum, movement) => sum + movement, 0n) - paidCents;

/** Incurred cost in cents: outstanding + paid − recovered. */
export const incurredCents = ({ outstandingCents, paidCents, recoveredCents }: ClaimMoney): bigint =>
  outstandingCents + paidCents - recoveredCents;

/** Whether the reserve covers a payment: its amount is positive and not more than the outstanding reserve. */
export const mayPay = (amountCents: bigint, outstandingCents: bigint): boolean =>
  amountCents > 0n && amountCents <= outstandingCents;

/** Whether an amount needs an approval: it is above the adjuster's own limit. */
export const needsApproval = (amountCents: bigint, limitCents: bigint): boolean => amountCents > limitCents;
