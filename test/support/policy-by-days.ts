import type { PolicyFile } from '../../src/keyspaces/policies/rules/policy-file.ts';

const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(day) / dayMs;

/** A day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * dayMs).toISOString().slice(0, 10);

/** The days from one to another. */
export const daysFrom = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** A fraction rounded as people write it down: to the nearest, and in the middle to the even one or away from zero. */
export const nearest = (numerator: bigint, denominator: bigint, even: boolean): bigint => {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  let quotient = size / denominator;
  const twice = (size - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (!even || quotient % 2n === 1n))) quotient += 1n;
  return negative ? -quotient : quotient;
};

/** What each day of a term costs for a whole term, coverage by coverage; null for a day without cover. */
export type DaysOfTerm = readonly (readonly bigint[] | null)[];

/** The days of a term as a plain list: another way to keep a policy than segments. */
export const daysOf = (termDays: number, premiums: readonly bigint[]): DaysOfTerm =>
  Array.from({ length: termDays }, () => premiums);

/** What days cost before one of them, in cents: each coverage is added up, and rounded to a unit of cents. */
export const costBefore = (days: DaysOfTerm, end: number, { unit, mode }: PolicyFile['rounding']): bigint => {
  const unitCents = unit === 'dollar' ? 100n : 1n;
  const sums: bigint[] = [];
  for (const premiums of days.slice(0, end)) {
    premiums?.forEach((premium, coverage) => {
      sums[coverage] = (sums[coverage] ?? 0n) + premium;
    });
  }
  const termDays = BigInt(days.length) * unitCents;
  return sums.reduce((total, sum) => total + nearest(sum, termDays, mode === 'half_even') * unitCents, 0n);
};

/** What a term's days cost before each of them, all coverages together: cents times days, to be divided by the days of the term. */
export const centDaysBefore = (days: DaysOfTerm): readonly bigint[] => {
  const sums = [0n];
  let sum = 0n;
  for (const premiums of days) {
    for (const premium of premiums ?? []) sum += premium;
    sums.push(sum);
  }
  return sums;
};
