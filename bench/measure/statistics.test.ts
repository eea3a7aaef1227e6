import { describe, expect, test } from 'vitest';
import { quantile, ratiosOf, spreadOf } from './statistics.ts';

describe('quantiles', () => {
  test('are those of the sorted values, whatever their order', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
    expect(quantile([10, 9, 1, 2], 0.5)).toBe(5.5);
    expect(quantile([10, 9, 1, 2], 0)).toBe(1);
    expect(quantile([10, 9, 1, 2], 1)).toBe(10);
  });

  test('lie between two values by their distance', () => {
    expect(quantile([0, 100], 0.99)).toBeCloseTo(99);
    expect(quantile([7], 0.99)).toBe(7);
  });

  test('of no values are refused: they would be printed as a figure', () => {
    expect(() => quantile([], 0.5)).toThrow('no quantile');
  });
});

test('a spread is the median and the ends, with three figures', () => {
  expect(spreadOf([2.34567, 100.4, 1])).toEqual({ median: 2.35, lowest: 1, highest: 100 });
});

test('ratios are taken round by round, so that a round that was slow for both changes nothing', () => {
  expect(ratiosOf([2, 20, 2], [1, 10, 1])).toEqual([2, 2, 2]);
  expect(ratiosOf([2, 4], [1])).toEqual([2]);
});
