import type { coverageType } from '../../schema/coverage.ts';
import type { RateFactors } from '../../schema/rating.ts';
import { formatDecimal, multiplyCents, parseDecimal } from '../../src/keyspaces/global/rules/decimal.ts';

/** Territory factor by state, used by the programs of both organizations. */
const territoryFactors = {
  DC: '1.120000',
  DE: '1.010000',
  IA: '0.920000',
  IL: '1.080000',
  IN: '0.950000',
  KS: '0.940000',
  MD: '1.060000',
  MI: '1.070000',
  MN: '0.990000',
  MO: '1.000000',
  NC: '0.970000',
  NE: '0.930000',
  NJ: '1.180000',
  NY: '1.350000',
  OH: '0.980000',
  PA: '1.100000',
  VA: '1.000000',
  WI: '0.960000',
} as const;

/** The parts of a program's rate table that differ between programs. Amounts in dollars, rates in cents. */
export interface RatePlan {
  readonly exposureBase: RateFactors['exposureBase'];
  readonly exposureUnitDollars: number;
  /** Base rate in cents per unit of exposure, by class code. */
  readonly baseRates: Readonly<Record<string, number>>;
  readonly limitDollars: readonly (readonly [number, string])[];
  readonly deductibleDollars: readonly (readonly [number, string])[];
  readonly classes: Readonly<Record<string, string>>;
  /** The coverages with their shares of the base rates; the limit is a multiple of the chosen one, or set by law. */
  readonly coverages: readonly (readonly [keyof typeof coverageType, share: string, limitMultiple: string | null])[];
  readonly rounding: RateFactors['rounding'];
  readonly order?: RateFactors['order'];
}

/** Whole dollars as cents, in the text form that rate tables use. */
export const centsText = (dollars: number): string => String(dollars * 100);

const usualOrder = [
  'limit',
  'deductible',
  'territory',
  'class',
  'loss_history',
  'revenue_band',
  'schedule',
] as const satisfies RateFactors['order'];

const multiplyDecimals = (one: string, other: string): string => {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  return formatDecimal(a.digits * b.digits, a.scale + b.scale);
};

/** Base rates times a share: in cents with six places, as columns hold them. */
const baseRatesOf = ({ baseRates }: RatePlan, share: string): RateFactors['coverages'][number]['baseRates'] =>
  Object.fromEntries(
    Object.entries(baseRates).map(([code, cents]) => [
      code,
      formatDecimal(multiplyCents(BigInt(cents) * 1_000_000n, share), 6),
    ]),
  );

/** The factors of one version of a rate table; all base rates are multiplied by `level` (a decimal). */
export const buildFactors = (plan: RatePlan, states: readonly string[], level: string): RateFactors => {
  return {
    exposureBase: plan.exposureBase,
    exposureUnitCents: centsText(plan.exposureUnitDollars),
    order: [...(plan.order ?? usualOrder)],
    rounding: plan.rounding,
    limits: plan.limitDollars.map(([dollars, factor]) => ({ limitCents: centsText(dollars), factor })),
    deductibles: plan.deductibleDollars.map(([dollars, factor]) => ({ deductibleCents: centsText(dollars), factor })),
    territories: Object.fromEntries(Object.entries(territoryFactors).filter(([state]) => states.includes(state))),
    classes: plan.classes,
    revenueBands: [
      { upToCents: centsText(500_000), factor: '1.100000' },
      { upToCents: centsText(2_000_000), factor: '1.000000' },
      { upToCents: centsText(10_000_000), factor: '0.940000' },
      { upToCents: null, factor: '0.890000' },
    ],
    lossRatioBands: [
      { upTo: '0.000000', factor: '0.920000' },
      { upTo: '0.400000', factor: '1.000000' },
      { upTo: '0.800000', factor: '1.180000' },
      { upTo: null, factor: '1.450000' },
    ],
    unknownLossHistoryFactor: '1.150000',
    // Half a year costs more than half: so much of the work is done for any term.
    termFactors: [{ months: 6, factor: '0.520000' }],
    coverages: plan.coverages.map(([coverage, share, limitMultiple]) => ({
      coverage,
      baseRates: baseRatesOf(plan, multiplyDecimals(level, share)),
      limitMultiple,
      minimumPremiumCents: '0',
    })),
  };
};
