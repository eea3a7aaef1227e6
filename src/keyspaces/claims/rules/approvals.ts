import type { ReserveMoney } from './money.ts';

/**
 * Whether a change of reserves needs somebody else's approval: it raises what the whole claim has incurred (outstanding and
 * paid) above the adjuster's limit. To judge each line alone would let a claim grow past the limit line by line.
 */
export const reserveNeedsApproval = (claim: ReserveMoney, movementCents: bigint, limitCents: bigint): boolean =>
  movementCents > 0n && claim.outstandingCents + claim.paidCents + movementCents > limitCents;

/** Whether a payment needs somebody else's approval: with all that is paid and held on the claim it is above the limit. */
export const paymentNeedsApproval = (claim: ReserveMoney, amountCents: bigint, limitCents: bigint): boolean =>
  claim.paidCents + claim.heldCents + amountCents > limitCents;

/** Whether the terms of a settlement need somebody else's approval: they and what was paid before are above the limit. */
export const settlementNeedsApproval = (claim: ReserveMoney, amountCents: bigint, limitCents: bigint): boolean =>
  claim.paidCents + amountCents > limitCents;
