import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from './dates.ts';

it('counts the leap day', () => {
  expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  expect(daysBetween('2026-11-01', '2027-11-01')).toBe(365);
  expect(addDays('2026-11-01', -1)).toBe('2026-10-31');
});

it('adds a month to the end of a month without skipping one', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-11-30', 12)).toBe('2027-11-30');
});
