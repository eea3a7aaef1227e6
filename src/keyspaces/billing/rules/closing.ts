/** The day of the following month from which on a month is closed. */
const closingDay = '10';

/** When a month is closed: on the 10th of the next one, given that one's first day. */
export const closedOn = (nextMonth: string): string => `${nextMonth.slice(0, 7)}-${closingDay}`;
