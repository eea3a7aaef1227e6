import { largerCents, smallerCents } from '../../global/rules/decimal.ts';

/**
 * How much of a credit is there to leave its policy, in cents: to be paid back, or to pay for another policy. What waits of it
 * counts as collected no more. Where less than nothing is collected, a payment that the credit gives back was taken back
 * itself: so much is to be paid before anything goes out.
 */
export const leavingCents = (waitingCents: bigint, collectedCents: bigint): bigint =>
  largerCents(0n, waitingCents + smallerCents(0n, collectedCents));
