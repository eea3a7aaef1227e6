import type { coverageType } from '../../../../../schema/coverage.ts';
import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import type { ratingFactor } from '../../../../../schema/submissions/enums.ts';
import { formatDecimal, multiplyCents } from '../decimal.ts';
import { basePremiumCents, factorLookups } from './rating-factors.ts';

/** One line of the rating log. The value of the last step is the minimum premium in dollars; the others are factors. */
export interface RatingStep {
  readonly ordinal: number;
  readonly factor: keyof typeof ratingFactor;
  /** The value's path in the rate table, such as `limits.100000000`. */
  readonly sourceTable: string;
  readonly value: string;
  readonly premiumBeforeCents: bigint;
  readonly premiumAfterCents: bigint;
}

/** The limit, deductible and premium of one coverage of the quote. */
export interface RatedCoverage {
  readonly ordinal: number;
  readonly coverage: keyof typeof coverageType;
  readonly limitCents: bigint;
  readonly deductibleCents: bigint;
  readonly premiumCents: bigint;
}

/** A premium with its log, or the first factor that the rate table lacks for this input. */
export type Rating =
  | {
      readonly outcome: 'rated';
      readonly annualPremiumCents: bigint;
      readonly steps: readonly RatingStep[];
      readonly coverages: readonly RatedCoverage[];
    }
  | { readonly outcome: 'not_rated'; readonly factor: keyof typeof ratingFactor; readonly sourceTable: string };

/**
 * Rates a risk. Pure: the same input and table give the same cents and the same steps. The base premium is multiplied by
 * each factor in the order of the rating plan, half-even to cents at every step; the minimum premium (cents) comes last.
 */
export const rate = (input: RatingInput, factors: RateFactors, minimumPremiumCents: bigint): Rating => {
  const steps: RatingStep[] = [];
  let premiumCents = 0n;
  const log = (factor: RatingStep['factor'], sourceTable: string, value: string, premiumAfterCents: bigint) => {
    steps.push({
      ordinal: steps.length + 1,
      factor,
      sourceTable,
      value,
      premiumBeforeCents: premiumCents,
      premiumAfterCents,
    });
    premiumCents = premiumAfterCents;
  };
  for (const lookup of factorLookups(input, factors)) {
    if (lookup.value === null) return { outcome: 'not_rated', factor: lookup.factor, sourceTable: lookup.sourceTable };
    const after =
      lookup.factor === 'base'
        ? basePremiumCents(input, factors, lookup.value)
        : multiplyCents(premiumCents, lookup.value);
    log(lookup.factor, lookup.sourceTable, lookup.value, after);
  }
  const raised = premiumCents < minimumPremiumCents ? minimumPremiumCents : premiumCents;
  log('minimum_premium', 'program.minimumPremium', formatDecimal(minimumPremiumCents, 2), raised);
  return {
    outcome: 'rated',
    annualPremiumCents: raised,
    steps,
    coverages: rateCoverages(input, factors, raised),
  };
};

/** Divides the premium among the coverages; the first one takes the rounding remainder. */
const rateCoverages = (input: RatingInput, factors: RateFactors, premiumCents: bigint): RatedCoverage[] => {
  const shares = factors.coverages.map(({ share }) => multiplyCents(premiumCents, share));
  const remainder = premiumCents - shares.reduce((sum, share) => sum + share, 0n);
  return factors.coverages.map(({ coverage, limitMultiple }, index) => ({
    ordinal: index + 1,
    coverage,
    limitCents: multiplyCents(BigInt(input.limitCents), limitMultiple),
    deductibleCents: BigInt(input.deductibleCents),
    premiumCents: (shares[index] ?? 0n) + (index === 0 ? remainder : 0n),
  }));
};
