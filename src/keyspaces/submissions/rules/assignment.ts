import type { submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';
import { noSubmissionSteps } from './lifecycle.ts';

type Status = keyof typeof submissionStatus;

/** The status of a submission when somebody is to work on it: what waited in the list is in review. */
export const assignedStatus = (status: Status): Status => (status === 'submitted' ? 'in_review' : status);

/** Where being assigned leads a submission: what is being written, bound or over is nobody's to work on. */
export const assignments: Transitions<Status> = {
  ...noSubmissionSteps,
  submitted: ['in_review'],
  incomplete: ['incomplete'],
  in_review: ['in_review'],
  referred: ['referred'],
  quoted: ['quoted'],
};
