import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { identifierOf } from '../../data/identifiers.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';

/** Adds a month, by its first day, to those at whose ends claims are valued, unless it is among them. */
export const openClaimMonth = async (transaction: WriteTransaction<'claims'>, month: string): Promise<void> => {
  const id = identifierOf(identifierPrefixes.claimMonths, transaction.orgId, month);
  await transaction.insertOnce('claimMonths', [{ id, month, throughId: null, completedAt: null }]);
};
