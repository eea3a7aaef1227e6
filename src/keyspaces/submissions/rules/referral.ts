import type { referralReason } from '../../../../schema/approval.ts';
import { compareDecimals } from '../../global/rules/decimal.ts';

/** The facts about a rated risk that decide on referral. Amounts in cents. */
export interface RiskFacts {
  readonly annualPremiumCents: bigint;
  readonly limitCents: bigint;
  readonly totalInsuredValueCents: bigint;
  readonly lineOfBusinessCode: string;
  readonly stateCode: string;
  /** Null when the losses of the past years are not known. */
  readonly lossRatio: string | null;
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
}

/** Why a quote is referred. */
export type ReferralReason = keyof typeof referralReason;

const maxLossRatio = '1.5';
const maxClaimCount = 10;
const minYearsInBusiness = 2;

const whenTrue = (checks: readonly (readonly [ReferralReason, boolean])[]): ReferralReason[] =>
  checks.flatMap(([reason, holds]) => (holds ? [reason] : []));

const programReferralReasons = (facts: RiskFacts, program: ProgramRules): ReferralReason[] =>
  whenTrue([
    ['premium_above_auto_bind', facts.annualPremiumCents > program.autoBindPremiumLimitCents],
    ['loss_ratio', facts.lossRatio !== null && compareDecimals(facts.lossRatio, maxLossRatio) > 0],
    ['claim_count', facts.claimCount > maxClaimCount],
    ['new_business', facts.yearsInBusiness < minYearsInBusiness],
  ]);

/** Reasons to refer by the underwriter's authority profile. A line of business outside of it is an excluded class. */
export const authorityReferralReasons = (facts: RiskFacts, authority: UnderwritingAuthority): ReferralReason[] =>
  whenTrue([
    ['premium_above_authority', facts.annualPremiumCents > authority.maxPremiumCents],
    ['limit_above_authority', facts.limitCents > authority.maxLimitCents],
    ['total_insured_value_above_authority', facts.totalInsuredValueCents > authority.maxTotalInsuredValueCents],
    ['excluded_class', !authority.linesOfBusiness.includes(facts.lineOfBusinessCode)],
    ['excluded_state', authority.prohibitedStates.includes(facts.stateCode)],
  ]);

/** All reasons to refer a risk, each once, those of the program first. Without any it may be offered. */
export const referralReasons = (
  facts: RiskFacts,
  program: ProgramRules,
  authority: UnderwritingAuthority | null,
): ReferralReason[] => [
  ...new Set([
    ...programReferralReasons(facts, program),
    ...(authority ? authorityReferralReasons(facts, authority) : []),
  ]),
];

/** The highest level of authority in an organization. */
export const highestLevel = 10;

/** Who asks about a risk, and who there is to decide. */
export interface Asking {
  readonly facts: RiskFacts;
  readonly askerLevel: number;
  readonly profiles: readonly UnderwritingAuthority[];
}

/** A question to a higher authority about one reason. */
export interface Question<Reason extends string> {
  readonly reasonCode: Reason;
  readonly authority: 'organization' | 'carrier';
  readonly requiredLevel: number;
  readonly amountCents: bigint;
}

/** Profiles of claims and of finance hold no premium: they decide on no quote. */
const underwrites = ({ maxPremiumCents }: UnderwritingAuthority): boolean => maxPremiumCents > 0n;

/**
 * The lowest level above the asker's whose profile does not itself stop at the reason; the highest when none does. The
 * carrier's decision is recorded by that level as well.
 */
const requiredLevel = (reason: string, { facts, askerLevel, profiles }: Asking): number =>
  profiles
    .filter((profile) => profile.level > askerLevel && underwrites(profile))
    .filter((profile) => !authorityReferralReasons(facts, profile).some((own) => own === reason))
    .reduce((lowest, { level }) => Math.min(lowest, level), highestLevel);

/** The questions about a quote: one for each reason, at the level that the reason asks for. */
export const questionsOf = <Reason extends string>(reasons: readonly Reason[], asking: Asking): Question<Reason>[] =>
  reasons.map((reasonCode) => ({
    reasonCode,
    // What exceeds a term of the agreement is the carrier's to allow.
    authority: reasonCode.startsWith('agreement_') ? 'carrier' : 'organization',
    requiredLevel: requiredLevel(reasonCode, asking),
    amountCents: asking.facts.annualPremiumCents,
  }));

/** Whom and what questions are about: the subject, its file, and whose book it is of. */
export interface Asked {
  readonly subjectType: 'referral' | 'bind';
  readonly quote: {
    readonly id: string;
    readonly submissionId: string;
    readonly producerId: string;
    readonly carrierId: string;
    readonly insuredId: string;
  };
  readonly requesterId: string;
}

/** Questions as rows that wait for a decision. `rationaleOf` says why the one who asks does so. */
export const askedRows = <Reason extends string>(
  questions: readonly Question<Reason>[],
  { subjectType, quote, requesterId }: Asked,
  rationaleOf: (reason: Reason) => string,
) =>
  questions.map((question) => ({
    producerId: quote.producerId,
    carrierId: quote.carrierId,
    insuredId: quote.insuredId,
    ...question,
    subjectType,
    subjectId: quote.id,
    fileId: quote.submissionId,
    rationale: rationaleOf(question.reasonCode),
    requesterId,
    decision: 'pending' as const,
    conditions: [],
  }));

/** What becomes of a referred quote: offered when all referrals are approved, declined by any that is denied. */
export const statusAfterReferrals = (
  decisions: readonly ('pending' | 'approved' | 'denied')[],
): 'issued' | 'declined' | 'referred' => {
  if (decisions.includes('denied')) return 'declined';
  return decisions.length > 0 && decisions.every((one) => one === 'approved') ? 'issued' : 'referred';
};
