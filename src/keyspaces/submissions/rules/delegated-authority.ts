import type { agreementStatus } from '../../../../schema/global/enums.ts';

/** The limits of a delegated authority agreement. Amounts in cents. */
export interface DelegatedAuthority {
  readonly status: keyof typeof agreementStatus;
  readonly effectiveDate: string;
  /** The first day after the agreement. */
  readonly expirationDate: string;
  readonly maxOccurrenceLimitCents: bigint;
  readonly maxAggregateLimitCents: bigint;
  readonly maxPolicyPremiumCents: bigint;
  readonly authorizedStates: readonly string[];
  readonly excludedClassCodes: readonly string[];
}

/** The cover to be bound. */
export interface ProposedCover {
  readonly effectiveDate: string;
  readonly occurrenceLimitCents: bigint;
  readonly aggregateLimitCents: bigint;
  readonly premiumCents: bigint;
  readonly stateCode: string;
  readonly classCode: string;
}

/** A limit of the agreement that the cover exceeds. */
export type ExceededTerm =
  | 'no_agreement_in_force'
  | 'occurrence_limit'
  | 'aggregate_limit'
  | 'policy_premium'
  | 'state'
  | 'class';

/** The limits that a cover exceeds. Any of them declines it. Capacity is checked later, at the bind. */
export const exceededTerms = (cover: ProposedCover, agreement: DelegatedAuthority | null): ExceededTerm[] => {
  if (agreement?.status !== 'active') return ['no_agreement_in_force'];
  const inForce = agreement.effectiveDate <= cover.effectiveDate && cover.effectiveDate < agreement.expirationDate;
  const checks: readonly (readonly [ExceededTerm, boolean])[] = [
    ['no_agreement_in_force', !inForce],
    ['occurrence_limit', cover.occurrenceLimitCents > agreement.maxOccurrenceLimitCents],
    ['aggregate_limit', cover.aggregateLimitCents > agreement.maxAggregateLimitCents],
    ['policy_premium', cover.premiumCents > agreement.maxPolicyPremiumCents],
    ['state', !agreement.authorizedStates.includes(cover.stateCode)],
    ['class', agreement.excludedClassCodes.includes(cover.classCode)],
  ];
  return checks.flatMap(([term, exceeded]) => (exceeded ? [term] : []));
};
