import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { apiKeys } from '../../schema/global/tables/index.ts';
import type { DrizzleDatabase } from '../data/domain-clients.ts';

/** How exactly the last use of a key is known: a busy key costs one write in this time. */
export const lastUsePrecisionMs = 5 * 60_000;

const dueBefore = (now: Date): Date => new Date(now.getTime() - lastUsePrecisionMs);

/** Whether a use of a key at `now` is to be recorded, as far as the row tells. */
export const needsRecord = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || lastUsedAt < dueBefore(now);

/**
 * Records a use. Of requests at the same time, the first one's write makes those of the others do nothing. The row's
 * version stays: being used is no change that a stale write could lose.
 */
export const lastUseUpdate = (database: DrizzleDatabase, key: { orgId: string; id: string }, now: Date) =>
  database
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(apiKeys.orgId, key.orgId),
        eq(apiKeys.id, key.id),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, dueBefore(now))),
      ),
    );
