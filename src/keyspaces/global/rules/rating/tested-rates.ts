import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { formatDecimal, ratio } from '../decimal.ts';
import { type Rating, type RatingTerms, rate } from './rating.ts';

/** A version of the rates. */
export interface RatesToTest {
  readonly tableVersion: number;
  readonly factors: RateFactors;
}

/** What rates make of a risk, or what of theirs is missing to rate it. */
export interface TestedRating {
  readonly tableVersion: number;
  readonly rating: Rating;
}

/** What two versions of the rates make of the same risk. */
export interface TestedRisk {
  readonly proposed: TestedRating;
  /** By the rates that would hold without those that are tested; null where none would. */
  readonly current: TestedRating | null;
  /** The difference as a share of the current premium; null where one of the two is not rated, or the current one is nothing. */
  readonly change: string | null;
}

const tested = (input: RatingInput, { tableVersion, factors }: RatesToTest, terms: RatingTerms): TestedRating => ({
  tableVersion,
  rating: rate(input, factors, terms),
});

const premiumOf = (one: TestedRating | null): bigint | null =>
  one?.rating.outcome === 'rated' ? one.rating.premiumCents : null;

/** The change of a premium as a share of what it was, with six places. */
const changeOf = (before: bigint | null, after: bigint | null): string | null => {
  if (before === null || after === null || before === 0n) return null;
  return after === before ? formatDecimal(0n, 6) : ratio(after - before, before);
};

/** Rates a risk by a version of the rates, and by the one that would hold without it. Pure, and nothing is kept of it. */
export const testRates = (
  input: RatingInput,
  { proposed, current }: { readonly proposed: RatesToTest; readonly current: RatesToTest | null },
  terms: RatingTerms,
): TestedRisk => {
  const results = {
    proposed: tested(input, proposed, terms),
    current: current && tested(input, current, terms),
  };
  return { ...results, change: changeOf(premiumOf(results.current), premiumOf(results.proposed)) };
};
