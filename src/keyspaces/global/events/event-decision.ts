import type { Keyspace as KeyspaceName } from '../../../../schema/keyspaces.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { findEvent, type ShownEvent } from '../../../events/undelivered.ts';
import { changedElsewhere } from '../../../graphql/mutation/index.ts';
import type { InputKinds } from '../../../graphql/mutation/input.ts';
import { Keyspace } from '../../../graphql/shared-enums.ts';

const keyspaceNames = { global: '', submissions: '', policies: '', claims: '', billing: '' } as const satisfies Record<
  KeyspaceName,
  string
>;

/** What a decision on an event takes. An event has no version: that it is set aside guards it. */
export const eventInput = (t: InputKinds) => ({
  keyspace: t.oneOf(Keyspace, keyspaceNames, 'The part of the platform that tells it.'),
  eventId: t.code('The event.', /^evt_[0-9A-HJKMNP-TV-Z]{26}$/, 'must be an id that begins with "evt_"'),
  reason: t.text('Why, for the audit entry.'),
});

/** What an outcome says of an event: its id tells no keyspace. */
export const showing = (keyspace: KeyspaceName, eventId: string): string => `${keyspace} ${eventId}`;

/** The event of a payload. */
export const changedEvent = (description: string) =>
  changedElsewhere('OutboxEvent', description, async (changed, { data, viewer }) => {
    const [keyspace, id] = changed.split(' ');
    // It was written by `showing`.
    return viewer && id ? findEvent(data, keyspace as KeyspaceName, viewer.orgId, id) : null;
  });

/** The event, locked, with what may have changed since it was seen; null when it is gone. */
export const lockEvent = async (
  transaction: WriteTransaction<KeyspaceName>,
  keyspace: KeyspaceName,
  seen: ShownEvent,
): Promise<ShownEvent | null> => {
  const columns = ['tries', 'dueAt', 'deliveredAt', 'setAsideAt'] as const;
  const now = await transaction.lock(`${keyspace}OutboxEvents`, seen.id, columns);
  return now && { ...seen, ...now };
};
