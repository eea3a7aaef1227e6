/** What happens to a policy during and after its term. */
export type PolicyPlan =
  | { readonly kind: 'runs' | 'renews' | 'not_renewed' }
  | { readonly kind: 'endorsed'; readonly afterDays: number; readonly exposurePercent: bigint }
  | {
      readonly kind: 'cancelled';
      readonly method: 'flat' | 'pro_rata' | 'short_rate';
      readonly afterDays: number;
      readonly reinstated?: boolean;
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
}
