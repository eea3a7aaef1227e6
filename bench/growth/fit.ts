/** A place of a figure: how much there was of something, and what it took. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The straight line that lies closest to some places, by the squares of how far it misses each. */
export interface Line {
  /** Where it begins: what it takes with nothing of what grows. */
  readonly intercept: number;
  /** What one more takes. */
  readonly slope: number;
  /** R²: the share of all differences that the line explains. Null where it says nothing: of two places, or when none differs. */
  readonly explained: number | null;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Places that every line explains. */
const everyLine = 2;

/** Fits a line by least squares. Throws when all places have one x: any slope would do. */
export const fitLine = (places: readonly Place[]): Line => {
  const middle = { x: meanOf(places.map(({ x }) => x)), y: meanOf(places.map(({ y }) => y)) };
  const sum = (value: (x: number, y: number) => number): number =>
    places.reduce((total, { x, y }) => total + value(x - middle.x, y - middle.y), 0);
  const spreadOfX = sum((x) => x * x);
  if (!(spreadOfX > 0)) throw new Error('A line needs two different sizes at least.');
  const slope = sum((x, y) => x * y) / spreadOfX;
  const all = sum((_, y) => y * y);
  const missed = sum((x, y) => (y - slope * x) ** 2);
  return {
    intercept: middle.y - slope * middle.x,
    slope,
    explained: places.length <= everyLine || all === 0 ? null : 1 - missed / all,
  };
};
