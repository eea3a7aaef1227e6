import { addDays } from '../../global/rules/dates.ts';
import { ratio } from '../../global/rules/decimal.ts';

/** The losses of one year as a prior carrier reports them. */
export interface YearOfLosses {
  readonly claimCount: number;
  readonly incurredCents: bigint;
  readonly premiumCents: bigint;
  /** When the year was told anew; null or nothing while it holds. */
  readonly supersededAt?: Date | null;
}

/** The years that hold: those that were told anew count no more, wherever they come from. */
export const heldLosses = <Year extends Pick<YearOfLosses, 'supersededAt'>>(years: readonly Year[]): Year[] =>
  years.filter(({ supersededAt }) => !supersededAt);

/** The loss ratio: incurred losses over premium, as a decimal with six places. Null when no premium says anything of it. */
export const lossRatio = (years: readonly YearOfLosses[]): string | null => {
  const held = heldLosses(years);
  const premiumCents = held.reduce((sum, year) => sum + year.premiumCents, 0n);
  if (premiumCents === 0n) return null;
  return ratio(
    held.reduce((sum, year) => sum + year.incurredCents, 0n),
    premiumCents,
  );
};

/** The number of claims in all years. */
export const claimCount = (years: readonly YearOfLosses[]): number =>
  heldLosses(years).reduce((sum, year) => sum + year.claimCount, 0);

/** For how many days a prior carrier's valuation of the losses is current. */
const lossRunDays = 90;

/** Whether losses were valued too long before a day to be relied on: any year of them. */
export const isLossRunOld = (
  years: readonly (Pick<YearOfLosses, 'supersededAt'> & { readonly valuedOn: string })[],
  day: string,
): boolean => heldLosses(years).some(({ valuedOn }) => valuedOn < addDays(day, -lossRunDays));
