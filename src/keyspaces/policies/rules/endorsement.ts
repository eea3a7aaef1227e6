import { endOfCoverAhead, premiumChangeCents } from './kept-premium.ts';
import {
  type Booking,
  type ChangeReason,
  type ChangeRefused,
  type PolicyChange,
  refused,
  transactionOf,
} from './policy-change.ts';
import type { PolicyFile, SegmentContent } from './policy-file.ts';
import { clipped, contentOf, liveSegments, numbered } from './segments.ts';
import { termOf } from './written-premium.ts';

/** A change of what a policy says, from a day to the end of the term. */
export interface Endorsement extends ChangeReason {
  readonly effectiveDate: string;
  /** What the policy says with the change. It is asked for each segment from the day on: later endorsements stay in force. */
  readonly changed: (content: SegmentContent) => SegmentContent;
}

/**
 * Changes what a policy says from a day on. Whatever holds on that day or later is written anew with the change, so a second
 * endorsement on one day, one at inception, and one that comes out of sequence are the same: the premium moves to what all
 * segments together cost. While a cancellation is booked ahead, what happens before its day may still be endorsed: the premium
 * moves to what the cancellation then keeps.
 */
export const endorsed = (
  file: PolicyFile,
  { effectiveDate, changed, ...why }: Endorsement,
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const { termStart, termEnd } = termOf(file);
  if (effectiveDate < termStart || effectiveDate >= termEnd) return refused('effective_date_outside_term');
  const endOfCover = endOfCoverAhead(file, booking.bookedOn);
  if (file.policy.cancellationDate !== null && !endOfCover) return refused('policy_not_in_force');
  if (endOfCover && effectiveDate >= endOfCover.effectiveDate) return refused('cancellation_pending');
  const live = liveSegments(file.segments);
  const covers = live.some(({ fromDate, toDate }) => fromDate <= effectiveDate && effectiveDate < toDate);
  if (!covers) return refused('not_in_force_on_date');
  const replaced = live.filter(({ toDate }) => toDate > effectiveDate);
  const kept = live.filter(({ toDate }) => toDate <= effectiveDate);
  const written = replaced.flatMap((segment) => [
    ...clipped(segment, termStart, effectiveDate),
    ...clipped({ ...segment, ...changed(contentOf(segment)) }, effectiveDate, termEnd),
  ]);
  const segments = numbered(written, file.segments);
  return {
    outcome: 'changed',
    accompanying: [],
    transaction: transactionOf(file, booking, {
      ...why,
      type: 'endorsement',
      effectiveDate,
      premiumChangeCents: premiumChangeCents(file, [...kept, ...written], endOfCover),
    }),
    supersededSegmentIds: replaced.map(({ id }) => id),
    segments,
    policy: { annualPremiumCents: segments.at(-1)?.annualPremiumCents ?? file.policy.annualPremiumCents },
    coverEndsOn: null,
  };
};
