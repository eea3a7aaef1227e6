import type { Calendar } from '../../seed/calendar.ts';

const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

/** Numbers of the demonstration that hold a year: `CLM-HPGL-2026-000001`. */
export const numberWithYear = /^([A-Z]+(?:-[A-Z]+)?)-(\d{4})-(\d{6})$/;

/** A text of a document's variables, as it is with a demonstration that ends on another day than in tests. */
const movedText = (text: string, calendar: Calendar, numbers: ReadonlyMap<string, string>): string =>
  day.test(text) ? text.replace(day, (written) => calendar.day(written)) : (numbers.get(text) ?? text);

/** The same for all that variables hold. Numbers stand for those in `numbers`. */
export const moved = (value: unknown, calendar: Calendar, numbers: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return movedText(value, calendar, numbers);
  if (Array.isArray(value)) return value.map((one) => moved(one, calendar, numbers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, calendar, numbers)]));
};

/** All texts in a value. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
