import type { Charge } from '../../../../../schema/charge.ts';
import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { chargesOfPremium, commissionsOf, type Fee, type SurplusLinesRule } from '../charges.ts';
import { type Rating, rate } from './rating.ts';

/** The terms of a program that set a price. */
export interface PricingTerms {
  readonly nonAdmitted: boolean;
  readonly minimumPremiumCents: bigint;
  readonly fees: readonly Fee[];
  readonly producerCommissionRate: string;
  readonly mgaCommissionRate: string;
}

/** What the state of the risk says of prices. */
export interface PricingRule extends SurplusLinesRule {
  readonly scheduleModifierBound: string;
}

/** A rated risk with everything that it is charged and that is earned on it. */
export type Price =
  | (Extract<Rating, { outcome: 'rated' }> & {
      readonly charges: readonly Charge[];
      readonly producerCommissionCents: bigint;
      readonly mgaCommissionCents: bigint;
    })
  | Extract<Rating, { outcome: 'not_rated' }>;

/** What a risk is rated at, taxed and charged. Surplus-lines tax and stamping fee are charged on paper that is not admitted. */
export const priceOf = (input: RatingInput, factors: RateFactors, terms: PricingTerms, rule: PricingRule): Price => {
  const { minimumPremiumCents, fees, nonAdmitted } = terms;
  const { scheduleModifierBound } = rule;
  const rating = rate(input, factors, { minimumPremiumCents, scheduleModifierBound });
  if (rating.outcome === 'not_rated') return rating;
  const charges = chargesOfPremium({
    premiumCents: rating.premiumCents,
    fees,
    surplusLines: nonAdmitted ? rule : null,
  });
  return { ...rating, charges, ...commissionsOf(charges, terms) };
};
