import { eventStatus, eventTransitions, findEvent, settleEvent } from '../../../events/undelivered.ts';
import { defineMutation, invalidTransition, notFound } from '../../../graphql/mutation/index.ts';
import { changedEvent, eventInput, lockEvent, showing } from '../events/event-decision.ts';
import { eventKeepers } from '../events/event-keepers.ts';

defineMutation('discardEvent', {
  keyspace: ({ keyspace }) => keyspace,
  description:
    'Gives up an event that was set aside: what should follow from it does not happen, and the later events of its subject go on without. Only where somebody has put right by hand what it would have done.',
  roles: eventKeepers,
  refusals: [],
  input: eventInput,
  changed: { event: changedEvent('The event, which is taken for delivered.') },
  prepare: async ({ keyspace, eventId }, { data, viewer }) =>
    (await findEvent(data, keyspace, viewer.orgId, eventId)) ?? notFound(eventId, 'eventId'),
  change: async (transaction, { keyspace, eventId, reason }, seen) => {
    const event = await lockEvent(transaction, keyspace, seen);
    if (!event) return notFound(eventId, 'eventId');
    const refusal = invalidTransition(eventTransitions, eventStatus(event), 'discarded', 'eventId');
    if (refusal) return refusal;
    transaction.because(reason);
    await settleEvent(transaction, keyspace, event, { deliveredAt: transaction.now });
    return { changed: { event: showing(keyspace, eventId) } };
  },
});
