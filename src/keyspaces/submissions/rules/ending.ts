import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';
import { siblingStatusAfterBind } from './bind.ts';
import { noSubmissionSteps } from './lifecycle.ts';

/** The ways in which a submission ends without a policy, by somebody's decision. */
export type End = 'declined' | 'withdrawn' | 'not_taken_up';

/**
 * The status that a quote gets when its submission ends without a policy; null when it keeps its own. What the underwriter
 * refuses is declined; what the producer does not want is not taken, and a question that still waits is declined.
 */
export const quoteStatusAfterEnd = (status: keyof typeof quoteStatus, end: End): 'declined' | 'not_taken' | null => {
  const after = siblingStatusAfterBind(status);
  return after && end === 'declined' ? 'declined' : after;
};

/** Where being taken up again leads a submission: only what has ended without a policy, and was wanted until then. */
export const reopenings: Transitions<keyof typeof submissionStatus> = {
  ...noSubmissionSteps,
  declined: ['in_review'],
  withdrawn: ['in_review'],
  expired: ['in_review'],
};
