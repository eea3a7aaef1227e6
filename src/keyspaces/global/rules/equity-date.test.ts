import { expect, it } from 'vitest';
import { equityDate } from './equity-date.ts';

it('tells the day to which cover is paid, by whole days and within the term', () => {
  const term = { termStart: '2026-01-01', termEnd: '2027-01-01', writtenPremiumCents: 3_650_00n };
  expect(equityDate({ ...term, paidPremiumCents: 1_000_00n })).toBe('2026-04-11');
  expect(equityDate({ ...term, paidPremiumCents: 0n })).toBe('2026-01-01');
  expect(equityDate({ ...term, paidPremiumCents: 3_650_00n })).toBe('2027-01-01');
});
