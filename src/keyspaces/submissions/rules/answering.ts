import type { submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';
import { noSubmissionSteps } from './lifecycle.ts';

/** Where the last answer of the agency leads a submission: only one that waits for it has anything to answer. */
export const answering: Transitions<keyof typeof submissionStatus> = {
  ...noSubmissionSteps,
  incomplete: ['in_review'],
};
