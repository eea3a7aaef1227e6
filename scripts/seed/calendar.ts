/**
 * The day on which the demonstration data ends. It is fixed, so that the rows and the snapshots of tests never
 * change.
 */
export const today = '2026-11-01';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A moment of a day in UTC; business hours unless told otherwise. */
export const momentOf = (day: string, hour = 9): Date => new Date(Date.parse(`${day}T00:00:00.000Z`) + hour * hourMs);

/** The day of a moment in UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A moment so many days (and hours) later. */
export const later = (moment: Date, days: number, hours = 0): Date =>
  new Date(moment.getTime() + days * dayMs + hours * hourMs);

/** The last moment of the demonstration data. */
export const endOfStory = momentOf(today, 12);

/** The later of two moments. */
export const laterOf = (one: Date, other: Date): Date => {
  if (one < other) return other;
  return one;
};
