import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/** The statuses that may follow each status of a submission. A refused bind returns it to quoted. */
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

/** The statuses that may follow each status of a quote. Only an issued quote can be bound, if there is capacity. */
export const quoteTransitions = {
  issued: ['binding', 'expired', 'superseded'],
  binding: ['bound', 'issued'],
  bound: [],
  expired: [],
  superseded: [],
} as const satisfies Transitions<keyof typeof quoteStatus>;

/** For how many days after its issue a quote can be bound. */
export const quoteValidDays = 30;

/** Whether a quote has expired, so that it cannot be bound any more. */
export const isQuoteExpired = (expiresAt: Date, at: Date): boolean => at.getTime() >= expiresAt.getTime();
