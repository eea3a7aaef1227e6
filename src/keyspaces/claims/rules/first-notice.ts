import { seenCharacters } from '../../global/rules/seen-text.ts';

/** What is wrong with a first notice of loss. */
export type FirstNoticeProblem = 'description_missing' | 'loss_before_term' | 'loss_after_term' | 'loss_after_report';

/** Checks a first notice of loss (FNOL) against its policy: a description, and a date of loss inside the cover. */
export const firstNoticeProblems = (notice: {
  readonly description: string;
  readonly dateOfLoss: string;
  readonly reportedOn: string;
  readonly coverStart: string;
  /** The first day without cover: expiration, or cancellation if earlier. */
  readonly coverEnd: string;
}): FirstNoticeProblem[] => {
  const checks: readonly (readonly [FirstNoticeProblem, boolean])[] = [
    ['description_missing', seenCharacters(notice.description) === 0],
    ['loss_before_term', notice.dateOfLoss < notice.coverStart],
    ['loss_after_term', notice.dateOfLoss >= notice.coverEnd],
    ['loss_after_report', notice.dateOfLoss > notice.reportedOn],
  ];
  return checks.flatMap(([problem, holds]) => (holds ? [problem] : []));
};
