import type { coverageType } from '../../schema/coverage.ts';
import type { RateFactors } from '../../schema/rating.ts';
import { multiplyCents } from '../../src/keyspaces/global/rules/decimal.ts';

/** Territory factor and premium tax by state, used by the programs of both organizations. */
const stateFactors = {
  DC: ['1.120000', '0.017000'],
  DE: ['1.010000', '0.017500'],
  IA: ['0.920000', '0.009500'],
  IL: ['1.080000', '0.005000'],
  IN: ['0.950000', '0.013000'],
  KS: ['0.940000', '0.020000'],
  MD: ['1.060000', '0.020000'],
  MI: ['1.070000', '0.012500'],
  MN: ['0.990000', '0.020000'],
  MO: ['1.000000', '0.020000'],
  NC: ['0.970000', '0.019000'],
  NE: ['0.930000', '0.010000'],
  NJ: ['1.180000', '0.021000'],
  NY: ['1.350000', '0.020000'],
  OH: ['0.980000', '0.014000'],
  PA: ['1.100000', '0.020000'],
  VA: ['1.000000', '0.022500'],
  WI: ['0.960000', '0.020000'],
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
  readonly coverages: readonly (readonly [keyof typeof coverageType, share: string, limitMultiple: string])[];
}

/** Whole dollars as cents, in the text form that rate tables use. */
export const centsText = (dollars: number): string => String(dollars * 100);

/** The factors of one version of a rate table; all base rates are multiplied by `level` (a decimal). */
export const buildFactors = (plan: RatePlan, states: readonly string[], level: string): RateFactors => {
  const ofStates = (column: 0 | 1) =>
    Object.fromEntries(
      Object.entries(stateFactors).flatMap(([state, values]) =>
        states.includes(state) ? [[state, values[column]]] : [],
      ),
    );
  return {
    exposureBase: plan.exposureBase,
    exposureUnitCents: centsText(plan.exposureUnitDollars),
    baseRates: Object.fromEntries(
      Object.entries(plan.baseRates).map(([code, cents]) => [code, `${multiplyCents(BigInt(cents), level)}.000000`]),
    ),
    limits: plan.limitDollars.map(([dollars, factor]) => ({ limitCents: centsText(dollars), factor })),
    deductibles: plan.deductibleDollars.map(([dollars, factor]) => ({ deductibleCents: centsText(dollars), factor })),
    territories: ofStates(0),
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
    coverages: plan.coverages.map(([coverage, share, limitMultiple]) => ({ coverage, share, limitMultiple })),
    taxRates: ofStates(1),
  };
};
