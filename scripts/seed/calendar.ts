import { addDays, daysBetween } from '../../src/keyspaces/global/rules/dates.ts';

export { dayOf } from '../../src/keyspaces/global/rules/dates.ts';

/** The day on which the demonstration ends in tests, and for which its dates are written down. */
export const fixedToday = '2026-11-01';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A moment of a day in UTC; business hours unless told otherwise. */
export const momentOf = (day: string, hour = 9): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) + hour * hourMs);

/** A moment so many days (and hours) later. */
export const later = (moment: Date, days: number, hours = 0): Date =>
  new Date(moment.getTime() + days * dayMs + hours * hourMs);

/** The later of two moments. */
export const laterOf = (one: Date, other: Date): Date => {
  if (one < other) return other;
  return one;
};

/** From when on organizations do business, as it is written down. All days up to it belong to their founding. */
const openedOn = '2024-10-01';

/** Days of business before a 29 February, so that a policy can be sold whose term holds it. */
const businessBeforeLeapDay = 200;

/** The last 29 February up to a day. */
const lastLeapDay = (today: string): string => {
  let year = Number(today.slice(0, 4));
  // Not every fourth year has one, and this year's may still come.
  while (addDays(`${year}-02-28`, 1).slice(8) !== '29' || `${year}-02-29` > today) year -= 1;
  return `${year}-02-29`;
};

/**
 * The dates of the demonstration. They are written down as in the story that ends on 2026-11-01, and move with the day on
 * which it ends. Organizations are founded early enough that they did business before the last 29 February.
 */
export class Calendar {
  /** The day on which the demonstration ends. */
  readonly today: string;
  /** The last 29 February up to that day. */
  readonly leapDay: string;
  readonly #daysFoundedEarlier: number;

  constructor(today: string) {
    this.today = today;
    this.leapDay = lastLeapDay(today);
    const latestOpening = addDays(this.leapDay, -businessBeforeLeapDay);
    this.#daysFoundedEarlier = Math.max(0, daysBetween(latestOpening, this.#moved(openedOn)));
  }

  /** A day of the story, which is written down as if the story ended on 2026-11-01. */
  day(written: string): string {
    return addDays(this.#moved(written), written <= openedOn ? -this.#daysFoundedEarlier : 0);
  }

  /** A moment of such a day in UTC. */
  moment(written: string, hour?: number): Date {
    return momentOf(this.day(written), hour);
  }

  /** The last moment of the demonstration. */
  get end(): Date {
    return momentOf(this.today, 12);
  }

  #moved(written: string): string {
    return addDays(this.today, daysBetween(fixedToday, written));
  }
}
