import { eq } from 'drizzle-orm';
import { accountingPeriods } from '../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { accountingDateOf } from '../global/rules/accounting-date.ts';
import { dayOf } from '../global/rules/dates.ts';
import { monthOf } from './rules/closing.ts';

/** The first days of the first open month, as transactions have read them: all that one posts goes by the same. */
const firstOpenDays = new WeakMap<WriteTransaction<'billing'>, Promise<string | undefined>>();

const readFirstOpenDay = async (transaction: WriteTransaction<'billing'>): Promise<string | undefined> => {
  const open = await transaction.read('accountingPeriods', ['month'], eq(accountingPeriods.status, 'open'));
  return open.map(({ month }) => month).toSorted()[0];
};

/**
 * The day on which something is dated in the books that counts on a day: that day, or the first one of the first open month
 * where its own is closed. An event may arrive after the closing of the month in which it happened. Only a month that is over
 * can be closed, so nothing is read for a day of this one or a later one.
 */
export const openDayFor = async (transaction: WriteTransaction<'billing'>, day: string): Promise<string> => {
  const thisMonth = monthOf(dayOf(transaction.now));
  if (day >= thisMonth) return day;
  const reading = firstOpenDays.get(transaction) ?? readFirstOpenDay(transaction);
  firstOpenDays.set(transaction, reading);
  return accountingDateOf({ bookedOn: day, effectiveDate: day, firstOpenDay: (await reading) ?? thisMonth });
};
