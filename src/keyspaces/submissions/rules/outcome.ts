import { isAgreementInForce } from '../../global/rules/agreements.ts';
import {
  type DelegatedAuthority,
  type ExceededTerm,
  exceededTerms,
  type ProposedCover,
} from './delegated-authority.ts';
import {
  type ProgramRules,
  type ReferralReason,
  type RiskFacts,
  referralReasons,
  type UnderwritingAuthority,
} from './referral.ts';

/** Why nothing is offered, whoever is asked. */
export type DeclineReason = 'program_class' | 'program_state' | 'no_agreement_in_force';

/** What a program never writes. */
export interface ProgramEligibility {
  readonly eligibleStates: readonly string[];
  readonly classCodes: readonly string[];
}

/** A rated risk with all that decides on it. */
export interface RatedRisk {
  readonly facts: RiskFacts;
  readonly cover: ProposedCover;
  readonly program: ProgramRules & ProgramEligibility;
  readonly agreement: DelegatedAuthority | null;
  /** Null where the program offers by itself, within its own limits alone. */
  readonly authority: UnderwritingAuthority | null;
}

/** What becomes of a rated risk. Each reason to refer is a question of its own. */
export type Outcome =
  | { readonly status: 'issued' }
  | { readonly status: 'referred'; readonly reasons: readonly (ReferralReason | ExceededTerm)[] }
  | { readonly status: 'declined'; readonly reasons: readonly DeclineReason[] };

const declineReasons = ({ cover, program, agreement }: RatedRisk): DeclineReason[] => {
  const checks: readonly (readonly [DeclineReason, boolean])[] = [
    ['program_class', !program.classCodes.includes(cover.classCode)],
    ['program_state', !program.eligibleStates.includes(cover.stateCode)],
    ['no_agreement_in_force', !isAgreementInForce(agreement, cover.effectiveDate)],
  ];
  return checks.flatMap(([reason, holds]) => (holds ? [reason] : []));
};

/**
 * Whether a rated risk is declined, referred or may be offered. What the program excludes is declined before anybody is
 * asked; what exceeds a term of the agreement is the carrier's to allow; the rest is referred within the organization.
 */
export const outcomeOf = (risk: RatedRisk): Outcome => {
  const declines = declineReasons(risk);
  if (declines.length > 0 || !risk.agreement) return { status: 'declined', reasons: declines };
  const reasons = [
    ...referralReasons(risk.facts, risk.program, risk.authority),
    ...exceededTerms(risk.cover, risk.agreement),
  ];
  return reasons.length > 0 ? { status: 'referred', reasons } : { status: 'issued' };
};
