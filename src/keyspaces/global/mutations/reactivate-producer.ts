import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('reactivateProducer', {
  keyspace: 'global',
  description: 'Lets a suspended agency act again, with its users and API keys.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    producerId: t.id('producers', 'The agency.'),
    expectedVersion: t.version('agency'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { producer: changedRow('producers', 'The agency, which may act again.') },
  prepare: async () => ({}),
  change: async (transaction, { producerId, expectedVersion, reason }) => {
    const producer = await transaction.lock('producers', producerId, ['version', 'status']);
    if (!producer) return notFound(producerId, 'producerId');
    const refusal =
      staleVersion(producer, expectedVersion) ??
      invalidTransition(activityTransitions, producer.status, 'active', 'producerId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('producers', producerId, { status: 'active' });
    return { changed: { producer: producerId } };
  },
});
