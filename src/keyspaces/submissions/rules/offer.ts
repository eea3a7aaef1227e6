import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import { addDays, dayOf, daysBetween } from '../../global/rules/dates.ts';
import { mayBecome } from '../../global/rules/lifecycle.ts';
import { quoteTransitions } from './lifecycle.ts';

/** For how many days after it was made a quote can be bound, unless it says otherwise. */
export const quoteValidDays = 30;

/** For how many days after it was made a quote can be bound at most, whatever it says. */
export const longestValidDays = 60;

/** For how many days after the date on which cover was to begin a submission is still worked on. */
export const submissionGraceDays = 30;

/** The statuses of a quote that may be bound, if it has not expired. */
export const openQuoteStatuses = ['issued', 'accepted'] as const satisfies readonly (keyof typeof quoteStatus)[];

/** The statuses of a quote whose offer can lapse. */
const lapsingQuoteStatuses: readonly string[] = ['referred', ...openQuoteStatuses, 'expired'];

/** The statuses of a submission that somebody still works on. */
export const openSubmissionStatuses = [
  'draft',
  'submitted',
  'incomplete',
  'in_review',
  'referred',
  'quoted',
] as const satisfies readonly (keyof typeof submissionStatus)[];

/** What says when a quote can be bound. */
export interface OfferedQuote {
  readonly status: keyof typeof quoteStatus;
  /** When it was first open to be bound. */
  readonly offeredAt: Date | null;
  readonly expiresAt: Date;
}

/** How the end of a day is stored: as the midnight behind it in UTC, whichever calendar the day is of. */
export const endOfDay = (day: string): Date => new Date(`${addDays(day, 1)}T00:00:00.000Z`);

/** The last day throughout which an offer holds. */
export const lastDayOf = (expiresAt: Date): string => addDays(dayOf(expiresAt), -1);

/** Whether the offer has lapsed on a day: before the day has ended. The status may be late to say so. */
export const isExpiredOn = ({ status, expiresAt }: OfferedQuote, day: string): boolean =>
  lapsingQuoteStatuses.includes(status) && expiresAt < endOfDay(day);

/** Whether a quote can be bound throughout the rest of a day: its status allows it, and its offer does not lapse before the day ends. */
export const isOpenToBind = ({ status, offeredAt, expiresAt }: OfferedQuote, day: string): boolean => {
  const allowed = openQuoteStatuses.some((open) => open === status);
  const end = endOfDay(day);
  return allowed && offeredAt !== null && offeredAt < end && expiresAt >= end;
};

/**
 * When an offer lapses: at the end of its last day. That is 30 days after it was made, or earlier the last day on which its
 * cover could still begin.
 */
export const offerExpiresAt = (offeredOn: string, effectiveDate: string, backdatingDays: number): Date => {
  const usual = addDays(offeredOn, quoteValidDays);
  const latest = addDays(effectiveDate, backdatingDays);
  return daysBetween(usual, latest) < 0 ? endOfDay(latest) : endOfDay(usual);
};

/** The last days that an offer may have: from the one on which it is made to the latest that can be promised. */
export const lastDaysOfOffer = (offeredOn: string, effectiveDate: string, backdatingDays: number) => {
  const longest = addDays(offeredOn, longestValidDays);
  const latest = addDays(effectiveDate, backdatingDays);
  if (latest < longest) return { earliest: offeredOn, latest };
  return { earliest: offeredOn, latest: longest };
};

/** Whether a submission is past its date on a day: cover was to begin more than 30 days before, and nothing has come of it. */
export const isPastDate = (
  { status, requestedEffectiveDate }: { readonly status: string; readonly requestedEffectiveDate: string },
  day: string,
): boolean =>
  openSubmissionStatuses.some((open) => open === status) && requestedEffectiveDate < addDays(day, -submissionGraceDays);

/**
 * Whether a submission lapses with an offer, by the statuses of its other quotes: none of them is offered or waits any more,
 * and nobody works on it anew.
 */
export const lapsesWithLastQuote = (
  status: keyof typeof submissionStatus,
  otherQuotes: readonly (keyof typeof quoteStatus)[],
): boolean =>
  (status === 'quoted' || status === 'referred') &&
  !otherQuotes.some((other) => mayBecome(quoteTransitions, other, 'expired') || other === 'binding');
