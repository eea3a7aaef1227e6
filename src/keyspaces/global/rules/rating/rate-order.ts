import type { RateFactors } from '../../../../../schema/rating.ts';
import { compareDecimals } from '../decimal.ts';
import { brokenBand } from '../program-terms.ts';

/** A cell of a list, by what it is chosen by. */
interface Cell {
  readonly place: string;
  readonly bound: bigint;
  readonly factor: string;
}

/** The cells whose bound does not grow, or whose factor goes the wrong way: `direction` is 1 where more must not cost less. */
const outOfOrder = (cells: readonly Cell[], direction: 1 | -1): string[] =>
  cells.flatMap(({ place, bound, factor }, index) => {
    const before = cells[index - 1];
    if (!before) return [];
    const isRight = bound > before.bound && compareDecimals(factor, before.factor) * direction >= 0;
    return isRight ? [] : [place];
  });

/** The band whose bound does not follow those before it. */
const brokenIn = <Bound>(
  place: string,
  bounds: readonly (Bound | null)[],
  isAbove: (one: Bound, before: Bound) => boolean,
): string[] => {
  if (bounds.length === 0) return [];
  const index = brokenBand(bounds, isAbove);
  return index === null ? [] : [`${place}.${bounds[index] ?? null}`];
};

/** The bands of losses whose factor is below that of fewer losses. */
const cheaperForLosses = ({ lossRatioBands }: RateFactors): string[] =>
  lossRatioBands.flatMap(({ upTo, factor }, index) => {
    const before = lossRatioBands[index - 1];
    return before && compareDecimals(factor, before.factor) < 0 ? [`lossRatioBands.${upTo}`] : [];
  });

/**
 * The cells of rates that are out of order, by their places: limits, deductibles and bounds grow, the last band is open, and
 * nobody pays less for a higher limit, for a lower deductible or for more losses. Size may be cheaper by the unit: what
 * revenue does to a rate is the filing's to say.
 */
export const cellsOutOfOrder = (factors: RateFactors): string[] => {
  const { limits, deductibles, revenueBands, lossRatioBands } = factors;
  return [
    ...outOfOrder(
      limits.map(({ limitCents, factor }) => ({ place: `limits.${limitCents}`, bound: BigInt(limitCents), factor })),
      1,
    ),
    ...outOfOrder(
      deductibles.map(({ deductibleCents, factor }) => ({
        place: `deductibles.${deductibleCents}`,
        bound: BigInt(deductibleCents),
        factor,
      })),
      -1,
    ),
    ...brokenIn(
      'revenueBands',
      revenueBands.map(({ upToCents }) => upToCents),
      (one, before) => BigInt(one) > BigInt(before),
    ),
    ...brokenIn(
      'lossRatioBands',
      lossRatioBands.map(({ upTo }) => upTo),
      (one, before) => compareDecimals(one, before) > 0,
    ),
    ...cheaperForLosses(factors),
  ];
};
