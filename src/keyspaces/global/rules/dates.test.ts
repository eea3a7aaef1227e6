import { expect, it } from 'vitest';
import { addDays, addMonths, dayIn, dayOf, daysBetween, endOfDayIn, lastDayOfMonth, monthOf } from './dates.ts';

it('counts the leap day', () => {
  expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  expect(daysBetween('2026-11-01', '2027-11-01')).toBe(365);
  expect(addDays('2026-11-01', -1)).toBe('2026-10-31');
});

it('adds a month to the end of a month without skipping one', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-11-30', 12)).toBe('2027-11-30');
});

it('knows the first and the last day of a month, in leap years as well', () => {
  const days = ['2028-02-29', '2026-02-01', '2026-12-31'];
  expect(days.map((day) => [monthOf(day), lastDayOfMonth(day)])).toEqual([
    ['2028-02-01', '2028-02-29'],
    ['2026-02-01', '2026-02-28'],
    ['2026-12-01', '2026-12-31'],
  ]);
});

it('tells the day of a moment in a time zone, daylight saving and the other side of the date line among them', () => {
  const evening = new Date('2026-12-02T03:00:00Z');
  expect(dayOf(evening)).toBe('2026-12-02');
  expect(dayIn('UTC', evening)).toBe('2026-12-02');
  expect(dayIn('America/Los_Angeles', evening)).toBe('2026-12-01');
  expect(dayIn('America/Los_Angeles', new Date('2026-12-02T07:59:59Z'))).toBe('2026-12-01');
  expect(dayIn('America/Los_Angeles', new Date('2026-12-02T08:00:00Z'))).toBe('2026-12-02');
  // In summer the clocks there are an hour ahead.
  expect(dayIn('America/Los_Angeles', new Date('2026-07-02T07:00:00Z'))).toBe('2026-07-02');
  expect(dayIn('Pacific/Guam', new Date('2026-12-01T14:00:00Z'))).toBe('2026-12-02');
});

it('ends a day in a time zone where the next one begins, when clocks change as well', () => {
  expect(endOfDayIn('UTC', '2026-11-26')).toEqual(new Date('2026-11-27T00:00:00Z'));
  expect(endOfDayIn('America/New_York', '2026-11-26')).toEqual(new Date('2026-11-27T05:00:00Z'));
  expect(endOfDayIn('America/New_York', '2026-03-07')).toEqual(new Date('2026-03-08T05:00:00Z'));
  expect(endOfDayIn('America/New_York', '2026-03-08')).toEqual(new Date('2026-03-09T04:00:00Z'));
  expect(endOfDayIn('Pacific/Kiritimati', '2026-11-26')).toEqual(new Date('2026-11-26T10:00:00Z'));
});
