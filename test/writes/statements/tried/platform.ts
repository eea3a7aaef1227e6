import { clock, rowsOf } from '../../../support/mutating.ts';
import { offered } from '../../../support/priced.ts';
import type { TriedMutations } from './tried-mutation.ts';

/** An event that was set aside. */
const setAside = async () => {
  const { id } = await offered();
  const [event] = await rowsOf('submissions', 'SELECT id FROM submissions_outbox_events WHERE subject_id = ?', [id]);
  const aside = 'UPDATE submissions_outbox_events SET set_aside_at = ?, delivered_at = NULL WHERE id = ?';
  await rowsOf('submissions', aside, [clock.now, event.id]);
  return { keyspace: 'SUBMISSIONS', eventId: event.id, reason: 'The handler is mended.' };
};

/** What goes wrong between the keyspaces, and is put right by hand. */
export const triedPlatform: TriedMutations = {
  retryEvent: { role: 'ORG_ADMIN', input: setAside, done: 'event { id tries }' },
  discardEvent: { role: 'ORG_ADMIN', input: setAside, done: 'event { id tries }' },
};
