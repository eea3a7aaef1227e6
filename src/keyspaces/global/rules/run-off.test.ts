import { expect, it } from 'vitest';
import { commissionEndOf, earnsNoMore } from './run-off.ts';

it('ends the commission of an agency with its contract, unless the run-off says otherwise', () => {
  const ends = { terminationDate: '2026-12-01', earnsAfterTermination: false };
  expect(commissionEndOf(ends)).toBe('2026-12-01');
  expect(commissionEndOf({ ...ends, earnsAfterTermination: true })).toBeNull();
  expect(commissionEndOf({ terminationDate: null, earnsAfterTermination: null })).toBeNull();
  expect([earnsNoMore('2026-12-01', '2026-11-30'), earnsNoMore('2026-12-01', '2026-12-01')]).toEqual([false, true]);
  expect(earnsNoMore(null, '2026-12-01')).toBe(false);
});
