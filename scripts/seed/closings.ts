import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';

/** The day of the following month from which on a month is closed. */
const closingDay = '10';

/** The first day of the first month that is open on a day: a month closes on the 10th of the next one. */
export const firstOpenDayOn = (day: string): string => {
  const month = `${day.slice(0, 7)}-01`;
  return day.slice(8) >= closingDay ? month : addMonths(month, -1);
};
