import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, pickRow, seenVersion } from './choosing.ts';

/** Those who give keys to machines: an agency's administrator to its own. */
const givers: readonly Role[] = ['ORG_ADMIN', 'AGENCY_ADMIN'];

const hour = 3_600_000;

/** A key for a role, now and then for one that has to belong to somebody, or that ends before it begins. */
const creating = async ({ random, now }: Scene): Promise<Choice> => ({
  input: {
    name: 'The bordereau of every month',
    role: random.pick(['FINANCE_ANALYST', 'UNDERWRITER', 'ADJUSTER', 'PRODUCER']),
    scopes: random.pick([null, ['policies'], ['submissions', 'submissions:write'], ['what there is not']]),
    expiresAt: random.chance(0.6) ? new Date(now.getTime() + random.between(-1, 400) * 24 * hour) : null,
  },
});

/** One of the keys that the simulation has made: those of the demonstration have a story. */
const key = (scene: Scene): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT * FROM oi_global.api_keys WHERE org_id = ? AND name = 'The bordereau of every month' AND (revoked_at IS NULL OR ?)
      ORDER BY id DESC LIMIT 6`,
    [scene.orgId, scene.random.chance(0.1)],
  );

const rotating = async (scene: Scene): Promise<Choice | null> => {
  const { random, now } = scene;
  const one = await key(scene);
  if (!one) return null;
  const validUntil = random.chance(0.5) ? new Date(now.getTime() + random.between(-1, 48) * hour) : null;
  return { input: { apiKeyId: one.id, expectedVersion: seenVersion(scene, one), validUntil } };
};

const revoking = async (scene: Scene): Promise<Choice | null> => {
  const one = await key(scene);
  return one && { input: { apiKeyId: one.id, expectedVersion: seenVersion(scene, one), reason: 'Nobody uses it.' } };
};

/** Those who let machines in. */
export const apiKeyActors: readonly Actor[] = [
  actor('createApiKey', 2, givers, creating),
  actor('rotateApiKey', 1, givers, rotating),
  actor('revokeApiKey', 1, givers, revoking),
];
