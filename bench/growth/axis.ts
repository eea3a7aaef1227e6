/** Where values lie on a line of so many pixels, and which of them are written beside it. */
export interface Axis {
  /** Pixels from where the axis begins. */
  place(value: number): number;
  readonly ticks: readonly number[];
  /** So many values, from the first to the last, at even distances on the axis: a line is drawn through them. */
  values(count: number): number[];
}

/** At most so many steps, each of a round size: 1, 2 or 5 times a power of ten. */
const roundStep = (range: number, steps: number): number => {
  const least = range / steps;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? range;
};

const between = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/** From nothing to a value, evenly. */
export const evenAxis = (to: number, pixels: number): Axis => {
  const step = roundStep(to, 5);
  // Sums of parts would be 0.30000000000000004.
  const ticks = Array.from({ length: Math.floor(to / step + 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  );
  return { place: (value) => (value / to) * pixels, ticks, values: (count) => between(0, to, count) };
};

/** From the power of ten at or below a value to that at or above another one, each power as long as any other. */
export const powersAxis = (from: number, to: number, pixels: number): Axis => {
  const first = Math.floor(Math.log10(from) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(to) - 1e-9));
  return {
    place: (value) => ((Math.log10(value) - first) / (last - first)) * pixels,
    ticks: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
    values: (count) => between(Math.log10(from), Math.log10(to), count).map((power) => 10 ** power),
  };
};
