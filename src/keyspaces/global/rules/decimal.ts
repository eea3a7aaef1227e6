/** A decimal number as an integer and a count of decimal places: floating point never touches money. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Parses a decimal such as `-0.150000`. Throws for any other text. */
export const parseDecimal = (text: string): Decimal => {
  const [, sign, whole, fraction = ''] = shape.exec(text) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is not a decimal number.`);
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
};

/** Formats `digits` with this many decimal places: 1500000n and 6 give `1.500000`. */
export const formatDecimal = (digits: bigint, scale: number): string => {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
};

/** Quotient of two integers, rounded half to even (banker's rounding), so that rounding favors neither side. */
export const divideHalfEven = (dividend: bigint, divisor: bigint): bigint => {
  if (divisor === 0n) throw new Error('Division by zero.');
  const [top, bottom] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  const remainder = ((top % bottom) + bottom) % bottom;
  const floor = (top - remainder) / bottom;
  const twice = remainder * 2n;
  if (twice === bottom) return floor % 2n === 0n ? floor : floor + 1n;
  return twice > bottom ? floor + 1n : floor;
};

/** An amount in cents times a decimal factor, rounded half-even to cents. */
export const multiplyCents = (cents: bigint, factor: string): bigint => {
  const { digits, scale } = parseDecimal(factor);
  return divideHalfEven(cents * digits, 10n ** BigInt(scale));
};

/** Negative, zero or positive as the first decimal is less than, equal to or greater than the second. */
export const compareDecimals = (one: string, other: string): number => {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  const difference = a.digits * 10n ** BigInt(b.scale) - b.digits * 10n ** BigInt(a.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The ratio of two amounts as a decimal of six places, as the columns of rates hold it. */
export const ratio = (part: bigint, whole: bigint): string =>
  formatDecimal(divideHalfEven(part * 1_000_000n, whole), 6);

/** A decimal of at most six places with all six of them, as the columns of rates hold it. */
export const sixPlaces = (decimal: string): string => {
  const { digits, scale } = parseDecimal(decimal);
  return formatDecimal(digits * 10n ** BigInt(6 - scale), 6);
};

/** The smaller of two amounts: `Math.min` does not take integers of any size. */
export const smallerCents = (one: bigint, other: bigint): bigint => {
  if (one < other) return one;
  return other;
};

/** The larger of two amounts. */
export const largerCents = (one: bigint, other: bigint): bigint => -smallerCents(-one, -other);
