import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('suspendProducer', {
  keyspace: 'global',
  description:
    'Stops an agency for the time being: its users and API keys are refused, everywhere within a minute. Its book stays.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    producerId: t.id('producers', 'The agency.'),
    expectedVersion: t.version('agency'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { producer: changedRow('producers', 'The agency, suspended.') },
  prepare: async () => ({}),
  change: async (transaction, { producerId, expectedVersion, reason }) => {
    const producer = await transaction.lock('producers', producerId, ['version', 'status']);
    if (!producer) return notFound(producerId, 'producerId');
    const refusal =
      staleVersion(producer, expectedVersion) ??
      invalidTransition(activityTransitions, producer.status, 'suspended', 'producerId');
    if (refusal) return refusal;
    transaction.because(reason);
    await transaction.set('producers', producerId, { status: 'suspended' });
    return { changed: { producer: producerId } };
  },
});
