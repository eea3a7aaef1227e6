import { eq } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/** Tables whose rows of a submission are replaced all at once. What was told before stays, as an earlier revision. */
type ReplacedTable = 'submissionExposures' | 'lossHistory';

/**
 * Closes the rows of a submission that hold, and returns the revision of those that come next. The caller holds the
 * submission's lock: of two who replace them at once, the second one closes what the first has added.
 */
export const supersede = async (
  transaction: WriteTransaction<'submissions'>,
  table: ReplacedTable,
  submissionId: string,
): Promise<number> => {
  const column = (name: string) => columnOf(tableOf(table), name);
  const told = await transaction.read(
    table,
    ['id', 'revision', 'supersededAt'],
    eq(column('submissionId'), submissionId),
  );
  for (const { id, supersededAt } of told) {
    if (supersededAt !== null) continue;
    await transaction.lock(table, id, ['supersededAt']);
    await transaction.set(table, id, { supersededAt: transaction.now });
  }
  return told.reduce((latest, { revision }) => Math.max(latest, revision), 0) + 1;
};
