import { eventStatus, eventTransitions, findEvent, settleEvent } from '../../../events/undelivered.ts';
import { defineMutation, invalidTransition, notFound } from '../../../graphql/mutation/index.ts';
import { changedEvent, eventInput, lockEvent, showing } from '../events/event-decision.ts';
import { eventKeepers } from '../events/event-keepers.ts';

defineMutation('retryEvent', {
  keyspace: ({ keyspace }) => keyspace,
  description:
    'Has an event tried again that was set aside after too many tries, usually because what it failed of is mended. It is taken within a minute, and so are the later events of its subject, which waited for it.',
  roles: eventKeepers,
  refusals: [],
  input: eventInput,
  changed: { event: changedEvent('The event, which is tried again.') },
  prepare: async ({ keyspace, eventId }, { data, viewer }) =>
    (await findEvent(data, keyspace, viewer.orgId, eventId)) ?? notFound(eventId, 'eventId'),
  change: async (transaction, { keyspace, eventId, reason }, seen) => {
    const event = await lockEvent(transaction, keyspace, seen);
    if (!event) return notFound(eventId, 'eventId');
    const refusal = invalidTransition(eventTransitions, eventStatus(event), 'waiting', 'eventId');
    if (refusal) return refusal;
    transaction.because(reason);
    await settleEvent(transaction, keyspace, event, { tries: 0, dueAt: transaction.now, setAsideAt: null });
    return { changed: { event: showing(keyspace, eventId) } };
  },
});
