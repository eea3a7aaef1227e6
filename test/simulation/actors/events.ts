import { keyspaces } from '../../../schema/keyspaces.ts';
import type { Actor, Deed, Scene } from '../deed.ts';
import { pickRow } from './choosing.ts';

/**
 * An event that is set aside. Handlers fail of defects alone, and there are none to wait for: one that was delivered is set
 * aside as if its last tries had failed, so that every handler sees it again when it is retried.
 */
const setAside = async (scene: Scene): Promise<{ keyspace: (typeof keyspaces)[number]; id: string } | null> => {
  const { database, random, orgId, now } = scene;
  const keyspace = random.pick(keyspaces);
  const table = `oi_${keyspace}.${keyspace}_outbox_events`;
  const event = await pickRow(
    scene,
    `SELECT id, type FROM ${table} WHERE org_id = ? AND delivered_at IS NOT NULL ORDER BY created_at DESC, id LIMIT 10`,
    [orgId],
  );
  if (!event) return null;
  await database.write(
    `UPDATE ${table} SET delivered_at = NULL, set_aside_at = ?, tries = 12, last_error = 'planted' WHERE org_id = ? AND id = ? AND delivered_at IS NOT NULL`,
    [now, orgId, event.id],
  );
  return { keyspace, id: event.id };
};

/** Whoever looks at it is allowed to: nobody else would, and it must not stay where it is. */
const deciding = (mutation: string): Actor => ({
  name: mutation,
  weight: 1,
  choose: async (scene): Promise<Deed | null> => {
    const administrator = await pickRow(
      scene,
      `SELECT id FROM oi_global.users WHERE org_id = ? AND role = 'org_admin' AND status = 'active' ORDER BY id`,
      [scene.orgId],
    );
    const event = administrator && (await setAside(scene));
    if (!event) return null;
    return {
      mutation,
      keyspace: event.keyspace,
      input: { keyspace: event.keyspace.toUpperCase(), eventId: event.id, reason: 'What it failed of is mended.' },
      role: 'ORG_ADMIN',
      user: { userId: administrator.id, organizationId: scene.orgId },
    };
  },
});

/** Those who decide on events that were set aside. */
export const eventActors: readonly Actor[] = [deciding('retryEvent'), deciding('discardEvent')];
