import type { Rounding } from '../../../../schema/rounding.ts';
import { divideHalfEven, parseDecimal } from './decimal.ts';

/** An exact amount of cents, as a quotient of integers: nothing is lost before it is rounded. The divisor is positive. */
export interface Fraction {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** Whole cents as a fraction. */
export const wholeCents = (cents: bigint): Fraction => ({ dividend: cents, divisor: 1n });

/** An amount times a decimal factor. */
export const times = ({ dividend, divisor }: Fraction, factor: string): Fraction => {
  const { digits, scale } = parseDecimal(factor);
  return { dividend: dividend * digits, divisor: divisor * 10n ** BigInt(scale) };
};

/** The sum of amounts. */
export const sumOfFractions = (amounts: readonly Fraction[]): Fraction =>
  amounts.reduce(
    (sum, one) => ({
      dividend: sum.dividend * one.divisor + one.dividend * sum.divisor,
      divisor: sum.divisor * one.divisor,
    }),
    wholeCents(0n),
  );

/** The larger of two amounts. */
export const largerFraction = (one: Fraction, other: Fraction): Fraction => {
  if (one.dividend * other.divisor < other.dividend * one.divisor) return other;
  return one;
};

const unitCents = { cent: 1n, dollar: 100n } as const satisfies Record<Rounding['unit'], bigint>;

const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -quotient : quotient;
};

/** An amount in cents, rounded as a rule says. */
export const roundCents = ({ dividend, divisor }: Fraction, { unit, mode }: Rounding): bigint => {
  const divide = mode === 'half_up' ? divideHalfUp : divideHalfEven;
  return divide(dividend, divisor * unitCents[unit]) * unitCents[unit];
};
