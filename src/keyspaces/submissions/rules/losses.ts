import { ratio } from '../../global/rules/decimal.ts';

/** The losses of one year as a prior carrier reports them. */
export interface YearOfLosses {
  readonly claimCount: number;
  readonly incurredCents: bigint;
  readonly premiumCents: bigint;
}

/** The loss ratio: incurred losses over premium, as a decimal with six places. Null when no premium says anything of it. */
export const lossRatio = (years: readonly YearOfLosses[]): string | null => {
  const premiumCents = years.reduce((sum, year) => sum + year.premiumCents, 0n);
  if (premiumCents === 0n) return null;
  return ratio(
    years.reduce((sum, year) => sum + year.incurredCents, 0n),
    premiumCents,
  );
};

/** The number of claims in all years. */
export const claimCount = (years: readonly YearOfLosses[]): number =>
  years.reduce((sum, year) => sum + year.claimCount, 0);
