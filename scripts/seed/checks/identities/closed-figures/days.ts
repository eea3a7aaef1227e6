// The arithmetic of the closing is not used here: a fault in it would freeze a figure and then find it right.

/** The day of a moment, in UTC. */
export const dayOfMoment = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether something had happened by the end of a day; what has no moment has not happened. */
export const hasHappened = (moment: Date | null, day: string): boolean => moment !== null && dayOfMoment(moment) <= day;

/** The last day of a month, which is given by its first. */
export const lastDayOf = (month: string): string => {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  // Day 0 of the next month, whose index is this one's ordinal.
  return new Date(Date.UTC(year, ordinal, 0)).toISOString().slice(0, 10);
};

/** Days from one day to another. */
export const daysFrom = (one: string, other: string): bigint =>
  BigInt(Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000));

/** The day after a day. */
export const dayAfter = (day: string): string => dayOfMoment(new Date(Date.parse(day) + 86_400_000));
