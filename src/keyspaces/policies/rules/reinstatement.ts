import { lastCancellation, premiumChangeCents } from './kept-premium.ts';
import {
  type Booking,
  type ChangeReason,
  type ChangeRefused,
  inTurn,
  type PolicyChange,
  refused,
  reversalOf,
  transactionOf,
  withdrawalOf,
  withTransactions,
} from './policy-change.ts';
import type { PolicyFile, StoredSegment, StoredTransaction } from './policy-file.ts';
import { clipped, contentOf, liveSegments, numbered, type SegmentDraft } from './segments.ts';
import { statusByDates } from './status.ts';

/** Cover that goes on after a cancellation. */
export interface Reinstatement extends ChangeReason {
  /** The first day that is covered again; null when no day is left uncovered. */
  readonly coveredAgainFrom: string | null;
}

type Undoing = 'reinstatement' | 'cancellation_rescinded';

/** What a cancellation had to take back: the transactions that were booked with it, right before it. */
const voidedWith = ({ transactions }: PolicyFile, cancellation: StoredTransaction): StoredTransaction[] => {
  const before = transactions.slice(0, transactions.indexOf(cancellation));
  const last = before.findLastIndex(
    ({ type, bookedAt, reversalOfId }) =>
      type !== 'endorsement' || reversalOfId === null || bookedAt.getTime() !== cancellation.bookedAt.getTime(),
  );
  return before.slice(last + 1);
};

const asBefore = (segment: StoredSegment): SegmentDraft => ({
  ...contentOf(segment),
  fromDate: segment.fromDate,
  toDate: segment.toDate,
});

/** The endorsements that were booked while a cancellation was ahead. */
const endorsedSince = ({ transactions }: PolicyFile, cancellation: StoredTransaction): StoredTransaction[] =>
  transactions.slice(transactions.indexOf(cancellation)).filter(({ type }) => type === 'endorsement');

/** What the policy says from the end of cover on, where it was endorsed since: what it says on the eve. */
const continued = ({ policy, segments }: PolicyFile, { effectiveDate }: StoredTransaction): SegmentDraft[] =>
  liveSegments(segments)
    .slice(-1)
    .map((segment) => ({ ...contentOf(segment), fromDate: effectiveDate, toDate: policy.expirationDate }));

/**
 * Takes back a cancellation although the policy was endorsed since: what was endorsed goes on to the end of the term. The days
 * that it gains are charged as an endorsement of its day, for a later cancellation to take back. Endorsements that the first
 * one took back stay so: they were agreed on other terms, and are asked for anew.
 */
const undoneAsEndorsed = (
  file: PolicyFile,
  cancellation: StoredTransaction,
  { type, effectiveDate }: { readonly type: Undoing; readonly effectiveDate: string },
  why: ChangeReason,
  booking: Booking,
): PolicyChange => {
  const rest = continued(file, cancellation);
  const movedCents = premiumChangeCents(file, [...liveSegments(file.segments), ...rest]);
  const gained = {
    type: 'endorsement',
    effectiveDate,
    premiumChangeCents: movedCents + cancellation.premiumChangeCents,
  } as const;
  const accompanying = gained.premiumChangeCents === 0n ? [] : [transactionOf(file, booking, { ...why, ...gained })];
  const segments = numbered(rest, file.segments);
  return {
    outcome: 'changed',
    accompanying,
    transaction: { ...withdrawalOf(withTransactions(file, accompanying), booking, cancellation, why), type },
    supersededSegmentIds: [],
    segments,
    ...coveredAgain(file, booking.bookedOn, segments.at(-1)?.annualPremiumCents),
  };
};

/** What a cancellation ended holds again as it stood, and written premium goes back to what it was. */
const undone = (
  file: PolicyFile,
  cancellation: StoredTransaction,
  type: Undoing,
  why: ChangeReason,
  booking: Booking,
): PolicyChange => {
  const [effectiveDate] = endorsedSince(file, cancellation)
    .map((endorsement) => endorsement.effectiveDate)
    .toSorted();
  if (effectiveDate) return undoneAsEndorsed(file, cancellation, { type, effectiveDate }, why, booking);
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
  coverEndsOn: policy.expirationDate,
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
  const rest = endorsedSince(file, cancellation).length > 0 ? continued(file, cancellation) : ended;
  const written = rest.flatMap((segment) => clipped(segment, fromDate, expirationDate));
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
