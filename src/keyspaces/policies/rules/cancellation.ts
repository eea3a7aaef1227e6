import type { cancellationMethod } from '../../../../schema/policies/enums.ts';
import { addDays } from '../../global/rules/dates.ts';
import { mayBecome } from '../../global/rules/lifecycle.ts';
import { premiumChangeCents } from './kept-premium.ts';
import { policyTransitions } from './lifecycle.ts';
import {
  type Booking,
  type ChangeReason,
  type ChangeRefused,
  inTurn,
  type NewTransaction,
  type PolicyChange,
  refused,
  transactionOf,
  withdrawalOf,
  withTransactions,
} from './policy-change.ts';
import type { PolicyFile, StoredTransaction } from './policy-file.ts';
import { clipped, liveSegments, numbered } from './segments.ts';
import { refuseShortRate } from './short-rate.ts';
import { termOf } from './written-premium.ts';

/** An announcement that was mailed, and how many days the state demands between it and its effect. */
export interface MailedNotice {
  readonly mailedOn: string;
  readonly days: number;
}

/** The end of a policy before its term does. */
export interface Cancellation extends ChangeReason {
  readonly method: keyof typeof cancellationMethod;
  /** The first day without cover. */
  readonly effectiveDate: string;
  /** What was mailed before; null when nothing was. */
  readonly notice: MailedNotice | null;
}

/**
 * Whether a cancellation needs a notice before: all that the insured's side has not asked for. Without one the insurer ends
 * cover only where nobody is left without it unawares: when another policy takes over, or when cover was never to begin.
 */
export const needsNotice = ({
  requestedBy,
  reasonCode,
  method,
}: Pick<Cancellation, 'requestedBy' | 'reasonCode' | 'method'>): boolean => {
  const isInsurers = requestedBy === 'mga' || requestedBy === 'carrier';
  const isUnderstood = reasonCode === 'rewritten' || (reasonCode === 'bound_in_error' && method === 'flat');
  return isInsurers && !isUnderstood;
};

/** The segments that reach beyond the end of cover, and the parts of them that stay. */
const splitAt = (file: PolicyFile, endOfCover: string) => {
  const { termStart } = termOf(file);
  const ended = liveSegments(file.segments).filter(({ toDate }) => toDate > endOfCover);
  return { ended, shortened: ended.flatMap((segment) => clipped(segment, termStart, endOfCover)) };
};

/** Whether a transaction was taken back by one that still stands. */
const isTakenBack = ({ id }: StoredTransaction, transactions: readonly StoredTransaction[]): boolean =>
  transactions.some((other) => other.reversalOfId === id && !isTakenBack(other, transactions));

/** Takes back endorsements that were to take effect after the day of the cancellation, each on its own day. */
const voidedEndorsements = (
  file: PolicyFile,
  { effectiveDate, reasonCode, requestedBy }: Cancellation,
  booking: Booking,
): NewTransaction[] => {
  const why = { reasonCode, requestedBy, reason: 'Cover ends before it takes effect' };
  const { transactions } = file;
  const later = transactions.filter(
    (one) =>
      one.type === 'endorsement' &&
      one.reversalOfId === null &&
      one.effectiveDate > effectiveDate &&
      !isTakenBack(one, transactions),
  );
  return inTurn(file, later, (before, one) => withdrawalOf(before, booking, one, why));
};

const problemOf = ({ policy, returnTerms }: PolicyFile, cancellation: Cancellation): ChangeRefused | null => {
  const { effectiveDate: begin, expirationDate: end, cancellationDate, lapseToDate, status } = policy;
  const { method, effectiveDate, notice } = cancellation;
  if (!mayBecome(policyTransitions, status, 'cancelled') || cancellationDate !== null) {
    return refused('policy_not_in_force');
  }
  if (effectiveDate < begin || effectiveDate >= end) return refused('effective_date_outside_term');
  // What was charged for the days after a lapse would have to be taken back first.
  if (lapseToDate !== null && effectiveDate < lapseToDate) return refused('before_end_of_lapse');
  if (method === 'flat' && effectiveDate !== begin) return refused('flat_after_inception');
  const shortRate = method === 'short_rate' ? refuseShortRate(returnTerms, cancellation.requestedBy) : null;
  if (shortRate) return shortRate;
  if (!needsNotice(cancellation)) return null;
  if (!notice) return refused('notice_required');
  return addDays(notice.mailedOn, notice.days) > effectiveDate ? refused('notice_period_too_short') : null;
};

/**
 * Ends a policy before its term does. FLAT returns all, PRO_RATA what is unearned by days, SHORT_RATE a share of that; the
 * last two keep at least the policy's minimum earned share, and the last is for the insured's own request where the state
 * allows it. One that is booked ahead is pending until its day.
 */
export const cancelled = (
  file: PolicyFile,
  cancellation: Cancellation,
  booking: Booking,
): PolicyChange | ChangeRefused => {
  const problem = problemOf(file, cancellation);
  if (problem) return problem;
  const { effectiveDate, method, reasonCode, reason, requestedBy } = cancellation;
  const { ended, shortened } = splitAt(file, effectiveDate);
  const voided = voidedEndorsements(file, cancellation, booking);
  const remaining = withTransactions(file, voided);
  const isAhead = effectiveDate > booking.bookedOn;
  return {
    outcome: 'changed',
    accompanying: voided,
    transaction: transactionOf(remaining, booking, {
      type: 'cancellation',
      effectiveDate,
      premiumChangeCents: premiumChangeCents(remaining, liveSegments(file.segments), cancellation),
      cancellationMethod: method,
      reasonCode,
      reason,
      requestedBy,
    }),
    supersededSegmentIds: ended.map(({ id }) => id),
    segments: numbered(shortened, file.segments),
    policy: {
      cancellationDate: effectiveDate,
      pendingCancellationDate: isAhead ? effectiveDate : null,
      ...(!isAhead && { status: 'cancelled' }),
    },
    coverEndsOn: effectiveDate,
  };
};
