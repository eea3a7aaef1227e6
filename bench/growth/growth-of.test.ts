import { describe, expect, test } from 'vitest';
import { growthOf } from './growth-of.ts';

const exactly = (value: number) => ({ median: value, lowest: value, highest: value });

const pointsOf = (costs: Readonly<Record<number, number>>) =>
  Object.entries(costs).map(([at, cost]) => ({
    at: Number(at),
    answers: 10,
    cpuMs: exactly(cost),
    medianMs: exactly(cost),
  }));

describe('growth is as expected', () => {
  test('of items, when each costs as much as any other, and not when more of them cost more each', () => {
    expect(growthOf('items', pointsOf({ 1: 1.01, 100: 2, 400: 5, 1000: 11 })).asExpected).toBe(true);
    expect(growthOf('items', pointsOf({ 1: 1, 100: 1.1, 400: 2.6, 1000: 11 })).asExpected).toBe(false);
  });

  test('of rows, when the largest database costs about as much as the smallest, and not when more or less', () => {
    expect(growthOf('rows', pointsOf({ 1000: 2, 10000: 3, 1000000: 2.15 })).asExpected).toBe(true);
    expect(growthOf('rows', pointsOf({ 1000: 2, 1000000: 2.3 })).asExpected).toBe(false);
    expect(growthOf('rows', pointsOf({ 1000: 2, 1000000: 1.7 })).asExpected).toBe(false);
  });

  test('or not: of two sizes nobody can tell whether they lie on a line', () => {
    expect(growthOf('items', pointsOf({ 1: 1, 100: 2 })).asExpected).toBeNull();
  });
});

test('growth is told from the smallest size to the largest', () => {
  const { smallest, largest, change, line } = growthOf('rows', pointsOf({ 1000: 2, 10000: 9, 100000: 3 }));
  expect([smallest.at, largest.at, change]).toEqual([1_000, 100_000, 0.5]);
  expect(line.slope).toBeLessThan(0);
});
