import { mayRead } from '../../../auth/permissions.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { takingEntries } from '../rules/accounting-date.ts';
import { addMonths, lastDayOfMonth, monthOf } from '../rules/dates.ts';

/** The days of a month of the books that is closed. */
export interface ClosedMonth {
  /** The first day of it. */
  readonly month: string;
  readonly lastDay: string;
  /** The first day of the next one. */
  readonly next: string;
}

/** What the argument of a month is, for its description. */
export const monthDescription = 'A day of the month.';

/**
 * The month of a day, when it is closed; null while it takes entries. That it is closed is told to whoever reads agreements with
 * carriers: statements and bordereaux are made under these.
 */
export const readClosedMonth = async (
  { viewer, rulesDb }: Pick<GraphContext, 'viewer' | 'rulesDb'>,
  day: string,
): Promise<ClosedMonth | null> => {
  if (!viewer || !mayRead(viewer, 'daAgreements')) return null;
  const month = monthOf(day);
  const period = await rulesDb('billing').query.accountingPeriods.findFirst({
    where: { month },
    columns: { status: true },
  });
  if (!period || takingEntries.includes(period.status)) return null;
  return { month, lastDay: lastDayOfMonth(month), next: addMonths(month, 1) };
};
