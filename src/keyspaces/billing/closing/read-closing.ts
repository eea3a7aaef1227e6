import { pendingUntil } from '../../../events/pending-until.ts';
import type { Refusal } from '../../../graphql/mutation/index.ts';
import { type MutationContext, notFound, refuse } from '../../../graphql/mutation/index.ts';
import { readClosingFigures } from '../../global/closing/closing-figures.ts';
import { takingEntries } from '../../global/rules/accounting-date.ts';
import { dayIn, dayOf, lastDayOfMonth } from '../../global/rules/dates.ts';
import { closingItems } from '../rules/closing-items.ts';
import { EventsPending, OpenItems } from './closing-refusals.ts';

/** A month of the books as the viewer sees it; a refusal when there is none. */
export const readPeriod = async ({ billingDb }: MutationContext, id: string) => {
  const columns = { id: true, month: true, status: true, version: true } as const;
  return (
    (await billingDb.query.accountingPeriods.findFirst({ where: { id }, columns })) ??
    notFound(id, 'accountingPeriodId')
  );
};

/** A month that is to be closed. */
interface Month {
  readonly month: string;
}

const readEarlier = ({ rulesDb }: MutationContext, { month }: Month) =>
  rulesDb('billing').query.accountingPeriods.findFirst({
    where: { month: { lt: month }, status: { in: [...takingEntries] } },
    columns: { id: true },
  });

const readPlannedInvoice = ({ rulesDb }: MutationContext, lastDay: string) =>
  rulesDb('billing').query.installments.findFirst({
    where: { status: 'pending', invoiceOn: { lte: lastDay } },
    columns: { id: true },
  });

/**
 * What other keyspaces say of a month that is to be closed; a refusal when something stands in the way. Events come first: once
 * none is under way, nothing more of the month can come, and what is read behind them stays.
 */
export const readClosing = async (context: MutationContext, { month }: Month) => {
  const { data, today, now, timeZone, viewer } = context;
  const lastDay = lastDayOfMonth(month);
  const dayAt = (moment: Date) => dayIn(timeZone, moment);
  const pending = await pendingUntil(data, viewer.orgId, { lastDay, dayOf: dayAt });
  if (pending > 0) return refuse(EventsPending, ['accountingPeriodId'], { count: pending });
  const [figures, earlier, planned] = await Promise.all([
    readClosingFigures(context, lastDay),
    readEarlier(context, { month }),
    readPlannedInvoice(context, lastDay),
  ]);
  const items = closingItems({
    month,
    today,
    todayInUtc: dayOf(now),
    earlierMonthOpen: earlier !== undefined,
    termsNotBegun: figures.policies.termsNotBegun,
    installmentsNotInvoiced: planned !== undefined,
  });
  return items.length > 0 ? refuse(OpenItems, ['accountingPeriodId'], { items }) : figures;
};

/** What other keyspaces say of a month. */
export type KnownOfMonth = Exclude<Awaited<ReturnType<typeof readClosing>>, Refusal>;
