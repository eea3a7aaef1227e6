import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/** Where a submission may go from each status. A refused bind goes back to quoted; a released one back to submitted. */
export const submissionTransitions = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in_review', 'withdrawn'],
  in_review: ['submitted', 'quoted', 'referred', 'declined', 'withdrawn'],
  referred: ['in_review', 'quoted', 'declined', 'withdrawn'],
  quoted: ['in_review', 'binding', 'declined', 'withdrawn', 'expired'],
  binding: ['bound', 'quoted'],
  bound: [],
  declined: [],
  withdrawn: [],
  expired: [],
} as const satisfies Transitions<keyof typeof submissionStatus>;

/** Where a quote may go from each status. Only an issued quote can be bound, and capacity may refuse it. */
export const quoteTransitions = {
  issued: ['binding', 'expired', 'superseded'],
  binding: ['bound', 'issued'],
  bound: [],
  expired: [],
  superseded: [],
} as const satisfies Transitions<keyof typeof quoteStatus>;

/** How long a quote may be bound after it was issued, in days. */
export const quoteValidDays = 30;

/** Whether a quote has lapsed: from the moment of its expiry on it cannot be bound. */
export const isQuoteExpired = (expiresAt: Date, at: Date): boolean => at.getTime() >= expiresAt.getTime();
