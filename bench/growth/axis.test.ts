import { expect, test } from 'vitest';
import { evenAxis, powersAxis } from './axis.ts';

test('an even axis begins with nothing and has few, round ticks', () => {
  const { place, ticks, values } = evenAxis(1_000, 200);
  expect(ticks).toEqual([0, 200, 400, 600, 800, 1_000]);
  expect(ticks.map(place)).toEqual([0, 40, 80, 120, 160, 200]);
  expect(values(3)).toEqual([0, 500, 1_000]);
  expect(evenAxis(0.74, 100).ticks).toEqual([0, 0.2, 0.4, 0.6]);
  expect(evenAxis(5, 100).ticks).toEqual([0, 1, 2, 3, 4, 5]);
});

test('an axis of powers of ten gives each power the same length, and reaches beyond both ends', () => {
  const { place, ticks } = powersAxis(1_163, 1_260_000, 400);
  expect(ticks).toEqual([1_000, 10_000, 100_000, 1_000_000, 10_000_000]);
  expect(ticks.map(place)).toEqual([0, 100, 200, 300, 400]);
  expect(powersAxis(1, 1_000, 300).ticks).toEqual([1, 10, 100, 1_000]);
});
