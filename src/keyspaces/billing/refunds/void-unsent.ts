import { eq } from 'drizzle-orm';
import { disbursements } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { denyByRule } from './decide-approval.ts';

const note = 'A payment that the policy was paid with was taken back.';

/**
 * Calls off the refunds of a credit that nobody has sent yet. One that waits for its decision is denied, by the rule and not
 * by whoever takes the payment back, who may have asked for it. Returns what was set aside for them, in cents. The credit is locked.
 */
export const voidUnsentRefunds = async (
  transaction: WriteTransaction<'billing'>,
  creditInvoiceId: string,
): Promise<bigint> => {
  const found = await transaction.read('disbursements', ['id'], eq(disbursements.creditInvoiceId, creditInvoiceId));
  let setAsideCents = 0n;
  for (const id of found.map((one) => one.id).toSorted()) {
    const refund = await transaction.lock('disbursements', id, ['status', 'amountCents', 'endedAt']);
    if (refund?.status !== 'requested' && refund?.status !== 'approved') continue;
    if (refund.status === 'requested') await denyByRule(transaction, id, note);
    await transaction.set('disbursements', id, { status: 'voided', endedAt: transaction.now });
    setAsideCents += refund.amountCents;
  }
  return setAsideCents;
};
