import { describe, expect, test } from 'vitest';
import { fitLine } from './fit.ts';

const placesOf = (xs: readonly number[], ys: readonly number[]) => xs.map((x, index) => ({ x, y: ys[index] ?? 0 }));

describe('a line fitted by least squares', () => {
  test('is the line itself where all places lie on one', () => {
    const { intercept, slope, explained } = fitLine(placesOf([1, 10, 100, 1_000], [2.5, 7, 52, 502]));
    expect(intercept).toBeCloseTo(2, 10);
    expect(slope).toBeCloseTo(0.5, 10);
    expect(explained).toBeCloseTo(1, 10);
  });

  // F. J. Anscombe, Graphs in Statistical Analysis, 1973: four sets of one line, which he published with them.
  test.each([
    [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
    [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
  ])("is y = 3 + 0.5 x, R² 0.67, of Anscombe's %#", (...ys) => {
    const { intercept, slope, explained } = fitLine(placesOf([10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], ys));
    expect(intercept).toBeCloseTo(3, 1);
    expect(slope).toBeCloseTo(0.5, 2);
    expect(explained).toBeCloseTo(0.667, 2);
  });

  test('explains less of a cost that grows with the square: 0.98 tells the two apart', () => {
    const sizes = [1, 10, 100, 200, 400, 700, 1_000];
    const squares = sizes.map((size) => size ** 2);
    expect(fitLine(placesOf(sizes, squares)).explained).toBeLessThan(0.95);
  });

  test('has no R² where it says nothing: of two places, and where nothing differs', () => {
    expect(fitLine(placesOf([1, 2], [1, 5]))).toEqual({ intercept: -3, slope: 4, explained: null });
    expect(fitLine(placesOf([1, 2, 3], [4, 4, 4]))).toEqual({ intercept: 4, slope: 0, explained: null });
  });

  test('is refused where all sizes are one: any slope would do', () => {
    expect(() => fitLine(placesOf([5, 5], [1, 2]))).toThrow('two different sizes');
    expect(() => fitLine([])).toThrow('two different sizes');
  });
});
