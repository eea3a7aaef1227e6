import type { referralReason } from '../../../../schema/approval.ts';
import { compareDecimals } from '../../global/rules/decimal.ts';

/** The facts about a rated risk that decide on referral. Amounts in cents. */
export interface RiskFacts {
  readonly annualPremiumCents: bigint;
  readonly limitCents: bigint;
  readonly totalInsuredValueCents: bigint;
  readonly lineOfBusinessCode: string;
  readonly stateCode: string;
  readonly lossRatio: string;
  readonly claimCount: number;
  readonly yearsInBusiness: number;
}

/** What an underwriter may decide alone. */
export interface UnderwritingAuthority {
  readonly level: number;
  readonly maxTotalInsuredValueCents: bigint;
  readonly maxLimitCents: bigint;
  readonly maxPremiumCents: bigint;
  readonly linesOfBusiness: readonly string[];
  readonly prohibitedStates: readonly string[];
}

/** The referral limits of a program. */
export interface ProgramRules {
  readonly autoBindPremiumLimitCents: bigint;
  readonly eligibleStates: readonly string[];
}

/** Why a quote is referred. */
export type Reason = keyof typeof referralReason;

const maxLossRatio = '1.5';
const maxClaimCount = 10;
const minYearsInBusiness = 2;

const whenTrue = (checks: readonly (readonly [Reason, boolean])[]): Reason[] =>
  checks.flatMap(([reason, holds]) => (holds ? [reason] : []));

/** Reasons to refer by the program's rules, for every underwriter. */
export const programReferralReasons = (facts: RiskFacts, program: ProgramRules): Reason[] =>
  whenTrue([
    ['premium_above_auto_bind', facts.annualPremiumCents > program.autoBindPremiumLimitCents],
    ['excluded_state', !program.eligibleStates.includes(facts.stateCode)],
    ['loss_ratio', compareDecimals(facts.lossRatio, maxLossRatio) > 0],
    ['claim_count', facts.claimCount > maxClaimCount],
    ['new_business', facts.yearsInBusiness < minYearsInBusiness],
  ]);

/** Reasons to refer by the underwriter's authority profile. A line of business outside of it is an excluded class. */
export const authorityReferralReasons = (facts: RiskFacts, authority: UnderwritingAuthority): Reason[] =>
  whenTrue([
    ['premium_above_authority', facts.annualPremiumCents > authority.maxPremiumCents],
    ['limit_above_authority', facts.limitCents > authority.maxLimitCents],
    ['total_insured_value_above_authority', facts.totalInsuredValueCents > authority.maxTotalInsuredValueCents],
    ['excluded_class', !authority.linesOfBusiness.includes(facts.lineOfBusinessCode)],
    ['excluded_state', authority.prohibitedStates.includes(facts.stateCode)],
  ]);

/** All reasons to refer a risk, each once, those of the program first. Without any, the underwriter may quote it. */
export const referralReasons = (
  facts: RiskFacts,
  program: ProgramRules,
  authority: UnderwritingAuthority,
): Reason[] => [...new Set([...programReferralReasons(facts, program), ...authorityReferralReasons(facts, authority)])];

/** The highest level of authority in an organization. */
const highestLevel = 10;

/** The lowest level above the requester's whose profile covers the risk; the highest level when none does. */
export const requiredLevel = (
  facts: RiskFacts,
  askerLevel: number,
  profiles: readonly UnderwritingAuthority[],
): number =>
  profiles
    .filter((profile) => profile.level > askerLevel && authorityReferralReasons(facts, profile).length === 0)
    .reduce((lowest, { level }) => Math.min(lowest, level), highestLevel);
