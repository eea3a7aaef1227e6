import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, money, pickRow, seenVersion, stored } from './choosing.ts';
import { administrators } from './users.ts';

const profileFor = (scene: Scene, name: string): Promise<StoredRow | null> =>
  pickRow(scene, 'SELECT * FROM oi_global.authority_profiles WHERE org_id = ? AND name LIKE ? ORDER BY level, id', [
    scene.orgId,
    name,
  ]);

/** Somebody gets another authority, or the one that was taken. */
const assigning = async (scene: Scene): Promise<Choice | null> => {
  const [user, profile] = [
    await pickRow(
      scene,
      `SELECT id FROM oi_global.users WHERE org_id = ? AND role = 'underwriter' AND status = 'active' ORDER BY id`,
      [scene.orgId],
    ),
    await profileFor(scene, '%underwrit%'),
  ];
  return user && profile && { input: { userId: user.id, profileId: profile.id } };
};

const revoking = async (scene: Scene): Promise<Choice | null> => {
  const assignment = await pickRow(
    scene,
    `SELECT a.id, a.version FROM oi_global.authority_assignments a JOIN oi_global.users u ON u.org_id = a.org_id AND u.id = a.user_id
      WHERE a.org_id = ? AND u.role = 'underwriter' AND (a.active_user_id IS NOT NULL OR ?) ORDER BY a.id`,
    [scene.orgId, scene.random.chance(0.2)],
  );
  return (
    assignment && {
      input: { assignmentId: assignment.id, expectedVersion: seenVersion(scene, assignment), reason: 'A new role.' },
    }
  );
};

const amounts = {
  maxTotalInsuredValue: 'max_total_insured_value_cents',
  maxLimit: 'max_limit_cents',
  maxPremium: 'max_premium_cents',
  maxReserve: 'max_reserve_cents',
  maxClaimPayment: 'max_claim_payment_cents',
  maxRefund: 'max_refund_cents',
  maxWriteOff: 'max_write_off_cents',
  maxWaiver: 'max_waiver_cents',
};

/** A profile reaches for more or for less premium than it does, or a new one begins like another. */
const termsOf = (scene: Scene, profile: StoredRow) => {
  const { random } = scene;
  const reaches = [1_000_000n, 1_500_000n, 5_000_000n, 50_000_000n];
  const premium = random.pick(reaches.filter((cents) => cents !== BigInt(profile.max_premium_cents)));
  return {
    ...Object.fromEntries(Object.entries(amounts).map(([field, column]) => [field, money(BigInt(profile[column]))])),
    maxPremium: money(premium),
    name: profile.name,
    level: profile.level,
    backdatingDays: profile.backdating_days,
    lineOfBusinessCodes: stored(profile.lines_of_business),
    prohibitedStates: stored(profile.prohibited_states),
  };
};

const updating = async (scene: Scene): Promise<Choice | null> => {
  const profile = await profileFor(scene, '%underwriter');
  if (!profile) return null;
  const expectedVersion = seenVersion(scene, profile);
  return { input: { profileId: profile.id, expectedVersion, ...termsOf(scene, profile) } };
};

const creating = async (scene: Scene): Promise<Choice | null> => {
  const profile = await profileFor(scene, 'Claims adjuster');
  const name = `Claims trainee ${scene.random.between(1, 1e6)}`;
  return profile && { input: { ...termsOf(scene, profile), name } };
};

/** Those who say what others may decide. */
export const authorityActors: readonly Actor[] = [
  actor('assignAuthority', 2, administrators, assigning),
  actor('revokeAuthority', 1, administrators, revoking),
  actor('updateAuthorityProfile', 1, administrators, updating),
  actor('createAuthorityProfile', 1, administrators, creating),
];
