import { and, eq, inArray } from 'drizzle-orm';
import { glAccounts, journalEntries, journalLines } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { accounts } from '../rules/accounts.ts';
import type { FiledAllocation, PaymentFile } from './payment-file.ts';

/** Whether an allocation was received in advance of its charge: the entry that booked it has paid into the policy's advances. */
export const isReceivedInAdvance = (
  { journalEntries: booked }: PaymentFile,
  allocation: FiledAllocation,
  policyId: string,
) =>
  booked.some(
    ({ postedAt, lines }) =>
      postedAt.getTime() === allocation.createdAt.getTime() &&
      lines.some(({ account, creditCents }) => account?.name === accounts.advance(policyId).name && creditCents > 0n),
  );

/**
 * The moment at which the advances of a policy last met their charge, all of them at once; null while they wait. Read under
 * the lock of the policy's schedule.
 */
export const advancesAppliedAt = async (
  transaction: WriteTransaction<'billing'>,
  policyId: string,
): Promise<Date | null> => {
  const applied = await transaction.read(
    'journalEntries',
    ['id', 'postedAt'],
    and(eq(journalEntries.policyId, policyId), eq(journalEntries.event, 'advance_applied')),
  );
  const [account] = await transaction.read('glAccounts', ['id'], eq(glAccounts.name, accounts.advance(policyId).name));
  if (applied.length === 0 || !account) return null;
  const entryIds = applied.map(({ id }) => id);
  const lines = await transaction.read(
    'journalLines',
    ['entryId', 'debitCents'],
    and(inArray(journalLines.entryId, entryIds), eq(journalLines.accountId, account.id)),
  );
  // What a returned payment puts back into the advances is credited there.
  const out = new Set(lines.flatMap(({ entryId, debitCents }) => (debitCents > 0n ? entryId : [])));
  const moments = applied.flatMap(({ id, postedAt }) => (out.has(id) ? postedAt.getTime() : []));
  return moments.length === 0 ? null : new Date(Math.max(...moments));
};
