import type { Keyspace as KeyspaceName } from '../../../schema/keyspaces.ts';
import { type ShownEvent, undeliveredEvents } from '../../events/undelivered.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { Keyspace } from '../../graphql/shared-enums.ts';
import { eventKeepers } from './events/event-keepers.ts';

/** What one part of the platform tells the others. What it says is shown to nobody: it tells of people. */
export const OutboxEvent = builder.objectRef<ShownEvent>('OutboxEvent').implement({
  description:
    'What one part of the platform tells the others, and how far that has come. What it says itself is not shown: it tells of people. No node: it is found again through `Query.undeliveredEvents`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the event.' }),
    keyspace: t.expose('keyspace', { type: Keyspace, description: 'The part of the platform that tells it.' }),
    type: t.exposeString('type', {
      description: 'What has happened, such as `policy.bound`. Text, because a later release may have raised it.',
    }),
    subjectId: t.exposeID('subjectId', { description: 'What it has happened to: the prefix says of which type.' }),
    sequence: t.exposeInt('sequence', {
      description: 'The version of the subject after it. Events of one subject are followed in this order.',
    }),
    tries: t.exposeInt('tries', {
      description: 'How often it was tried in vain. Waiting for another event or a keyspace counts for nothing.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Which effects are missing, and why, as of the last try. Null before the first one.',
    }),
    createdAt: createdAt(t, 'Since when it is told.'),
    dueAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next. Null when it is set aside or delivered.',
      resolve: ({ dueAt, deliveredAt, setAsideAt }) => (deliveredAt || setAsideAt ? null : dueAt),
    }),
    setAsideAt: t.expose('setAsideAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was set aside, after too many tries. Null while it is tried.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all of its effects were there, or when it was discarded. Null until then.',
    }),
  }),
});

/** Events that the list shows at most: more than a few are an outage, which is looked at elsewhere. */
const mostEvents = 100;

builder.queryFields((t) => ({
  undeliveredEvents: t.field({
    ...atMost(mostEvents),
    type: [OutboxEvent],
    nullable: true,
    description: `What a part of the platform has told and others have not followed yet, the oldest first, at most ${mostEvents}. Those that were just raised are among them. Empty for roles without oversight, and for API keys that have scopes.`,
    args: {
      keyspace: t.arg({ type: Keyspace, required: true, description: 'The part of the platform that tells it.' }),
      setAside: t.arg.boolean({
        description:
          'True: those alone that wait for somebody to look at them. False: those alone that are still tried.',
      }),
    },
    resolve: (_, { keyspace, setAside }, { data, viewer }) => {
      if (!viewer || viewer.scopes || !eventKeepers.some((role) => role === viewer.role)) return [];
      // The enum's values are the names of the keyspaces.
      const name = keyspace as KeyspaceName;
      return undeliveredEvents(data, name, viewer.orgId, { setAside: setAside ?? null, limit: mostEvents });
    },
  }),
}));
