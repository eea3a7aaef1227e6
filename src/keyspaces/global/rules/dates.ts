const dayMs = 86_400_000;

// Days are text, `2026-11-24`; as moments they are midnights in UTC, where every day has 24 hours.
const toMs = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The day in UTC on which a moment falls. */
export const dayOf = (moment: Date): string => toDay(moment.getTime());

/** How a moment is written as a day in a time zone, and the last minute that was: of one minute all moments are on one day. */
interface DayFormat {
  readonly format: Intl.DateTimeFormat;
  minute: number;
  day: string;
}

/** By the zone's name: making a format takes longer than all that follows. */
const dayFormats = new Map<string, DayFormat>();

const dayFormatOf = (timeZone: string): DayFormat => {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const made = { format, minute: Number.NaN, day: '' };
  dayFormats.set(timeZone, made);
  return made;
};

/** The day on which a moment falls in a time zone, which is named as the IANA database does: `America/Los_Angeles`. */
export const dayIn = (timeZone: string, moment: Date): string => {
  const known = dayFormatOf(timeZone);
  const minute = Math.floor(moment.getTime() / 60_000);
  if (known.minute === minute) return known.day;
  // By its parts: how a locale orders them differs from one runtime to another.
  const parts = known.format.formatToParts(moment);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  known.day = `${part('year')}-${part('month')}-${part('day')}`;
  known.minute = minute;
  return known.day;
};

/** Time zones are less than a day from UTC. */
const zoneReachMs = dayMs;

/** The first moment after a day in a time zone: everything before it had happened when the day was over. */
export const endOfDayIn = (timeZone: string, day: string): Date => {
  let [within, after] = [toMs(day) - zoneReachMs, toMs(day) + dayMs + zoneReachMs];
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (dayIn(timeZone, new Date(middle)) > day) after = middle;
    else within = middle;
  }
  return new Date(after);
};

/** Number of days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / dayMs);

/** The date so many days later, or earlier when negative. */
export const addDays = (day: string, days: number): string => toDay(toMs(day) + days * dayMs);

/** Whether banks work on a day: from Monday to Friday. Their holidays are not known here, so a bank may take a day longer. */
const isBusinessDay = (day: string): boolean => {
  const weekday = new Date(toMs(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The date so many business days later (zero or more). */
export const addBusinessDays = (day: string, days: number): string => {
  let [date, left] = [day, days];
  while (left > 0) {
    date = addDays(date, 1);
    if (isBusinessDay(date)) left -= 1;
  }
  return date;
};

/** The same day so many months later; the last day of that month where it has no such day (31 January + 1 month). */
export const addMonths = (day: string, months: number): string => {
  const date = new Date(toMs(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = new Date(first);
  const lastDay = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return toDay(first + (Math.min(date.getUTCDate(), lastDay) - 1) * dayMs);
};

/** The first day of a day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The last day of a day's month. */
export const lastDayOfMonth = (day: string): string => addDays(addMonths(monthOf(day), 1), -1);

/** The number of months from a day to a later one, of which the last need not be whole: a term of 366 days from a 29 February has 12. */
export const monthsBetween = (from: string, to: string): number => {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const whole = months(to) - months(from);
  return addMonths(from, whole) < to ? whole + 1 : whole;
};
