import { inArray } from 'drizzle-orm';
import { accountingPeriods } from '../../../schema/billing/tables/index.ts';
import { KeyspaceBusyError } from '../../data/guard/errors.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import { accountingDateOf, takingEntries } from '../global/rules/accounting-date.ts';
import { dayOf, monthOf } from '../global/rules/dates.ts';

type Transaction = WriteTransaction<'billing'>;

/** The first day of the first open month, and which months that are over something of a transaction is dated into. */
interface OpenMonths {
  readonly firstDay: Promise<string | undefined>;
  readonly late: Set<string>;
}

/** What transactions have read: all that one posts goes by the same. */
const openMonths = new WeakMap<Transaction, OpenMonths>();

const readFirstOpenDay = async (transaction: Transaction): Promise<string | undefined> => {
  const open = await transaction.read(
    'accountingPeriods',
    ['month'],
    inArray(accountingPeriods.status, [...takingEntries]),
  );
  return open.map(({ month }) => month).toSorted()[0];
};

/**
 * Holds the months that are over and that something is dated into, until that is committed: whoever closes one of them waits,
 * and adds up what is there then. Nobody posts into one that was closed since it was read: the transaction is tried again, and
 * finds the next one. Balances alone are written behind it, so that all wait in one order.
 */
const holdMonths = async (transaction: Transaction, months: ReadonlySet<string>): Promise<void> => {
  for (const month of [...months].toSorted()) {
    // A month of which the books have no row cannot be closed.
    const period = await transaction.lockBy('accountingPeriods', 'month', month, ['status']);
    if (period && !takingEntries.includes(period.status)) {
      throw new KeyspaceBusyError('billing', new Error(`${month} was closed since it was found open.`));
    }
  }
};

const openMonthsOf = (transaction: Transaction): OpenMonths => {
  const known = openMonths.get(transaction);
  if (known) return known;
  const late = new Set<string>();
  const made = { firstDay: readFirstOpenDay(transaction), late };
  openMonths.set(transaction, made);
  transaction.atEnd(() => holdMonths(transaction, late));
  return made;
};

/**
 * The day on which something is dated in the books that counts on a day: that day, or the first one of the first open month
 * where its own is closed. An event may arrive after the closing of the month in which it happened. Only a month that is over
 * can be closed, so nothing is read for a day of this one or a later one, and nothing is held.
 */
export const openDayFor = async (transaction: Transaction, day: string): Promise<string> => {
  const thisMonth = monthOf(dayOf(transaction.now));
  if (day >= thisMonth) return day;
  const { firstDay, late } = openMonthsOf(transaction);
  const dated = accountingDateOf({ bookedOn: day, effectiveDate: day, firstOpenDay: (await firstDay) ?? thisMonth });
  if (dated < thisMonth) late.add(monthOf(dated));
  return dated;
};
