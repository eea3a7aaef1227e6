import { mayRead } from '../../../auth/permissions.ts';
import { memoize, memoizeWeakly } from '../../../data/memoize.ts';
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

/** The context in which it is read whether a month is closed. */
type ClosingContext = Pick<GraphContext, 'viewer' | 'rulesDb'>;

/** Read once for each request: a carrier's month asks for several reports of the same one. */
const statusOf = memoizeWeakly(({ rulesDb }: ClosingContext) =>
  memoize(async (month: string) => {
    const where = { month };
    return (await rulesDb('billing').query.accountingPeriods.findFirst({ where, columns: { status: true } })) ?? null;
  }),
);

/** The month of a day, when it is closed, whoever asks; null while it takes entries, and for one that nothing is known of. */
export const closedMonthOf = async (context: ClosingContext, day: string): Promise<ClosedMonth | null> => {
  const month = monthOf(day);
  const period = await statusOf(context)(month);
  if (!period || takingEntries.includes(period.status)) return null;
  return { month, lastDay: lastDayOfMonth(month), next: addMonths(month, 1) };
};

/**
 * The same for whoever reads agreements with carriers, and null for all others: statements of carriers and bordereaux are made
 * under these.
 */
export const readClosedMonth = async (context: ClosingContext, day: string): Promise<ClosedMonth | null> =>
  context.viewer && mayRead(context.viewer, 'daAgreements') ? closedMonthOf(context, day) : null;
