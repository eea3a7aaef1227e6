import { describe, expect, test } from 'vitest';
import { cursorOf, positionOf, type SortedList } from './cursor.ts';

const byPremium: SortedList = {
  table: 'policies',
  column: 'annualPremiumCents',
  kind: 'cents',
  name: 'annual_premium',
};
const byCreation: SortedList = { table: 'claims', column: 'reportedAt', kind: 'moment', name: 'reported_at' };

const id = 'pol_01HK153X000000000000000001';

describe('a cursor', () => {
  test.each([0n, -1n, 9_223_372_036_854_775_807n, -9_223_372_036_854_775_808n])('carries %i cents', (value) => {
    expect(positionOf(cursorOf('annual_premium', value, id), byPremium, 'after')).toEqual({ value, id });
  });

  test.each(['9223372036854775808', '-9223372036854775809', '99999999999999999999', '1.5', ''])(
    'of "%s" cents is none: no column holds that',
    (value) => {
      expect(() => positionOf(cursorOf('annual_premium', value, id), byPremium, 'after')).toThrow('is not a cursor');
    },
  );

  test('carries a moment to the millisecond', () => {
    const value = new Date('2026-11-24T09:30:00.123Z');
    expect(positionOf(cursorOf('reported_at', value, id), byCreation, 'after')).toEqual({ value, id });
  });
});
