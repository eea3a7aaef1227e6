import { addDays } from '../../global/rules/dates.ts';
import type { FirstNotice } from './first-notice.ts';

/** What a policy says of the time of losses, as known on the day of the report. */
export interface CoverInTime<Segment> {
  readonly trigger: 'occurrence' | 'claims_made';
  readonly effectiveDate: string;
  readonly expirationDate: string;
  /** The first day without cover, when the policy was cancelled. */
  readonly cancellationDate: string | null;
  /** Claims-made: earlier losses are not covered. Null: all earlier losses are. */
  readonly retroactiveDate: string | null;
  /** Claims-made: the first day on which claims may no longer be made after the end of cover. */
  readonly extendedReportingUntil: string | null;
  /** The segment in force on a day; null in a lapse and outside the cover. */
  segmentOn(day: string): Segment | null;
}

/** Why a policy gives no cover for a loss. */
export type NoCoverReason =
  | 'before_term'
  | 'after_term'
  | 'after_cancellation'
  | 'in_lapse'
  | 'before_retroactive_date'
  | 'not_made_in_time';

/** Whether the policy may cover the loss. An adjuster has yet to verify it. */
export type CoverageAtNotice<Segment> =
  | { readonly status: 'unverified'; readonly segment: Segment }
  | { readonly status: 'none'; readonly segment: null; readonly reason: NoCoverReason };

const none = (reason: NoCoverReason) => ({ status: 'none', segment: null, reason }) as const;

const endOfCover = ({ cancellationDate, expirationDate }: CoverInTime<unknown>): string =>
  cancellationDate ?? expirationDate;

const reasonOn = (cover: CoverInTime<unknown>, day: string): NoCoverReason => {
  if (day < cover.effectiveDate) return 'before_term';
  if (day >= cover.expirationDate) return 'after_term';
  return day >= endOfCover(cover) ? 'after_cancellation' : 'in_lapse';
};

const byOccurrence = <Segment>(cover: CoverInTime<Segment>, dateOfLoss: string): CoverageAtNotice<Segment> => {
  const segment = cover.segmentOn(dateOfLoss);
  return segment === null ? none(reasonOn(cover, dateOfLoss)) : { status: 'unverified', segment };
};

const byClaimMade = <Segment>(
  cover: CoverInTime<Segment>,
  dateOfLoss: string,
  madeOn: string,
): CoverageAtNotice<Segment> => {
  if (cover.retroactiveDate !== null && dateOfLoss < cover.retroactiveDate) return none('before_retroactive_date');
  const inForce = cover.segmentOn(madeOn);
  if (inForce !== null) return { status: 'unverified', segment: inForce };
  const end = endOfCover(cover);
  const { extendedReportingUntil } = cover;
  if (madeOn < end || extendedReportingUntil === null || madeOn >= extendedReportingUntil) {
    return madeOn >= end ? none('not_made_in_time') : none(reasonOn(cover, madeOn));
  }
  // Extended reporting is for losses before the end of cover, under the terms that were the last in force.
  if (dateOfLoss >= end) return none(reasonOn(cover, dateOfLoss));
  const last = cover.segmentOn(addDays(end, -1));
  return last === null ? none('in_lapse') : { status: 'unverified', segment: last };
};

/**
 * Whether a policy may cover a reported loss, and the segment whose terms the claim relies on. An occurrence policy covers
 * losses that happen in its term and not in a lapse. A claims-made policy covers claims that are made in its term or in the
 * extended reporting period, for losses on or after the retroactive date; without a known day the report counts as the claim.
 */
export const coverageAtNotice = <Segment>(
  cover: CoverInTime<Segment>,
  { dateOfLoss, claimMadeDate, reportedOn }: Omit<FirstNotice, 'description'>,
): CoverageAtNotice<Segment> =>
  cover.trigger === 'occurrence'
    ? byOccurrence(cover, dateOfLoss)
    : byClaimMade(cover, dateOfLoss, claimMadeDate ?? reportedOn);
