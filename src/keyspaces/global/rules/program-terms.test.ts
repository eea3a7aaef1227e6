import { expect, test } from 'vitest';
import { brokenBand, repeatedAt } from './program-terms.ts';

const isAbove = (one: number, other: number) => one > other;

test('bands are in order when their bounds grow and the last one alone is open', () => {
  expect(brokenBand([30, 60, null], isAbove)).toBeNull();
  expect(brokenBand([null], isAbove)).toBeNull();
  expect(brokenBand([30, 30, null], isAbove)).toBe(1);
  expect(brokenBand([null, 30, null], isAbove)).toBe(0);
  expect(brokenBand([30, 60], isAbove)).toBe(1);
});

test('what stands in a list again is told by its place', () => {
  expect(repeatedAt(['a', 'b', 'a', 'b', 'c'], (one) => one)).toEqual([2, 3]);
});
