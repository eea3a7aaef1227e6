import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { apiKeys } from '../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../data/write/write-transaction.ts';

/** How exactly the last use of a key is known: a busy key costs one write in this time. */
export const lastUsePrecisionMs = 5 * 60_000;

const dueBefore = (now: Date): Date => new Date(now.getTime() - lastUsePrecisionMs);

/** Whether a use of a key at `now` is to be recorded, as far as the row tells. */
export const needsRecord = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || lastUsedAt < dueBefore(now);

/**
 * Records a use, and returns 1, or 0 when there was nothing to record. Of requests at the same time, the first one's write
 * makes those of the others do nothing. The row's version stays: being used is no change that a stale write could lose.
 */
export const recordLastUse = (transaction: WriteTransaction<'global'>, keyId: string): Promise<number> =>
  transaction.change(
    'apiKeys',
    { lastUsedAt: transaction.now },
    and(eq(apiKeys.id, keyId), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, dueBefore(transaction.now)))),
    { keepsVersion: true },
  );
