import { describe, expect, test } from 'vitest';
import { overlap, overlapping, yearsOf } from './periods.ts';

describe('periods', () => {
  test('that meet on a day do not overlap: the end is the first day after', () => {
    expect(overlap({ from: '2026-01-01', to: '2027-01-01' }, { from: '2027-01-01', to: null })).toBe(false);
    expect(overlap({ from: '2026-01-01', to: '2027-01-02' }, { from: '2027-01-01', to: null })).toBe(true);
  });

  test('without an end overlap whatever comes after', () => {
    const open = { from: '2026-01-01', to: null };
    expect(overlap(open, { from: '2030-01-01', to: '2031-01-01' })).toBe(true);
    expect(overlap({ from: '2020-01-01', to: '2026-01-01' }, open)).toBe(false);
    expect(overlapping([open], (one) => one, { from: '2027-01-01', to: null })).toBe(open);
  });

  test('have days in each of their years, and none in one that begins with their end', () => {
    expect(yearsOf({ from: '2026-01-01', to: '2027-01-01' })).toEqual([2026]);
    expect(yearsOf({ from: '2026-07-01', to: '2028-07-01' })).toEqual([2026, 2027, 2028]);
    expect(yearsOf({ from: '2026-07-01', to: '2026-07-01' })).toEqual([2026]);
  });
});
