import type { PendingEffect } from '../../events/deliver.ts';
import { eventTypes } from '../../events/event-types.ts';
import { builder } from '../builder.ts';
import { Keyspace } from '../shared-enums.ts';

/** A kind of event as enums name it: `policy.bound` is POLICY_BOUND. */
export const EventTypeEnum = builder.enumType('EventType', {
  description: 'What one part of the platform tells the others.',
  values: Object.fromEntries(
    Object.entries(eventTypes).map(([type, { description }]) => [
      type
        .replaceAll(/[A-Z]/g, (letter) => `_${letter}`)
        .replace('.', '_')
        .toUpperCase(),
      { value: type, description },
    ]),
  ),
});

/** Something that follows from a change in another part of the platform. */
export const PendingEffectType = builder.objectRef<PendingEffect>('PendingEffect').implement({
  description:
    'Something that follows from a change in another part of the platform, and is not done yet. It will be, by itself.',
  fields: (t) => ({
    event: t.expose('type', { type: EventTypeEnum, description: 'What has happened.' }),
    keyspace: t.expose('keyspace', { type: Keyspace, description: 'The part of the platform that has to follow.' }),
    effect: t.exposeString('handler', { description: 'What it has to do, in a few words: `bill-bound-policy`.' }),
  }),
});
