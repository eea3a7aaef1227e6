/** The filters of a list of rows that are each of one month. */
export const monthFilters = {
  monthFrom: { column: 'month', from: 'Date', description: 'Of this day or later, by the first day of the month.' },
  monthBefore: { column: 'month', before: 'Date', description: 'Before this day, by the first day of the month.' },
} as const;
