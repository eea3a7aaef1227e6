import { divideHalfEven } from '../../global/rules/decimal.ts';

/** How premium is rounded, as the program has filed it. */
export interface PremiumRounding {
  readonly unit: 'cent' | 'dollar';
  readonly mode: 'half_up' | 'half_even';
}

const unitCents = { cent: 1n, dollar: 100n } as const;

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** A quotient of whole numbers; exactly between two it is the one away from zero. */
const divideHalfUp = (dividend: bigint, divisor: bigint): bigint => {
  const size = (2n * sizeOf(dividend) + sizeOf(divisor)) / (2n * sizeOf(divisor));
  return dividend < 0n === divisor < 0n ? size : -size;
};

/** A fraction of cents as an amount of cents, rounded to the unit. */
export const roundedCents = (dividend: bigint, divisor: bigint, { unit, mode }: PremiumRounding): bigint => {
  const divide = mode === 'half_up' ? divideHalfUp : divideHalfEven;
  return divide(dividend, divisor * unitCents[unit]) * unitCents[unit];
};
