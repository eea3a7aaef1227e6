import { eq } from 'drizzle-orm';
import { payments } from '../../../../schema/billing/tables/index.ts';
import type { StoredRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { bookOf } from './allocations.ts';
import type { BilledPolicy } from './billed-policies.ts';

type Book = Pick<StoredRow<'payments'>, 'policyId' | 'producerId' | 'carrierId' | 'insuredId'>;

/**
 * Says of a locked payment whose it is by the policies that it pays now, and changes its version in any case: whoever has read
 * its allocations before then knows that there are others. Returns the policy; null for none and for several.
 */
export const identified = async (
  transaction: WriteTransaction<'billing'>,
  paymentId: string,
  before: Book,
  policies: readonly BilledPolicy[],
): Promise<string | null> => {
  const after = bookOf([...new Map(policies.map((policy) => [policy.id, policy])).values()]);
  await transaction.changeOne('payments', after, eq(payments.id, paymentId));
  transaction.audit('payments', paymentId, before, after);
  return after.policyId;
};
