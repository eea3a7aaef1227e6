import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, pickRow, seenVersion } from './choosing.ts';

/** Those who keep the organization in order. */
export const administrators: readonly Role[] = ['ORG_ADMIN'];

const spared = 2;

/** A user who may be missed: of a role that more than a few others have. */
const missable = (scene: Scene): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT u.* FROM oi_global.users u WHERE u.org_id = ? AND u.status = 'active' AND u.role IN ('underwriter', 'producer', 'adjuster')
      AND (SELECT COUNT(*) FROM oi_global.users o WHERE o.org_id = u.org_id AND o.role = u.role AND o.status = 'active') > ?
      ORDER BY u.id`,
    [scene.orgId, spared],
  );

const named = (scene: Scene, user: StoredRow) => ({ userId: user.id, expectedVersion: seenVersion(scene, user) });

const suspending = async (scene: Scene): Promise<Choice | null> => {
  const user = await missable(scene);
  return user && { input: { ...named(scene, user), reason: 'On leave.' } };
};

const reactivating = async (scene: Scene): Promise<Choice | null> => {
  const status = scene.random.chance(0.05) ? 'active' : 'suspended';
  const user = await pickRow(scene, 'SELECT * FROM oi_global.users WHERE org_id = ? AND status = ? ORDER BY id', [
    scene.orgId,
    status,
  ]);
  return user && { input: { ...named(scene, user), reason: 'Back from leave.' } };
};

const changingRole = async (scene: Scene): Promise<Choice | null> => {
  const user = await missable(scene);
  if (!user || user.role === 'producer') return null;
  const role = scene.random.pick(['UNDERWRITER', 'ADJUSTER', 'ADJUSTER', 'PRODUCER']);
  return { input: { ...named(scene, user), role, reason: 'Moves to another desk.' } };
};

const updating = async (scene: Scene): Promise<Choice | null> => {
  const user = await missable(scene);
  return (
    user && {
      input: { ...named(scene, user), name: user.name, email: `desk-${scene.random.between(1, 1e6)}@example.com` },
    }
  );
};

const inviting = async ({ random }: Scene): Promise<Choice> => ({
  input: {
    name: 'A new adjuster',
    email: `adjuster-${random.between(1, 1e6)}@example.com`,
    role: random.chance(0.9) ? 'ADJUSTER' : 'PRODUCER',
  },
});

/** Those who say who may act. */
export const userActors: readonly Actor[] = [
  actor('suspendUser', 1, administrators, suspending),
  actor('reactivateUser', 3, administrators, reactivating),
  actor('changeUserRole', 1, administrators, changingRole),
  actor('updateUser', 1, administrators, updating),
  actor('inviteUser', 1, administrators, inviting),
];
