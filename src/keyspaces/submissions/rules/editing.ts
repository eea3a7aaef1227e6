import type { quoteStatus, submissionStatus } from '../../../../schema/submissions/enums.ts';
import type { Transitions } from '../../global/rules/lifecycle.ts';
import { noSubmissionSteps } from './lifecycle.ts';
import { openQuoteStatuses } from './offer.ts';

type Status = keyof typeof submissionStatus;

/** Where a change of its content leads a submission, when the agency makes it: what was handed in is the underwriters'. */
export const agencyEdits: Transitions<Status> = {
  ...noSubmissionSteps,
  draft: ['draft'],
  incomplete: ['incomplete'],
};

/** The same when an underwriter makes it: what was priced from the content before is priced anew. */
export const underwriterEdits: Transitions<Status> = {
  ...agencyEdits,
  submitted: ['submitted'],
  in_review: ['in_review'],
  referred: ['in_review'],
  quoted: ['in_review'],
};

/** The status of a submission after a change of its content. */
export const statusAfterEdit = (status: Status): Status =>
  status === 'quoted' || status === 'referred' ? 'in_review' : status;

/** The statuses of a quote that a change of what it was priced from takes off the table. */
const liveQuoteStatuses: readonly string[] = ['referred', ...openQuoteStatuses];

/** Whether a quote is replaced when what it was priced from changes. */
export const isSupersededByEdit = (status: keyof typeof quoteStatus): boolean => liveQuoteStatuses.includes(status);
