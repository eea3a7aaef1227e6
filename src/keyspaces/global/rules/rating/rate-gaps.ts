import type { RateFactors } from '../../../../../schema/rating.ts';

/** What rates must price: where a program is sold, to whom, and what it was sold with by the rates before. */
export interface RatedMarket {
  readonly stateCodes: readonly string[];
  readonly classCodes: readonly string[];
  /** Limits that policies have: without them those could not be renewed. In cents, as text. */
  readonly limitsCents: readonly string[];
  readonly deductiblesCents: readonly string[];
}

const absent = (wanted: readonly string[], present: readonly string[], place: string): string[] =>
  wanted.filter((one) => !present.includes(one)).map((one) => `${place}.${one}`);

/** The factors of a list that is empty although it is multiplied by. */
const emptyLists = ({ order, limits, deductibles, revenueBands, lossRatioBands }: RateFactors): string[] => {
  const lists = [
    ['limit', 'limits', limits],
    ['deductible', 'deductibles', deductibles],
    ['revenue_band', 'revenueBands', revenueBands],
    ['loss_history', 'lossRatioBands', lossRatioBands],
  ] as const;
  return lists.flatMap(([factor, place, list]) => (order.includes(factor) && list.length === 0 ? [place] : []));
};

/**
 * The cells that rates lack to price everything that a program sells, by their places in the rate table:
 * `general_liability.baseRates.91340`. A risk that needs one of them would not be rated.
 */
export const missingCells = (
  factors: RateFactors,
  { stateCodes, classCodes, limitsCents, deductiblesCents }: RatedMarket,
): string[] => {
  const { order, coverages, territories, limits, deductibles } = factors;
  const placed = <Factor extends RateFactors['order'][number]>(factor: Factor, cells: string[]) =>
    order.includes(factor) ? cells : [];
  const limitsOf = limits.map(({ limitCents }) => limitCents);
  const deductiblesOf = deductibles.map(({ deductibleCents }) => deductibleCents);
  return [
    ...coverages.flatMap(({ coverage, baseRates }) =>
      absent(classCodes, Object.keys(baseRates), `${coverage}.baseRates`),
    ),
    ...placed('territory', absent(stateCodes, Object.keys(territories), 'territories')),
    ...placed('limit', absent(limitsCents, limitsOf, 'limits')),
    ...placed('deductible', absent(deductiblesCents, deductiblesOf, 'deductibles')),
    ...emptyLists(factors),
  ];
};
