import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { type Fraction, largerFraction, roundCents, sumOfFractions, times, wholeCents } from '../fraction.ts';
import { exposureCentsOf } from './rating-factors.ts';
import type { RatingStep } from './rating-log.ts';

/** What a log is replayed with: of the rates only how exposure is measured and how amounts are rounded. */
export type ReplayRates = Pick<RateFactors, 'exposureBase' | 'exposureUnitCents' | 'rounding'>;

type Logged = Pick<RatingStep, 'ordinal' | 'coverage' | 'factor' | 'value'>;

const centsOf = (dollars: string): Fraction => times(wholeCents(100n), dollars);

const applied = (input: RatingInput, rates: ReplayRates, { factor, value }: Logged, before: Fraction): Fraction => {
  switch (factor) {
    case 'base':
      return times({ dividend: exposureCentsOf(input, rates), divisor: BigInt(rates.exposureUnitCents) }, value);
    case 'coverage_minimum':
    case 'minimum_premium':
      return largerFraction(before, centsOf(value));
    case 'rounding':
      return wholeCents(roundCents(before, rates.rounding));
    default:
      return times(before, value);
  }
};

/** The premium in cents that a rating log leads to, from its factors and values alone: it explains the premium to the cent. */
export const replayedPremiumCents = (input: RatingInput, rates: ReplayRates, steps: readonly Logged[]): bigint => {
  const replay = (some: readonly Logged[], start: Fraction): Fraction =>
    some.reduce((before, step) => {
      const after = applied(input, rates, step, before);
      return rates.rounding.at === 'step' ? wholeCents(roundCents(after, rates.rounding)) : after;
    }, start);
  const ordered = steps.toSorted((one, other) => one.ordinal - other.ordinal);
  const coverages = new Set(ordered.flatMap(({ coverage }) => coverage ?? []));
  const rated = [...coverages].map((coverage) =>
    replay(
      ordered.filter((step) => step.coverage === coverage),
      wholeCents(0n),
    ),
  );
  const whole = ordered.filter(({ coverage }) => coverage === null);
  return roundCents(replay(whole, sumOfFractions(rated)), rates.rounding);
};
