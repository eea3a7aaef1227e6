import { and, eq, sql } from 'drizzle-orm';
import { daCapacity } from '../../../../schema/global/tables/index.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';

/** What premium takes capacity for: a quote that is bound, or a later change of its policy. */
type Taker = { readonly quoteId: string } | { readonly policyTransactionId: string };

/** Whether there was room, and how much of the year's limit is left after it, in cents. */
export interface CapacityTaken {
  readonly granted: boolean;
  readonly remainingCents: bigint;
}

/**
 * Takes premium (cents) from the capacity of an agreement's year, by one guarded UPDATE: two at once cannot both have the
 * last of it. What is returned gives it back, and is never refused.
 */
export const takeCapacity = async (
  transaction: WriteTransaction<'global'>,
  capacityId: string,
  amountCents: bigint,
  taker: Taker,
): Promise<CapacityTaken> => {
  const { committedCents, limitCents } = daCapacity;
  const taken = sql`${committedCents} + ${amountCents}`;
  const fits = amountCents > 0n ? sql`${taken} <= ${limitCents}` : undefined;
  const matched = await transaction.change(
    'daCapacity',
    { committedCents: taken },
    and(eq(daCapacity.id, capacityId), fits),
  );
  const capacity = await transaction.lock('daCapacity', capacityId, ['committedCents', 'limitCents']);
  if (!capacity) throw new Error(`There is no capacity ${capacityId}.`);
  const remainingCents = capacity.limitCents - capacity.committedCents;
  if (matched === 0) return { granted: false, remainingCents };
  const before = { committedCents: capacity.committedCents - amountCents };
  transaction.audit('daCapacity', capacityId, before, { committedCents: capacity.committedCents });
  const id = transaction.newId(identifierPrefixes.daUtilization);
  await transaction.insert('daUtilization', [{ id, capacityId, amountCents, ...taker }]);
  return { granted: true, remainingCents };
};
