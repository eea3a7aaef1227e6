import { day, id, identifier, moment, orgId, written } from './columns.ts';

/**
 * The columns of a table of months at whose ends something is written down of many rows, some rows at a time and in the order of
 * their identifiers: `defineMonthEnd` goes through them.
 */
export const monthEnd = () => ({
  orgId: orgId(),
  id: id(),
  /** The first day of the month. */
  month: day('month').notNull(),
  /** The last row that was gone through; null before the first. */
  throughId: identifier('through_id'),
  /** When all were. */
  completedAt: moment('completed_at'),
  ...written(),
});
