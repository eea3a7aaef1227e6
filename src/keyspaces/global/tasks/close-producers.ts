import { and, inArray, lte } from 'drizzle-orm';
import { producers } from '../../../../schema/global/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { closeProducer } from '../distribution/close-producer.ts';
import { leadingTo, mayBecome } from '../rules/lifecycle.ts';
import { activityTransitions } from '../rules/lifecycles.ts';

/** The day on which the contract with an agency ends has come. */
defineTask({
  keyspace: 'global',
  name: 'closeProducers',
  table: 'producers',
  due: ({ today }) =>
    and(inArray(producers.status, leadingTo(activityTransitions, 'closed')), lte(producers.terminationDate, today)),
  act: async (transaction, { id }, { today }) => {
    const producer = await transaction.lock('producers', id, [
      'version',
      'status',
      'terminationDate',
      'renewsAfterTermination',
      'earnsAfterTermination',
    ]);
    if (!producer || !mayBecome(activityTransitions, producer.status, 'closed')) return [];
    const { version, terminationDate, renewsAfterTermination, earnsAfterTermination } = producer;
    if (terminationDate === null || terminationDate > today) return [];
    const terms = {
      terminationDate,
      renewsAfterTermination: renewsAfterTermination ?? false,
      earnsAfterTermination: earnsAfterTermination ?? false,
    };
    return [await closeProducer(transaction, { id, version, ...terms }, today)];
  },
});
