import { seenCharacters } from '../../global/rules/seen-text.ts';

/** A loss as it is first reported. Days are days of the organization. */
export interface FirstNotice {
  readonly description: string;
  readonly dateOfLoss: string;
  /** When the claim was made against the insured. Null where the policy is not claims-made, or nobody knows. */
  readonly claimMadeDate: string | null;
  readonly reportedOn: string;
}

/** What is wrong with a first notice of loss (FNOL). Whether the policy covers the loss is no part of it. */
export type FirstNoticeProblem =
  | 'description_missing'
  | 'loss_after_report'
  | 'claim_made_after_report'
  | 'claim_made_before_loss';

/** Checks a first notice. A loss outside the cover is recorded like any other: see `coverageAtNotice`. */
export const firstNoticeProblems = (notice: FirstNotice): FirstNoticeProblem[] => {
  const { description, dateOfLoss, claimMadeDate, reportedOn } = notice;
  const checks: readonly (readonly [FirstNoticeProblem, boolean])[] = [
    ['description_missing', seenCharacters(description) === 0],
    ['loss_after_report', dateOfLoss > reportedOn],
    ['claim_made_after_report', claimMadeDate !== null && claimMadeDate > reportedOn],
    ['claim_made_before_loss', claimMadeDate !== null && claimMadeDate < dateOfLoss],
  ];
  return checks.flatMap(([problem, holds]) => (holds ? [problem] : []));
};
