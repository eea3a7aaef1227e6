import {
  changedRow,
  defineMutation,
  invalidTransition,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { closeProducer } from '../distribution/close-producer.ts';
import { endAppointments } from '../distribution/end-appointments.ts';
import { inThePast } from '../input-checks.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

defineMutation('terminateProducer', {
  keyspace: 'global',
  description:
    'Ends the contract with an agency on a day, for good. Its appointments end with it, so that nothing which begins then or later is asked for, quoted or bound. On the day itself its people and API keys are closed, and what it has asked for and not bound is withdrawn. Its policies run on. What stands open between the two is in `Producer.openBalance`: it hinders nothing, and has to be settled. Asked again before that day, it sets another day and other terms; appointments that have their end keep it when the day is put off.',
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    producerId: t.id('producers', 'The agency.'),
    expectedVersion: t.version('agency'),
    terminationDate: t.day('The first day on which the contract holds no more, as the notice to the agency says it.'),
    renewsAfterTermination: t.flag('Whether its policies may be renewed for it after that: terms of the run-off.'),
    earnsAfterTermination: t.flag('Whether it earns commission after that, on policies of its book.'),
    reason: t.text('Why, for the audit entry.'),
  }),
  changed: { producer: changedRow('producers', 'The agency with the end of its contract. Until that day it may act.') },
  prepare: async () => ({}),
  change: async (transaction, { producerId, expectedVersion, reason, ...terms }, _, { today }) => {
    const producer = await transaction.lock('producers', producerId, [
      'id',
      'version',
      'status',
      'terminationDate',
      'renewsAfterTermination',
      'earnsAfterTermination',
    ]);
    if (!producer) return notFound(producerId, 'producerId');
    const refusal =
      staleVersion(producer, expectedVersion) ??
      invalidTransition(activityTransitions, producer.status, 'closed', 'producerId') ??
      inThePast(terms.terminationDate, today, 'terminationDate');
    if (refusal) return refusal;
    transaction.because(reason);
    const { id, version } = producer;
    if (terms.terminationDate <= today) {
      return {
        changed: { producer: id },
        events: [await closeProducer(transaction, { id, version, ...terms }, today)],
      };
    }
    await transaction.set('producers', id, terms);
    await endAppointments(transaction, id, { terminationDate: terms.terminationDate, today });
    return { changed: { producer: id } };
  },
});
