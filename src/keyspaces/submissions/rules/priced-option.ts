import type { Charge } from '../../../../schema/charge.ts';
import type { RateFactors, RatingInput } from '../../../../schema/rating.ts';
import { type PricingRule, type PricingTerms, priceOf } from '../../global/rules/rating/pricing.ts';
import type { RatedCoverage, Rating } from '../../global/rules/rating/rating.ts';
import type { RatingStep } from '../../global/rules/rating/rating-log.ts';
import type { DelegatedAuthority } from './delegated-authority.ts';
import { type Outcome, outcomeOf, type ProgramEligibility } from './outcome.ts';
import type { ProgramRules, RiskFacts, UnderwritingAuthority } from './referral.ts';
import { type Background, proposedCoverOf, riskFactsOf } from './risk.ts';

/** What a price goes by, all of it as it holds on the first day of cover, and by whose authority it is made. */
export interface Underwriting {
  readonly program: ProgramRules & ProgramEligibility;
  readonly terms: PricingTerms;
  readonly factors: RateFactors;
  readonly stateRule: PricingRule;
  readonly agreement: DelegatedAuthority | null;
  /** Null where the program prices by itself: nobody's authority limits it then but the program's. */
  readonly authority: UnderwritingAuthority | null;
  readonly background: Background;
}

/** A price as quotes and segments of policies hold it: columns say "annual" of what a whole term costs. */
export interface RatedPrice {
  readonly annualPremiumCents: bigint;
  readonly steps: readonly RatingStep[];
  readonly coverages: readonly RatedCoverage[];
  readonly charges: readonly Charge[];
}

/** One priced option: what it costs, what of it decides on authority, and what becomes of it. */
export interface PricedOption {
  readonly kind: 'priced';
  readonly rated: RatedPrice;
  readonly facts: RiskFacts;
  readonly outcome: Outcome;
}

/** What the rates lack to price an option. */
export interface UnratedOption {
  readonly kind: 'not_rated';
  readonly lacking: Omit<Extract<Rating, { outcome: 'not_rated' }>, 'outcome'>;
}

/** Prices an option, and judges what becomes of it. */
export const priceOption = (ratingInput: RatingInput, underwriting: Underwriting): PricedOption | UnratedOption => {
  const { program, terms, factors, stateRule, agreement, authority, background } = underwriting;
  const price = priceOf(ratingInput, factors, terms, stateRule);
  if (price.outcome === 'not_rated') {
    return { kind: 'not_rated', lacking: { factor: price.factor, sourceTable: price.sourceTable } };
  }
  const { premiumCents: annualPremiumCents, steps, coverages, charges } = price;
  const facts = riskFactsOf({ ratingInput, annualPremiumCents }, background);
  const cover = proposedCoverOf({ ratingInput, annualPremiumCents, coverages });
  return {
    kind: 'priced',
    rated: { annualPremiumCents, steps, coverages, charges },
    facts,
    outcome: outcomeOf({ facts, cover, program, agreement, authority }),
  };
};
