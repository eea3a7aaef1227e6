import { and, eq, gt, isNull, notInArray } from 'drizzle-orm';
import { accountingPeriods, receivableMonths } from '../../../../schema/billing/tables/index.ts';
import { personOf, type Viewer } from '../../../auth/viewer.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { event, type NewEvent } from '../../../events/event.ts';
import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { takingEntries } from '../../global/rules/accounting-date.ts';
import type { LockedMonth } from './close-locked.ts';
import { LaterMonthClosed } from './closing-refusals.ts';

type Transaction = WriteTransaction<'billing'>;

/**
 * Refuses when a month behind one is closed, whose own period is locked: whoever closes that one locks this one first. Null when
 * none is.
 */
export const refuseLaterClosed = async (transaction: Transaction, month: string): Promise<Refusal | null> => {
  const closed = notInArray(accountingPeriods.status, [...takingEntries]);
  const later = await transaction.read('accountingPeriods', ['month'], and(gt(accountingPeriods.month, month), closed));
  const last = later
    .map((one) => one.month)
    .toSorted()
    .at(-1);
  return last === undefined ? null : refuse(LaterMonthClosed, ['accountingPeriodId'], { month: last });
};

/** What a month has that is open. */
const nothingFrozen = {
  closedAt: null,
  closedById: null,
  writtenCents: null,
  earnedCents: null,
  unearnedCents: null,
  commissionDueCents: null,
  receivableCents: null,
  trustCents: null,
  outstandingLossCents: null,
  postedCents: null,
  checksum: null,
} as const;

/** The columns that the closing of a month fills, and that its opening empties. */
// Object.keys loses the literal names; the record's type still holds them.
export const frozenColumns = Object.keys(nothingFrozen) as (keyof typeof nothingFrozen)[];

/** What is owed at the end of a month, told apart by age, does not stand any more, however far that has come. */
const withdrawAging = async (transaction: Transaction, month: string): Promise<void> => {
  const standing = and(eq(receivableMonths.month, month), isNull(receivableMonths.withdrawnAt));
  const [found] = await transaction.read('receivableMonths', ['id'], standing);
  const aging = found && (await transaction.lock('receivableMonths', found.id, ['completedAt']));
  if (!aging) return;
  const { now } = transaction;
  // Nobody goes on with what is complete.
  const values = { withdrawnAt: now, completedAt: aging.completedAt ?? now };
  await transaction.changeOne('receivableMonths', values, eq(receivableMonths.id, found.id));
};

/** Opens a locked month again, whose figures do not stand any more, and says so to others. */
export const reopenLocked = async (
  transaction: Transaction,
  { id, month, version, checksum }: LockedMonth & { readonly checksum: string | null },
  viewer: Viewer,
): Promise<NewEvent> => {
  await transaction.set('accountingPeriods', id, { status: 'open', ...nothingFrozen });
  await withdrawAging(transaction, month);
  const payload = { accountingPeriodId: id, month, reopenedById: personOf(viewer), checksum: checksum ?? '' };
  return event('month.reopened', { id, sequence: version + 1 }, payload);
};
