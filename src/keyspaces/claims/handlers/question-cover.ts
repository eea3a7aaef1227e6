import { and, eq, gte, inArray, ne } from 'drizzle-orm';
import { claims } from '../../../../schema/claims/tables/index.ts';
import { defineHandler } from '../../../events/handler.ts';

/** Losses on the day on which cover ends, or later, are not covered as their claims had it: an adjuster must decide anew. */
defineHandler('policy.cancelled', {
  keyspace: 'claims',
  name: 'questionCover',
  handle: async ({ payload: { policyId, effectiveDate } }, transaction) => {
    const concerned = and(
      eq(claims.policyId, policyId),
      gte(claims.dateOfLoss, effectiveDate),
      inArray(claims.coverageStatus, ['unverified', 'verified']),
      ne(claims.status, 'closed'),
    );
    for (const { id } of await transaction.read('claims', ['id'], concerned)) {
      await transaction.lock('claims', id, ['coverageStatus']);
      await transaction.set('claims', id, { coverageStatus: 'in_question' });
    }
    return [];
  },
});
