import type { RatingInput } from '../../../../schema/rating.ts';
import { largerCents } from '../../global/rules/decimal.ts';
import type { ProposedCover } from './delegated-authority.ts';
import { claimCount, lossRatio, type YearOfLosses } from './losses.ts';
import type { RiskFacts } from './referral.ts';

/** What somebody wants to be insured, as far as it sets the price. Amounts in cents. */
export interface Risk {
  readonly stateCode: string;
  readonly classCode: string;
  readonly revenueCents: bigint;
  readonly payrollCents: bigint;
  readonly totalInsuredValueCents: bigint;
  readonly limitCents: bigint;
  readonly deductibleCents: bigint;
  readonly losses: readonly YearOfLosses[];
}

/** The underwriter's judgement of a risk: a credit (below zero) or debit as a decimal, with its reason. */
export interface Judgement {
  readonly modifier: string;
  readonly reason: string | null;
}

const noJudgement: Judgement = { modifier: '0.000000', reason: null };

/** What a risk is rated by, for a term. */
export const ratingInputOf = (
  risk: Risk,
  { effectiveDate, expirationDate }: Pick<RatingInput, 'effectiveDate' | 'expirationDate'>,
  { modifier, reason }: Judgement = noJudgement,
): RatingInput => ({
  effectiveDate,
  expirationDate,
  stateCode: risk.stateCode,
  classCode: risk.classCode,
  revenueCents: String(risk.revenueCents),
  payrollCents: String(risk.payrollCents),
  totalInsuredValueCents: String(risk.totalInsuredValueCents),
  limitCents: String(risk.limitCents),
  deductibleCents: String(risk.deductibleCents),
  lossRatio: lossRatio(risk.losses),
  scheduleModifier: modifier,
  scheduleReason: reason,
});

/** A risk with its price, as a quote holds it. */
export interface PricedRisk {
  readonly ratingInput: RatingInput;
  readonly annualPremiumCents: bigint;
  readonly coverages: readonly { readonly limitCents: bigint | null }[];
}

/** What decides on a risk beside its price. */
export interface Background {
  readonly lineOfBusinessCode: string;
  readonly yearsInBusiness: number;
  readonly losses: readonly YearOfLosses[];
}

/** A priced risk as the rules of referral and of authority look at it. */
export const riskFactsOf = (
  { ratingInput, annualPremiumCents }: Omit<PricedRisk, 'coverages'>,
  { lineOfBusinessCode, yearsInBusiness, losses }: Background,
): RiskFacts => ({
  annualPremiumCents,
  limitCents: BigInt(ratingInput.limitCents),
  totalInsuredValueCents: BigInt(ratingInput.totalInsuredValueCents),
  lineOfBusinessCode,
  stateCode: ratingInput.stateCode,
  lossRatio: lossRatio(losses),
  claimCount: claimCount(losses),
  yearsInBusiness,
});

/** A priced risk as the agreement with the carrier limits it. */
export const proposedCoverOf = ({ ratingInput, annualPremiumCents, coverages }: PricedRisk): ProposedCover => ({
  effectiveDate: ratingInput.effectiveDate,
  occurrenceLimitCents: BigInt(ratingInput.limitCents),
  aggregateLimitCents: coverages.map(({ limitCents }) => limitCents ?? 0n).reduce(largerCents, 0n),
  premiumCents: annualPremiumCents,
  stateCode: ratingInput.stateCode,
  classCode: ratingInput.classCode,
});
