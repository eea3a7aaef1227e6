import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import type { ratingFactor } from '../../../../../schema/submissions/enums.ts';
import { compareDecimals, divideHalfEven, formatDecimal, parseDecimal } from '../decimal.ts';
import { seenCharacters } from '../seen-text.ts';

/** One factor of the rating plan for one risk; null when the rate table lacks it. */
interface FactorLookup {
  readonly factor: Exclude<keyof typeof ratingFactor, 'minimum_premium'>;
  readonly sourceTable: string;
  readonly value: string | null;
}

const exposureOf = {
  revenue: (input: RatingInput) => input.revenueCents,
  payroll: (input: RatingInput) => input.payrollCents,
  total_insured_value: (input: RatingInput) => input.totalInsuredValueCents,
} as const satisfies Record<RateFactors['exposureBase'], (input: RatingInput) => string>;

/** Base rate (cents per unit, a decimal) times units of exposure, half-even to cents; units are not rounded first. */
export const basePremiumCents = (input: RatingInput, factors: RateFactors, baseRate: string): bigint => {
  const { digits, scale } = parseDecimal(baseRate);
  const exposureCents = BigInt(exposureOf[factors.exposureBase](input));
  return divideHalfEven(exposureCents * digits, BigInt(factors.exposureUnitCents) * 10n ** BigInt(scale));
};

/** The factors that apply to a risk, in the order of the rating plan. */
export const factorLookups = (input: RatingInput, factors: RateFactors): FactorLookup[] => {
  const limit = factors.limits.find(({ limitCents }) => limitCents === input.limitCents);
  const deductible = factors.deductibles.find(({ deductibleCents }) => deductibleCents === input.deductibleCents);
  const revenue = factors.revenueBands.find(
    ({ upToCents }) => upToCents === null || BigInt(input.revenueCents) <= BigInt(upToCents),
  );
  const losses = factors.lossRatioBands.find(
    ({ upTo }) => upTo === null || compareDecimals(input.lossRatio, upTo) <= 0,
  );
  const { stateCode, classCode } = input;
  return [
    { factor: 'base', sourceTable: `baseRates.${classCode}`, value: factors.baseRates[classCode] ?? null },
    { factor: 'limit', sourceTable: `limits.${input.limitCents}`, value: limit?.factor ?? null },
    { factor: 'deductible', sourceTable: `deductibles.${input.deductibleCents}`, value: deductible?.factor ?? null },
    { factor: 'territory', sourceTable: `territories.${stateCode}`, value: factors.territories[stateCode] ?? null },
    // Most classes are priced by their base rate alone.
    { factor: 'class', sourceTable: `classes.${classCode}`, value: factors.classes[classCode] ?? '1.000000' },
    { factor: 'revenue_band', sourceTable: `revenueBands.${revenue?.upToCents}`, value: revenue?.factor ?? null },
    { factor: 'loss_history', sourceTable: `lossRatioBands.${losses?.upTo}`, value: losses?.factor ?? null },
    { factor: 'schedule', sourceTable: 'input.scheduleModifier', value: scheduleFactor(input) },
  ];
};

const scheduleBound = '0.250000';

/** One plus the modifier; null outside ±25 %, or when judgement is exercised without a reason. */
const scheduleFactor = ({ scheduleModifier, scheduleReason }: RatingInput): string | null => {
  const { digits, scale } = parseDecimal(scheduleModifier);
  const size = formatDecimal(digits < 0n ? -digits : digits, scale);
  if (compareDecimals(size, scheduleBound) > 0) return null;
  if (digits !== 0n && seenCharacters(scheduleReason ?? '') === 0) return null;
  return formatDecimal(10n ** BigInt(scale) + digits, scale);
};
