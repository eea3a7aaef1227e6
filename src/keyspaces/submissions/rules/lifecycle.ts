import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';

/**
 * The statuses that may follow each status of a submission. A refused bind returns it to quoted. One that has ended may be
 * taken up again, once.
 */
export const submissionTransitions = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in_review', 'quoted', 'referred', 'declined', 'withdrawn', 'not_taken_up'],
  incomplete: ['in_review', 'declined', 'withdrawn', 'expired', 'not_taken_up'],
  in_review: ['submitted', 'incomplete', 'quoted', 'referred', 'declined', 'withdrawn', 'expired', 'not_taken_up'],
  referred: ['in_review', 'quoted', 'declined', 'withdrawn', 'expired', 'not_taken_up'],
  quoted: ['in_review', 'referred', 'binding', 'declined', 'withdrawn', 'expired', 'not_taken_up'],
  binding: ['bound', 'quoted'],
  bound: [],
  declined: ['in_review'],
  withdrawn: ['in_review'],
  expired: ['in_review'],
  not_taken_up: [],
} as const satisfies Transitions<keyof typeof submissionStatus>;

const submissionTransitionsOfAnybody: Transitions<keyof typeof submissionStatus> = submissionTransitions;

/** From no status to any other: what some action does from a few statuses is said beside it. */
export const noSubmissionSteps = {
  draft: [],
  submitted: [],
  incomplete: [],
  in_review: [],
  referred: [],
  quoted: [],
  binding: [],
  bound: [],
  declined: [],
  withdrawn: [],
  expired: [],
  not_taken_up: [],
} as const satisfies Transitions<keyof typeof submissionStatus>;

/** The statuses that a quote may begin with: what became of its rating. */
export const firstQuoteStatuses = ['referred', 'issued', 'declined'] as const;

/** The statuses that may follow each status of a quote. A refused bind returns it to issued. */
export const quoteTransitions = {
  referred: ['issued', 'declined', 'expired', 'superseded'],
  issued: ['accepted', 'binding', 'declined', 'expired', 'superseded', 'not_taken'],
  accepted: ['binding', 'declined', 'expired', 'superseded', 'not_taken'],
  declined: [],
  binding: ['bound', 'issued'],
  bound: [],
  not_taken: [],
  expired: ['superseded'],
  superseded: [],
} as const satisfies Transitions<keyof typeof quoteStatus>;

/**
 * The lifecycle of a submission for whoever prices it. An underwriter has claimed it before, and may price it again once it is
 * quoted or referred; an agency's program prices what was just submitted, and nothing that an underwriter works on.
 */
export const pricingSteps = (by: 'agency' | 'underwriter'): typeof submissionTransitionsOfAnybody =>
  by === 'agency'
    ? { ...submissionTransitionsOfAnybody, in_review: ['submitted'], referred: ['in_review'], quoted: ['in_review'] }
    : {
        ...submissionTransitionsOfAnybody,
        submitted: ['in_review', 'declined'],
        referred: [...submissionTransitions.referred, 'referred'],
        quoted: [...submissionTransitions.quoted, 'quoted'],
      };
