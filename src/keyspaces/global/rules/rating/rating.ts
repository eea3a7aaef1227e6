import type { coverageType } from '../../../../../schema/coverage.ts';
import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { formatDecimal, multiplyCents } from '../decimal.ts';
import { type Fraction, largerFraction, roundCents, sumOfFractions, times, wholeCents } from '../fraction.ts';
import { exposureCentsOf, lookUp, termFactorOf } from './rating-factors.ts';
import { RatingLog, type RatingStep } from './rating-log.ts';
import { sharePremium } from './share-premium.ts';

/** The limit, deductible and premium of one coverage of the quote. */
export interface RatedCoverage {
  readonly ordinal: number;
  readonly coverage: keyof typeof coverageType;
  /** Null where the law sets the benefits. */
  readonly limitCents: bigint | null;
  readonly deductibleCents: bigint;
  readonly premiumCents: bigint;
}

/** What beside the rates sets a premium: the program's minimum for a year, and how far the state lets an underwriter judge. */
export interface RatingTerms {
  readonly minimumPremiumCents: bigint;
  readonly scheduleModifierBound: string;
}

/** A premium of the whole term with its log, or the first factor that the rate table lacks for this input. */
export type Rating =
  | {
      readonly outcome: 'rated';
      readonly premiumCents: bigint;
      readonly steps: readonly RatingStep[];
      readonly coverages: readonly RatedCoverage[];
    }
  | { readonly outcome: 'not_rated'; readonly factor: RatingStep['factor']; readonly sourceTable: string };

type NotRated = Extract<Rating, { outcome: 'not_rated' }>;
type CoverageRates = RateFactors['coverages'][number];

/**
 * Rates a risk. Pure: the same input and table give the same cents and the same steps. Each coverage has its own base rates,
 * multiplied by the factors in the order of the rate table; then the program's minimum and the share of a year that the term
 * is. Amounts stay exact until the table says to round.
 */
export const rate = (input: RatingInput, factors: RateFactors, terms: RatingTerms): Rating => {
  const log = new RatingLog(factors.rounding);
  const amounts: Fraction[] = [];
  for (const coverage of factors.coverages) {
    const amount = rateCoverage(input, factors, coverage, terms, log);
    if ('outcome' in amount) return amount;
    amounts.push(amount);
  }
  const total = rateWhole(input, factors, terms, sumOfFractions(amounts), log);
  const premiumCents = roundCents(total, factors.rounding);
  return {
    outcome: 'rated',
    premiumCents,
    steps: log.steps,
    coverages: sharePremium(premiumCents, amounts).map((share, index) => coverageOf(input, factors, index, share)),
  };
};

const dollars = (cents: bigint): string => formatDecimal(cents, 2);

const rateCoverage = (
  input: RatingInput,
  factors: RateFactors,
  { coverage, baseRates, limitMultiple, minimumPremiumCents }: CoverageRates,
  { scheduleModifierBound }: RatingTerms,
  log: RatingLog,
): Fraction | NotRated => {
  const baseTable = `${coverage}.baseRates.${input.classCode}`;
  const baseRate = baseRates[input.classCode];
  if (baseRate === undefined) return { outcome: 'not_rated', factor: 'base', sourceTable: baseTable };
  const units = { dividend: exposureCentsOf(input, factors), divisor: BigInt(factors.exposureUnitCents) };
  const base = { factor: 'base', sourceTable: baseTable, value: baseRate } as const;
  let amount = log.add(coverage, base, wholeCents(0n), times(units, baseRate));
  for (const factor of factors.order) {
    // Benefits that the law sets do not depend on the limit that was chosen.
    if (factor === 'limit' && limitMultiple === null) continue;
    const { sourceTable, value } = lookUp(factor, input, factors, scheduleModifierBound);
    if (value === null) return { outcome: 'not_rated', factor, sourceTable };
    amount = log.add(coverage, { factor, sourceTable, value }, amount, times(amount, value));
  }
  const minimumCents = BigInt(minimumPremiumCents);
  if (minimumCents > 0n) {
    const sourceTable = `${coverage}.minimumPremiumCents`;
    const raised = largerFraction(amount, wholeCents(minimumCents));
    amount = log.add(
      coverage,
      { factor: 'coverage_minimum', sourceTable, value: dollars(minimumCents) },
      amount,
      raised,
    );
  }
  return log.round(coverage, 'coverage', amount);
};

const rateWhole = (
  input: RatingInput,
  factors: RateFactors,
  { minimumPremiumCents }: RatingTerms,
  sum: Fraction,
  log: RatingLog,
): Fraction => {
  const minimum = { factor: 'minimum_premium', sourceTable: 'program.minimumPremium' } as const;
  const raised = largerFraction(sum, wholeCents(minimumPremiumCents));
  let amount = log.add(null, { ...minimum, value: dollars(minimumPremiumCents) }, sum, raised);
  const term = termFactorOf(input, factors);
  if (term?.value) {
    const { sourceTable, value } = term;
    amount = log.add(null, { factor: 'term', sourceTable, value }, amount, times(amount, value));
  }
  return log.round(null, 'end', amount);
};

const coverageOf = (input: RatingInput, factors: RateFactors, index: number, premiumCents: bigint): RatedCoverage => {
  const rates = factors.coverages[index];
  if (!rates) throw new Error(`The rates have no coverage ${index}.`);
  const { coverage, limitMultiple } = rates;
  return {
    ordinal: index + 1,
    coverage,
    limitCents: limitMultiple === null ? null : multiplyCents(BigInt(input.limitCents), limitMultiple),
    deductibleCents: BigInt(input.deductibleCents),
    premiumCents,
  };
};
