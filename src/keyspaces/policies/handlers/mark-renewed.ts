import { eq } from 'drizzle-orm';
import { policies } from '../../../../schema/policies/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { defineHandler } from '../../../events/handler.ts';

/** Whether the policy of a later term is in force. */
const hasRenewal = async (transaction: WriteTransaction<'policies'>, policyId: string): Promise<boolean> => {
  const renewals = await transaction.read('policies', ['status'], eq(policies.renewalOfId, policyId));
  return renewals.some(({ status }) => status === 'active');
};

// A policy is renewed when its own term has ended and the next one has begun: whichever is noted last says so.

defineHandler('policy.termBegan', {
  keyspace: 'policies',
  name: 'markRenewed',
  handle: async ({ payload: { renewalOfId } }, transaction) => {
    const before = renewalOfId && (await transaction.lock('policies', renewalOfId, ['status']));
    if (before && before.status === 'expired') await transaction.set('policies', renewalOfId, { status: 'renewed' });
    return [];
  },
});

defineHandler('policy.termEnded', {
  keyspace: 'policies',
  name: 'markRenewed',
  handle: async ({ payload: { policyId } }, transaction) => {
    const policy = await transaction.lock('policies', policyId, ['status']);
    if (policy?.status !== 'expired' || !(await hasRenewal(transaction, policyId))) return [];
    await transaction.set('policies', policyId, { status: 'renewed' });
    return [];
  },
});
