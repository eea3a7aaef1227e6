import { and, eq } from 'drizzle-orm';
import { policiesNotices } from '../../../../schema/policies/tables/index.ts';
import { defineHandler } from '../../../events/handler.ts';

/** A notice of non-renewal has taken effect when the policy has ended by it. */
defineHandler('policy.termEnded', {
  keyspace: 'policies',
  name: 'concludeNotices',
  handle: async ({ payload: { policyId } }, transaction) => {
    const policy = await transaction.lock('policies', policyId, ['status']);
    if (policy?.status !== 'non_renewed') return [];
    const { subjectId, kind, outcome } = policiesNotices;
    const pending = and(eq(subjectId, policyId), eq(kind, 'non_renewal'), eq(outcome, 'pending'));
    for (const { id } of await transaction.read('policiesNotices', ['id'], pending)) {
      await transaction.lock('policiesNotices', id, ['outcome']);
      await transaction.set('policiesNotices', id, { outcome: 'took_effect' });
    }
    return [];
  },
});
