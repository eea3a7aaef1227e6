import type { coverageFactor, RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { addMonths, daysBetween } from '../dates.ts';
import { compareDecimals, formatDecimal, parseDecimal, ratio } from '../decimal.ts';
import { seenCharacters } from '../seen-text.ts';

/** A factor that multiplies the premium of a coverage. */
export type CoverageFactor = keyof typeof coverageFactor;

/** One factor for one risk, with its place in the rate table; the value is null when the table lacks it. */
export interface FactorLookup {
  readonly sourceTable: string;
  readonly value: string | null;
}

const exposureOf = {
  revenue: (input: RatingInput) => input.revenueCents,
  payroll: (input: RatingInput) => input.payrollCents,
  total_insured_value: (input: RatingInput) => input.totalInsuredValueCents,
} as const satisfies Record<RateFactors['exposureBase'], (input: RatingInput) => string>;

/** What a risk is charged for, in cents. */
export const exposureCentsOf = (input: RatingInput, { exposureBase }: Pick<RateFactors, 'exposureBase'>): bigint =>
  BigInt(exposureOf[exposureBase](input));

const lossHistory = ({ lossRatio }: RatingInput, factors: RateFactors): FactorLookup => {
  // Saying nothing must not be rated as a history without losses.
  if (lossRatio === null) return { sourceTable: 'unknownLossHistoryFactor', value: factors.unknownLossHistoryFactor };
  const band = factors.lossRatioBands.find(({ upTo }) => upTo === null || compareDecimals(lossRatio, upTo) <= 0);
  return { sourceTable: `lossRatioBands.${band?.upTo}`, value: band?.factor ?? null };
};

const revenueBand = ({ revenueCents }: RatingInput, factors: RateFactors): FactorLookup => {
  const band = factors.revenueBands.find(
    ({ upToCents }) => upToCents === null || BigInt(revenueCents) <= BigInt(upToCents),
  );
  return { sourceTable: `revenueBands.${band?.upToCents}`, value: band?.factor ?? null };
};

/** The factor of a risk, in one version of the rates. `scheduleBound` is how far the state lets an underwriter judge. */
export const lookUp = (
  factor: CoverageFactor,
  input: RatingInput,
  factors: RateFactors,
  scheduleBound: string,
): FactorLookup => {
  const { stateCode, classCode, limitCents, deductibleCents } = input;
  switch (factor) {
    case 'limit': {
      const limit = factors.limits.find((one) => one.limitCents === limitCents);
      return { sourceTable: `limits.${limitCents}`, value: limit?.factor ?? null };
    }
    case 'deductible': {
      const deductible = factors.deductibles.find((one) => one.deductibleCents === deductibleCents);
      return { sourceTable: `deductibles.${deductibleCents}`, value: deductible?.factor ?? null };
    }
    case 'territory':
      return { sourceTable: `territories.${stateCode}`, value: factors.territories[stateCode] ?? null };
    case 'class':
      // Most classes are priced by their base rate alone.
      return { sourceTable: `classes.${classCode}`, value: factors.classes[classCode] ?? '1.000000' };
    case 'loss_history':
      return lossHistory(input, factors);
    case 'revenue_band':
      return revenueBand(input, factors);
    case 'schedule':
      return { sourceTable: 'input.scheduleModifier', value: scheduleFactor(input, scheduleBound) };
  }
};

/** One plus the modifier; null beyond the bound, or when judgement is exercised without a reason. */
const scheduleFactor = ({ scheduleModifier, scheduleReason }: RatingInput, bound: string): string | null => {
  const { digits, scale } = parseDecimal(scheduleModifier);
  const size = formatDecimal(digits < 0n ? -digits : digits, scale);
  if (compareDecimals(size, bound) > 0) return null;
  if (digits !== 0n && seenCharacters(scheduleReason ?? '') === 0) return null;
  return formatDecimal(10n ** BigInt(scale) + digits, scale);
};

const monthsOfYear = 12;
const daysOfYear = 365n;

/** The share of a year's premium that a term costs; null for a year, whether it has 365 days or 366. */
export const termFactorOf = (
  { effectiveDate, expirationDate }: Pick<RatingInput, 'effectiveDate' | 'expirationDate'>,
  { termFactors }: Pick<RateFactors, 'termFactors'>,
): FactorLookup | null => {
  const isOfMonths = (months: number) => addMonths(effectiveDate, months) === expirationDate;
  const filed = termFactors.find(({ months }) => isOfMonths(months));
  if (filed) return { sourceTable: `termFactors.${filed.months}`, value: filed.factor };
  if (isOfMonths(monthsOfYear)) return null;
  const days = daysBetween(effectiveDate, expirationDate);
  return { sourceTable: `days.${days}/${daysOfYear}`, value: ratio(BigInt(days), daysOfYear) };
};
