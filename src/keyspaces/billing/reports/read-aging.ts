import type { GraphContext } from '../../../graphql/context.ts';
import { type Group, mergedGroups, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { addDays, lastDayOfMonth, monthOf } from '../../global/rules/dates.ts';
import { type AgedMoney, agedSums, ages } from '../rules/aged-receivables.ts';

/** The column that each grouping goes by. */
const columnOf = { producer: 'producerId', carrier: 'carrierId', program: 'programId' } as const;

/** What receivables are grouped by. */
export type AgingGrouping = keyof typeof columnOf;

/** What is owed with something in common, in cents. */
export interface AgingGroupShape extends Group<keyof AgedMoney> {
  /** Whether it is of a closed month, by the books, or of invoices as they are now. */
  readonly ofBooks: boolean;
}

/** What is owed on a day, in all and by groups. */
export interface AgingShape {
  readonly asOf: string;
  readonly total: AgingGroupShape;
  readonly groups: readonly AgingGroupShape[];
}

const keysBy = (groupBy: AgingGrouping | null): Record<string, string> =>
  groupBy ? { [groupBy]: columnOf[groupBy] } : {};

/** What is told apart of live invoices: what is not invoiced yet they do not say. */
const liveFigures = [...ages.map(([age]) => age), 'creditCents'] as const;

/** Which open invoices are of which age. */
const bandsOn = (today: string) => {
  const ofAges = ages.map(([age, most], index) => {
    const [, newer = null] = ages[index - 1] ?? [];
    const from = most === null ? {} : { gte: addDays(today, -most) };
    const before = newer === null ? {} : { lt: addDays(today, -newer) };
    return [age, { of: 'openCents', where: { openCents: { gt: 0n }, dueDate: { ...from, ...before } } }] as const;
  });
  return Object.fromEntries([...ofAges, ['creditCents', { of: 'openCents', where: { openCents: { lt: 0n } } }]]);
};

/**
 * Adds up open invoices, once for each status in which one can be open: an index has all that is looked at, agency by agency
 * within a status, so that no row is read and nothing is sorted.
 */
const readLive = async ({ billingDb, today }: GraphContext, groupBy: AgingGrouping | null) => {
  const bands = bandsOn(today);
  const statuses = ['open', 'overdue'] as const;
  const added = await Promise.all(
    statuses.map((status) =>
      billingDb.sums('invoices', { by: keysBy(groupBy), sums: liveFigures, bands, where: { status } }),
    ),
  );
  return added.flat();
};

/** The aging of a month, by a day of it; null while the month takes entries, or is not told apart by age yet. */
const readMonth = async ({ rulesDb }: GraphContext, day: string): Promise<string | null> => {
  const closing = await rulesDb('billing').query.receivableMonths.findFirst({
    where: { month: monthOf(day), withdrawnAt: { isNull: true } },
    columns: { id: true, completedAt: true },
  });
  return closing?.completedAt ? closing.id : null;
};

/** What is owed today by invoices as they are, or at the end of the closed month of a day by the books; null where that has none. */
export const readAging = async (
  context: GraphContext,
  { month, groupBy }: { readonly month: string | null; readonly groupBy: AgingGrouping | null },
): Promise<AgingShape | null> => {
  const receivableMonthId = month === null ? null : await readMonth(context, month);
  if (month !== null && receivableMonthId === null) return null;
  const added =
    receivableMonthId === null
      ? await readLive(context, groupBy)
      : await context.billingDb.sums('agedReceivables', {
          by: keysBy(groupBy),
          sums: agedSums,
          where: { receivableMonthId },
        });
  const parts = added.map(({ keys, sums }) => ({ keys, figures: sums }));
  const ofBooks = month !== null;
  return {
    asOf: month === null ? context.today : lastDayOfMonth(month),
    total: { keys: {}, figures: totalOf(agedSums, parts), ofBooks },
    groups: mergedGroups(agedSums, parts).map((group) => ({ ...group, ofBooks })),
  };
};
