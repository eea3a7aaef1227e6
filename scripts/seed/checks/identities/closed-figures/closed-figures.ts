import type { RowsWith } from '../../stored-rows.ts';
import { type CashRows, commissionDueAt, trustAt } from './cash.ts';
import { lastDayOf } from './days.ts';
import { type LossRows, outstandingAt } from './losses.ts';
import { type PremiumRows, premiumAtEndOf } from './premium.ts';
import { type ReceivableRows, receivableAt } from './receivable.ts';

/** The figures that are derived. */
const figureNames = [
  'writtenCents',
  'earnedCents',
  'unearnedCents',
  'commissionDueCents',
  'receivableCents',
  'trustCents',
  'outstandingLossCents',
] as const;

type Rows = PremiumRows &
  ReceivableRows &
  CashRows &
  LossRows &
  RowsWith<{
    accountingPeriods: 'orgId' | 'month' | 'status' | (typeof figureNames)[number];
  }>;

/** Derives the figures of an organization at the end of a day, from what happened until then. */
const derivation = (rows: Rows) => {
  const [premium, receivable] = [premiumAtEndOf(rows), receivableAt(rows)];
  const [trust, commissionDue, outstanding] = [trustAt(rows), commissionDueAt(rows), outstandingAt(rows)];
  return (orgId: string, day: string) => ({
    ...premium(orgId, day),
    receivableCents: receivable(orgId, day),
    trustCents: trust(orgId, day),
    commissionDueCents: commissionDue(orgId, day),
    outstandingLossCents: outstanding(orgId, day),
  });
};

/**
 * The figures that were frozen when a month was closed are those that its transactions, invoices, payments, commissions and
 * claims give: neither was a figure wrong when it was frozen, nor has anything been changed behind it since. What was posted
 * in the month is `checkClosedMonths`.
 */
export const checkClosedFigures = (rows: Rows): string[] => {
  const figuresAt = derivation(rows);
  return rows.accountingPeriods
    .filter(({ status }) => status === 'closed' || status === 'reopening')
    .flatMap((period) => {
      const derived = figuresAt(period.orgId, lastDayOf(period.month));
      return figureNames.flatMap((name) =>
        period[name] === derived[name]
          ? []
          : `${period.month} of ${period.orgId} was closed with ${name} ${period[name]}; its rows give ${derived[name]}.`,
      );
    });
};
