import { eq } from 'drizzle-orm';
import { accountingPeriods, agedReceivables } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { defineMonthEnd, type MonthOfRows } from '../../../tasks/month-end.ts';
import { dayIn, lastDayOfMonth, monthOf } from '../../global/rules/dates.ts';
import { readBookedPolicies } from '../closing/booked-policies.ts';
import { agedReceivableOf, agedSums, receivableCents } from '../rules/aged-receivables.ts';
import type { BookedPolicy } from '../rules/booked-policies.ts';

/** What policies owed at the end of a month, told apart by age. */
const agedOf = (policies: readonly BookedPolicy[], { id: receivableMonthId, month, timeZone }: MonthOfRows) => {
  const on = { lastDay: lastDayOfMonth(month), dayOf: (moment: Date) => dayIn(timeZone, moment) };
  return policies.flatMap((policy) => {
    const aged = agedReceivableOf(policy, on);
    return aged ? [{ receivableMonthId, ...aged }] : [];
  });
};

/** Throws when what was told apart by age is not what the month was closed with. */
const checkTotal = async (
  transaction: WriteTransaction<'billing'>,
  month: MonthOfRows,
  lastPolicies: readonly BookedPolicy[],
): Promise<void> => {
  const [period] = await transaction.read(
    'accountingPeriods',
    ['receivableCents'],
    eq(accountingPeriods.month, month.month),
  );
  const before = await transaction.read('agedReceivables', agedSums, eq(agedReceivables.receivableMonthId, month.id));
  const all = [...before, ...agedOf(lastPolicies, month)];
  const cents = all.reduce((sum, one) => sum + receivableCents(one), 0n);
  if (cents === period?.receivableCents) return;
  const closedWith = period?.receivableCents ?? 'nothing';
  throw new Error(`By age, the receivables of ${month.month} are ${cents} cents; it was closed with ${closedWith}.`);
};

/**
 * When a month is closed, what was owed on each policy at its end is told apart by age: nothing is dated into it any more. All of
 * it must be what the month was closed with; otherwise it is told to nobody, and the task fails until somebody has looked.
 */
defineMonthEnd<'billing', BookedPolicy>({
  keyspace: 'billing',
  name: 'ageReceivables',
  table: 'receivableMonths',
  // Its row is there from the closing on, and no month is closed before it is over.
  firstNotDue: monthOf,
  read: readBookedPolicies,
  write: (transaction, month, policies) => transaction.addTo('agedReceivables', agedOf(policies, month), agedSums),
  complete: checkTotal,
});
