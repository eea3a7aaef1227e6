import { describe, expect, test } from 'vitest';
import { Calendar, fixedToday } from './calendar.ts';

describe('the calendar of the demonstration', () => {
  test('has days where they are written down when it ends on the fixed day', () => {
    expect(new Calendar(fixedToday).day('2026-02-01')).toBe('2026-02-01');
  });

  test('moves every day by as many days as its end is moved', () => {
    const calendar = new Calendar('2028-02-29');
    expect([calendar.day('2026-11-01'), calendar.day('2026-10-31'), calendar.day('2026-11-02')]).toEqual([
      '2028-02-29',
      '2028-02-28',
      '2028-03-01',
    ]);
  });

  test.each([
    ['2026-11-01', '2024-02-29'],
    ['2028-02-28', '2024-02-29'],
    ['2028-02-29', '2028-02-29'],
    ['2031-07-15', '2028-02-29'],
    // 2100 has no 29 February.
    ['2099-12-31', '2096-02-29'],
  ])('founds organizations before the last 29 February up to %s, %s', (today, leapDay) => {
    const calendar = new Calendar(today);
    expect(calendar.leapDay).toBe(leapDay);
    const opening = calendar.moment('2024-10-01').getTime();
    expect(opening).toBeLessThanOrEqual(Date.parse(leapDay) - 200 * 86_400_000 + 9 * 3_600_000);
    expect(calendar.day('2024-07-01') < calendar.day('2024-10-01')).toBe(true);
  });
});
