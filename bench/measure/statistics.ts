/** The value that a share of all values does not exceed: 0.5 is the median. Between two values, the mean by distance. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new Error('There is no quantile of no values.');
  return below + (above - below) * (position - Math.floor(position));
};

/** The middle of some values, and how far they spread. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Three figures are enough: the machine is not quieter than that. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** The median of some rounds, with the lowest and the highest. */
export const spreadOf = (values: readonly number[]): Spread => ({
  median: rounded(quantile(values, 0.5)),
  lowest: rounded(Math.min(...values)),
  highest: rounded(Math.max(...values)),
});

/** Values of two lists divided round by round: what slows both of a round down together falls out. */
export const ratiosOf = (values: readonly number[], to: readonly number[]): number[] =>
  values.flatMap((value, round) => {
    const base = to[round];
    return base === undefined || base === 0 ? [] : [value / base];
  });
