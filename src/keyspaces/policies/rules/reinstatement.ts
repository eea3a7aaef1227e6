import { premiumChangeCents } from './endorsement.ts';
import {
  type Booking,
  type ChangeReason,
  type ChangeRefused,
  inTurn,
  type PolicyChange,
  refused,
  reversalOf,
  transactionOf,
  withTransactions,
} from './policy-change.ts';
import type { PolicyFile, StoredSegment, StoredTransaction } from './policy-file.ts';
import { clipped, contentOf, liveSegments, numbered } from './segments.ts';
import { statusByDates } from './status.ts';

/** Cover that goes on after a cancellation. */
export interface Reinstatement extends ChangeReason {
  /** The first day that is covered again; null when no day is left uncovered. */
  readonly coveredAgainFrom: string | null;
}

/** The cancellation that ended the policy. */
const lastCancellation = ({ transactions }: PolicyFile): StoredTransaction | undefined =>
  transactions.findLast(({ type }) => type === 'cancellation');

/** What a cancellation had to take back: the transactions that were booked with it, right before it. */
const voidedWith = ({ transactions }: PolicyFile, cancellation: StoredTransaction): StoredTransaction[] => {
  const before = transactions.slice(0, transactions.indexOf(cancellation));
  const last = before.findLastIndex(
    ({ type, bookedAt, reversalOfId }) =>
      type !== 'endorsement' || reversalOfId === null || bookedAt.getTime() !== cancellation.bookedAt.getTime(),
  );
  return before.slice(last + 1);
};

const asBefore = (segment: StoredSegment) => ({
  ...contentOf(segment),
  fromDate: segment.fromDate,
  toDate: segment.toDate,
});

/** What a cancellation ended holds again as it stood, and written premium goes back to what it was. */
const undone = (
  file: PolicyFile,
  cancellation: StoredTransaction,
  type: 'reinstatement' | 'cancellation_rescinded',
  why: ChangeReason,
  booking: Booking,
): PolicyChange => {
  const shortened = file.segments.filter(({ openedByTransactionId }) => openedByTransactionId === cancellation.id);
  const ended = file.segments.filter(({ supersededByTransactionId }) => supersededByTransactionId === cancellation.id);
  const segments = numbered(ended.map(asBefore), file.segments);
  const accompanying = inTurn(file, voidedWith(file, cancellation), (before, voided) =>
    reversalOf(before, booking, voided, why),
  );
  return {
    outcome: 'changed',
    accompanying,
    transaction: { ...reversalOf(withTransactions(file, accompanying), booking, cancellation, why), type },
    supersededSegmentIds: shortened.map(({ id }) => id),
    segments,
    ...coveredAgain(file, booking.bookedOn, segments.at(-1)?.annualPremiumCents),
  };
};

const coveredAgain = ({ policy }: PolicyFile, today: string, annualPremiumCents = policy.annualPremiumCents) => ({
  policy: {
    status: statusByDates(policy, today),
    cancellationDate: null,
    pendingCancellationDate: null,
    annualPremiumCents,
  },
  additionalInsuredsEndOn: policy.expirationDate,
});

/** Lets cover go on from a later day: the days between stay uncovered, and premium is charged for the rest of the term. */
const resumed = (
  file: PolicyFile,
  cancellation: StoredTransaction,
  fromDate: string,
  why: ChangeReason,
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const { expirationDate, lapseFromDate } = file.policy;
  if (fromDate <= cancellation.effectiveDate || fromDate >= expirationDate)
    return refused('lapse_outside_rest_of_term');
  if (lapseFromDate !== null) return refused('second_lapse');
  const ended = file.segments.filter(({ supersededByTransactionId }) => supersededByTransactionId === cancellation.id);
  const written = ended.flatMap((segment) => clipped(segment, fromDate, expirationDate));
  const segments = numbered(written, file.segments);
  const again = coveredAgain(file, booking.bookedOn, segments.at(-1)?.annualPremiumCents);
  return {
    outcome: 'changed',
    accompanying: [],
    transaction: transactionOf(file, booking, {
      ...why,
      type: 'reinstatement',
      effectiveDate: fromDate,
      premiumChangeCents: premiumChangeCents(file, [...liveSegments(file.segments), ...written]),
    }),
    supersededSegmentIds: [],
    segments,
    ...again,
    policy: { ...again.policy, lapseFromDate: cancellation.effectiveDate, lapseToDate: fromDate },
  };
};

/**
 * Brings a cancelled policy back. Without a lapse everything is as before; with one, a segment begins on the day that is
 * covered again. A term has one lapse at most: after a second one the risk is written anew.
 */
export const reinstated = (
  file: PolicyFile,
  { coveredAgainFrom, ...why }: Reinstatement,
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const cancellation = lastCancellation(file);
  if (file.policy.cancellationDate === null || !cancellation) return refused('policy_not_cancelled');
  if (file.policy.expirationDate <= booking.bookedOn) return refused('term_is_over');
  return coveredAgainFrom === null
    ? undone(file, cancellation, 'reinstatement', why, booking)
    : resumed(file, cancellation, coveredAgainFrom, why, booking);
};

/** Takes a cancellation back before it has left a day uncovered, as if it had never been. */
export const cancellationRescinded = (
  file: PolicyFile,
  why: ChangeReason,
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const cancellation = lastCancellation(file);
  if (file.policy.cancellationDate === null || !cancellation) return refused('policy_not_cancelled');
  if (cancellation.effectiveDate < booking.bookedOn) return refused('term_is_over');
  return undone(file, cancellation, 'cancellation_rescinded', why, booking);
};
