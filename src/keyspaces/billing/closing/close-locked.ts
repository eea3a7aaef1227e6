import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf, type Viewer } from '../../../auth/viewer.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../../events/event.ts';
import { isRefusal, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { takingEntries } from '../../global/rules/accounting-date.ts';
import { addMonths } from '../../global/rules/dates.ts';
import { OpenItems } from './closing-refusals.ts';
import { figuresOfMonth } from './figures-of-month.ts';
import type { KnownOfMonth } from './read-closing.ts';

type Transaction = WriteTransaction<'billing'>;

/** A month of the books whose period is locked. */
export interface LockedMonth {
  readonly id: string;
  readonly month: string;
  readonly version: number;
}

/**
 * Locks the month before one that is to be closed, so that nobody opens that one again meanwhile; refuses when it takes
 * entries. Months are locked in their order. Null when it stands in no way.
 */
export const lockMonthBefore = async (transaction: Transaction, month: string): Promise<Refusal | null> => {
  const before = await transaction.lockBy('accountingPeriods', 'month', addMonths(month, -1), ['status']);
  if (!before || !takingEntries.includes(before.status)) return null;
  return refuse(OpenItems, ['accountingPeriodId'], { items: ['earlier_month_open'] });
};

/** Opens the month behind one that is closed, unless the books have it. */
const openNext = async (transaction: Transaction, month: string): Promise<void> => {
  const next = { id: transaction.newId(identifierPrefixes.accountingPeriods), month: addMonths(month, 1) };
  await transaction.insertOnce('accountingPeriods', [{ ...next, status: 'open' }]);
};

/** Has what is owed at the end of a closed month told apart by age, when it is time. */
const openAging = async (transaction: Transaction, month: string): Promise<void> => {
  const id = transaction.newId(identifierPrefixes.receivableMonths);
  const nothingYet = { throughId: null, completedAt: null, withdrawnAt: null };
  await transaction.insert('receivableMonths', [{ id, month, ...nothingYet }]);
};

/** Closes a locked month with its figures, and says so to others; a refusal when its ledger is out of balance. */
export const closeLocked = async (
  transaction: Transaction,
  { id, month, version }: LockedMonth,
  known: KnownOfMonth,
  viewer: Viewer,
): Promise<NewEvent | Refusal> => {
  const figures = await figuresOfMonth(transaction, month, known);
  if (isRefusal(figures)) return figures;
  const closedById = personOf(viewer);
  const closed = { status: 'closed', closedAt: transaction.now, closedById, ...figures } as const;
  await transaction.set('accountingPeriods', id, closed);
  await openNext(transaction, month);
  await openAging(transaction, month);
  const payload = { accountingPeriodId: id, month, closedById, ...figures };
  return event('month.closed', { id, sequence: version + 1 }, payload);
};
