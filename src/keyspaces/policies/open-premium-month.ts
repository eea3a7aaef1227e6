import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { identifierOf } from '../../data/identifiers.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';

/** Adds a month, by its first day, to those that are to be added up when they are over, unless it is among them. */
export const openPremiumMonth = async (transaction: WriteTransaction<'policies'>, month: string): Promise<void> => {
  const id = identifierOf(identifierPrefixes.premiumMonths, transaction.orgId, month);
  await transaction.insertOnce('premiumMonths', [{ id, month, throughId: null, completedAt: null }]);
};
