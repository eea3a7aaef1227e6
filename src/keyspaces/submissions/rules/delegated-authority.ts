import type { AgreementTerm } from '../../global/rules/agreements.ts';
import type { ReferralReason } from './referral.ts';

/** The limits of a delegated authority agreement. Amounts in cents. */
export interface DelegatedAuthority extends AgreementTerm {
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

/** A term of the agreement that the cover exceeds: the carrier itself may still allow it. */
export type ExceededTerm = Extract<ReferralReason, `agreement_${string}`>;

/** The terms of an agreement that a cover exceeds. Capacity is checked later, at the bind. */
export const exceededTerms = (cover: ProposedCover, agreement: DelegatedAuthority): ExceededTerm[] => {
  const checks: readonly (readonly [ExceededTerm, boolean])[] = [
    ['agreement_occurrence_limit', cover.occurrenceLimitCents > agreement.maxOccurrenceLimitCents],
    ['agreement_aggregate_limit', cover.aggregateLimitCents > agreement.maxAggregateLimitCents],
    ['agreement_policy_premium', cover.premiumCents > agreement.maxPolicyPremiumCents],
    ['agreement_state', !agreement.authorizedStates.includes(cover.stateCode)],
    ['agreement_class', agreement.excludedClassCodes.includes(cover.classCode)],
  ];
  return checks.flatMap(([term, exceeded]) => (exceeded ? [term] : []));
};
