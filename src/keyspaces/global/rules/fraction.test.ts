import { expect, it } from 'vitest';
import { roundCents } from './fraction.ts';

it('rounds premium to the filed unit, and the exact middle to the even neighbor or away from zero', () => {
  const middles = [-250n, -150n, 150n, 250n].map((dividend) => [
    roundCents({ dividend, divisor: 1n }, { unit: 'dollar', mode: 'half_even' }),
    roundCents({ dividend, divisor: 1n }, { unit: 'dollar', mode: 'half_up' }),
  ]);
  expect(middles).toEqual([
    [-200n, -300n],
    [-200n, -200n],
    [200n, 200n],
    [200n, 300n],
  ]);
  expect(roundCents({ dividend: 7n, divisor: 3n }, { unit: 'cent', mode: 'half_up' })).toBe(2n);
});
