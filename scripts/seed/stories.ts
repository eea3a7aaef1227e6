import type { coverageTrigger } from '../../schema/contract-terms.ts';

/** A change of exposure from a day of the term on, counted from its first one. */
export interface PlannedEndorsement {
  readonly afterDays: number;
  readonly exposurePercent: bigint;
  /** The day of the term on which it is booked; without it the day on which it takes effect. */
  readonly bookedAfterDays?: number;
}

/** What happens to a policy during and after its term. */
export type PolicyPlan =
  | { readonly kind: 'runs' | 'renews' | 'not_renewed' }
  | { readonly kind: 'endorsed'; readonly changes: readonly PlannedEndorsement[] }
  | { readonly kind: 'under_notice'; readonly mailedOn: string }
  | {
      readonly kind: 'cancelled';
      readonly method: 'flat' | 'pro_rata' | 'short_rate';
      readonly afterDays: number;
      /** How long after the cancellation the policy is reinstated, and whether the days between stay uncovered. */
      readonly reinstated?: { readonly afterDays: number; readonly withLapse: boolean } | undefined;
    };

/**
 * How the insured pays: on time, after the due date, only the first installment, with a second payment that its bank does
 * not honor, or with one that does not say what it is for.
 */
export type Payer = 'prompt' | 'late' | 'stops' | 'bounces' | 'unnamed';

/** The last status of a submission, and what is unusual about it. */
export interface SubmissionPlan {
  readonly goal:
    | 'draft'
    | 'submitted'
    | 'incomplete'
    | 'in_review'
    | 'referred'
    | 'quoted'
    | 'accepted'
    | 'declined'
    | 'withdrawn'
    | 'reopened'
    | 'not_taken_up'
    | 'binding'
    | 'bound';
  readonly effectiveDate: string;
  /** Days before the effective date on which the producer begins. */
  readonly leadDays: number;
  readonly unusual?:
    | 'losses'
    | 'large'
    | 'new_business'
    | 'excluded_class'
    | 'requoted'
    | 'options'
    | 'beyond_agreement'
    | 'unknown_losses';
  readonly policy?: PolicyPlan;
  readonly payer?: Payer;
  /** How it is paid, where the story needs it: at once, so that there is something to pay back. */
  readonly installmentPlan?: 'pif';
  /** Who bills the insured; without it the organization does. */
  readonly billingMethod?: 'agency';
  /** What becomes of the check that pays something back: usually it is cashed some days later. */
  readonly refund?: 'comes_back' | 'is_kept';
  /** What a loss must have to do with the term, where the story needs it: another program is taken for it. */
  readonly trigger?: keyof typeof coverageTrigger;
}
