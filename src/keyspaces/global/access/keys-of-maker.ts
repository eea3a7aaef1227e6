import { and, eq, isNull } from 'drizzle-orm';
import { apiKeys } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/** The API keys that somebody has made and that open something, the oldest first. Their maker is locked by then. */
export const keysInForce = async (transaction: WriteTransaction<'global'>, makerId: string): Promise<string[]> => {
  const ofMaker = and(eq(apiKeys.createdById, makerId), isNull(apiKeys.revokedAt));
  const keys = await transaction.read('apiKeys', ['id', 'expiresAt'], ofMaker);
  const { now } = transaction;
  return keys.flatMap(({ id, expiresAt }) => (expiresAt === null || expiresAt > now ? [id] : [])).toSorted();
};

/** Revokes keys, but for those that somebody else revokes at the same moment. */
export const revokeAll = async (transaction: WriteTransaction<'global'>, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const key = await transaction.lock('apiKeys', id, ['revokedAt']);
    if (key?.revokedAt === null) await transaction.set('apiKeys', id, { revokedAt: transaction.now });
  }
};
