import { addDays, daysBetween } from '../../src/keyspaces/global/rules/dates.ts';

/** The day on which the demonstration ends in tests, and for which its dates are written down. */
export const fixedToday = '2026-11-01';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A moment of a day in UTC; business hours unless told otherwise. */
export const momentOf = (day: string, hour = 9): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) + hour * hourMs);

/** The day of a moment in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A moment so many days (and hours) later. */
export const later = (moment: Date, days: number, hours = 0): Date =>
  new Date(moment.getTime() + days * dayMs + hours * hourMs);

/** The later of two moments. */
export const laterOf = (one: Date, other: Date): Date => {
  if (one < other) return other;
  return one;
};

/**
 * The dates of the demonstration. They are written down as in the story that ends on 2026-11-01, and move with the day
 * on which it ends.
 */
export class Calendar {
  /** The day on which the demonstration ends. */
  readonly today: string;

  constructor(today: string) {
    this.today = today;
  }

  /** A day of the story, which is written down as if the story ended on 2026-11-01. */
  day(written: string): string {
    return addDays(this.today, daysBetween(fixedToday, written));
  }

  /** A moment of such a day in UTC. */
  moment(written: string, hour?: number): Date {
    return momentOf(this.day(written), hour);
  }

  /** The last moment of the demonstration. */
  get end(): Date {
    return momentOf(this.today, 12);
  }
}
