import { divideHalfEven } from '../decimal.ts';
import { type Fraction, sumOfFractions } from '../fraction.ts';

/**
 * Divides a premium among coverages by what each was rated at; the first one takes the cents that do not divide. Where all
 * were rated at nothing, the first one takes all.
 */
export const sharePremium = (premiumCents: bigint, rated: readonly Fraction[]): bigint[] => {
  const sum = sumOfFractions(rated);
  const shares = rated.map(({ dividend, divisor }) =>
    sum.dividend === 0n ? 0n : divideHalfEven(premiumCents * dividend * sum.divisor, divisor * sum.dividend),
  );
  const remainder = premiumCents - shares.reduce((all, share) => all + share, 0n);
  return shares.map((share, index) => share + (index === 0 ? remainder : 0n));
};
