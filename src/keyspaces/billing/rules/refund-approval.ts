import type { refundReason } from '../../../../schema/approval.ts';

/** What somebody may decide on refunds alone: their level, and the limit of their profile in cents. */
export interface RefundAuthority {
  readonly level: number;
  readonly maxRefundCents: bigint;
}

/** What is asked before money goes back to an insured. */
export interface RefundQuestion {
  readonly subjectType: 'refund';
  readonly reasonCode: keyof typeof refundReason;
  readonly authority: 'organization';
  /** The lowest level whose limit covers the refund. */
  readonly requiredLevel: number;
  readonly amountCents: bigint;
}

/** There is no higher one. */
const highestLevel = 10;

/**
 * The question about a refund (cents, above zero). Every refund is decided by another person than the one who asks; the level
 * that may decide is the lowest of those profiles whose limit covers it, and the highest of all when none does.
 */
export const refundQuestion = (
  amountCents: bigint,
  asker: RefundAuthority,
  profiles: readonly RefundAuthority[],
): RefundQuestion => ({
  subjectType: 'refund',
  reasonCode: amountCents > asker.maxRefundCents ? 'refund_above_authority' : 'second_person',
  authority: 'organization',
  requiredLevel: profiles
    .filter(({ maxRefundCents }) => maxRefundCents >= amountCents)
    .reduce((lowest, { level }) => Math.min(lowest, level), highestLevel),
  amountCents,
});
