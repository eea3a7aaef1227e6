import { type DimensionName, dimensionOf, type Expectation } from './dimensions.ts';
import { fitLine, type Line } from './fit.ts';
import type { MeasuredPoint } from './measure-points.ts';

/** How the cost of an answer grows, by what was measured. */
export interface Growth {
  /** CPU for an answer in milliseconds, by the size, through the medians of all sizes. */
  readonly line: Line;
  readonly smallest: MeasuredPoint;
  readonly largest: MeasuredPoint;
  /** By what share CPU changes from the smallest size to the largest. */
  readonly change: number;
  /** Whether that is what is expected; null when there are too few sizes to tell. */
  readonly asExpected: boolean | null;
}

const isAsExpected = (expected: Expectation, { explained }: Line, change: number): boolean | null => {
  if (expected.shape === 'flat') return Math.abs(change) <= expected.mostChange;
  return explained === null ? null : explained >= expected.leastExplained;
};

/** Fits what was measured of one dimension, and compares it with what is expected. */
export const growthOf = (name: DimensionName, points: readonly MeasuredPoint[]): Growth => {
  const [smallest, largest] = [points[0], points.at(-1)];
  if (smallest === undefined || largest === undefined) throw new Error(`Nothing was measured of ${name}.`);
  const line = fitLine(points.map(({ at, cpuMs }) => ({ x: at, y: cpuMs.median })));
  const change = largest.cpuMs.median / smallest.cpuMs.median - 1;
  return { line, smallest, largest, change, asExpected: isAsExpected(dimensionOf(name).expected, line, change) };
};
