import { expect, test } from 'vitest';
import { claimCount, isLossRunOld, lossRatio } from './losses.ts';

const year = (incurredCents: bigint, supersededAt: Date | null = null, valuedOn = '2026-08-03') => ({
  claimCount: 1,
  incurredCents,
  premiumCents: 100n,
  valuedOn,
  supersededAt,
});

test('losses that were told anew count no more', () => {
  const years = [year(50n), year(900n, new Date('2026-10-01'))];
  expect([lossRatio(years), claimCount(years)]).toEqual(['0.500000', 1]);
});

test('losses are old when any year was valued more than 90 days before', () => {
  expect(isLossRunOld([year(1n)], '2026-11-01')).toBe(false);
  expect(isLossRunOld([year(1n)], '2026-11-02')).toBe(true);
  expect(isLossRunOld([year(1n, new Date('2026-10-01'))], '2026-11-02')).toBe(false);
});
