import type { RateFactors } from '../../../../schema/rating.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { sixPlaces } from '../rules/decimal.ts';
import { rateFactorsInput } from './rate-factors-input.ts';

/** What a version of a program's rates says: whole, so that nobody leaves a rate as it was without seeing it. */
export const rateTableFields = {
  newFrom: t.day('The first effective date of new business that it prices.'),
  renewalFrom: t.day('The first effective date of a renewal that it prices: that of new business, or a later one.'),
  factors: rateFactorsInput,
} as const;

type Fields = InputValues<typeof rateTableFields>;

/** The factors as a draft says them. */
export type ProposedFactors = Fields['factors'];

const withFactor = <Item extends { readonly factor: string }>(item: Item): Item => ({
  ...item,
  factor: sixPlaces(item.factor),
});

const byCode = <Item>(items: readonly Item[], entryOf: (item: Item) => readonly [code: string, value: string]) =>
  Object.fromEntries(
    items.map((item) => {
      const [code, value] = entryOf(item);
      return [code, sixPlaces(value)];
    }),
  );

const coverageOf = ({ coverage, baseRates, limitMultiple, minimumPremium }: ProposedFactors['coverages'][number]) => ({
  coverage,
  baseRates: byCode(baseRates, ({ classCode, centsPerUnit }) => [classCode, centsPerUnit]),
  limitMultiple: limitMultiple && sixPlaces(limitMultiple),
  minimumPremiumCents: String(minimumPremium),
});

/** The document of a rate table, from what was asked for: decimals with all six places, amounts in cents as text. */
export const factorsOf = (factors: ProposedFactors): RateFactors => ({
  exposureBase: factors.exposureBase,
  exposureUnitCents: String(factors.exposureUnit),
  order: factors.order,
  rounding: { unit: factors.roundingUnit, mode: factors.roundingMode, at: factors.roundedAt },
  limits: factors.limits.map(({ limit, factor }) => withFactor({ limitCents: String(limit), factor })),
  deductibles: factors.deductibles.map(({ deductible, factor }) =>
    withFactor({ deductibleCents: String(deductible), factor }),
  ),
  territories: byCode(factors.territories, ({ stateCode, factor }) => [stateCode, factor]),
  classes: byCode(factors.classes, ({ classCode, factor }) => [classCode, factor]),
  revenueBands: factors.revenueBands.map(({ upTo, factor }) =>
    withFactor({ upToCents: upTo === null ? null : String(upTo), factor }),
  ),
  lossRatioBands: factors.lossRatioBands.map(({ upTo, factor }) =>
    withFactor({ upTo: upTo === null ? null : sixPlaces(upTo), factor }),
  ),
  unknownLossHistoryFactor: sixPlaces(factors.unknownLossHistoryFactor),
  termFactors: factors.termFactors.map(withFactor),
  coverages: factors.coverages.map(coverageOf),
});

/** The columns of a rate table, from what was asked for. */
export const rateColumns = ({ newFrom, renewalFrom, factors }: Fields) => ({
  newFrom,
  renewalFrom,
  factors: factorsOf(factors),
});
