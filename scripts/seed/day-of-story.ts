import { UserError } from '../support/user-error.ts';
import { dayOf } from './calendar.ts';

/** The current day in UTC, on which the demonstration ends unless told otherwise. */
export const currentDay = (): string => dayOf(new Date());

/** Identifiers and dates of the demonstration go back some years, and forward some. */
const years = { first: 2000, last: 2099 } as const;

const isDayOfCalendar = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00.000Z`);
  // Date takes 30 February for 1 March.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
};

/**
 * The day on which the demonstration is to end, as in `make seed TODAY=2027-03-01`; without one, the current day.
 *
 * @throws UserError for a text that is not a day of the calendar between 2000 and 2099
 */
export const dayOfStory = (text: string | undefined): string => {
  if (!text) return currentDay();
  const year = Number(text.slice(0, 4));
  if (isDayOfCalendar(text) && year >= years.first && year <= years.last) return text;
  throw new UserError({
    what: `TODAY=${text} is not a day that the demonstration can end on.`,
    why: `It must be a day of the calendar from ${years.first} to ${years.last}, written as year, month and day.`,
    todo: 'Write it as TODAY=2027-03-01, or leave TODAY out for the current day.',
  });
};
