import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, money, pickRow, seenVersion, stored } from './choosing.ts';
import { administrators } from './users.ts';

/** Agreements in a status, with what is committed in a year of theirs at most. */
const agreement = (scene: Scene, statuses: readonly string[]): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT a.*, (SELECT MAX(c.committed_cents) FROM oi_global.da_capacity c WHERE c.org_id = a.org_id AND c.agreement_id = a.id) AS used
      FROM oi_global.da_agreements a WHERE a.org_id = ? AND a.status IN (?) ORDER BY a.id`,
    [scene.orgId, statuses],
  );

const named = (scene: Scene, one: StoredRow) => ({ agreementId: one.id, expectedVersion: seenVersion(scene, one) });

const suspending = async (scene: Scene): Promise<Choice | null> => {
  const one = await agreement(scene, scene.random.chance(0.9) ? ['active'] : ['suspended', 'draft']);
  return one && { input: { ...named(scene, one), reason: 'The carrier looks at its results.' } };
};

const activating = async (scene: Scene): Promise<Choice | null> => {
  const one = await agreement(scene, scene.random.chance(0.9) ? ['suspended'] : ['active', 'draft']);
  return one && { input: named(scene, one) };
};

/** Room for little more than what is committed, for a lot, or now and then for less than that. */
const limitFor = ({ random }: Scene, used: bigint): bigint => {
  if (random.chance(0.4)) return used + BigInt(random.between(1, 2_000_000));
  return random.chance(0.15) ? used - 100n : used + 500_000_000n + BigInt(random.between(1, 1_000_000));
};

const termsOf = (scene: Scene, one: StoredRow) => ({
  expirationDate: one.expiration_date,
  authorizedStates: stored(one.authorized_states),
  excludedClassCodes: stored(one.excluded_class_codes),
  maxOccurrenceLimit: money(BigInt(one.max_occurrence_limit_cents)),
  maxAggregateLimit: money(BigInt(one.max_aggregate_limit_cents)),
  maxPolicyPremium: money(BigInt(one.max_policy_premium_cents)),
  annualPremiumLimit: money(limitFor(scene, BigInt(one.used ?? 100_000))),
});

const amending = async (scene: Scene): Promise<Choice | null> => {
  const one = await agreement(scene, ['active']);
  return one && { input: { ...named(scene, one), ...termsOf(scene, one), reason: 'Endorsement 3 of the agreement.' } };
};

/** A draft for the time after the last one. */
const creating = async (scene: Scene): Promise<Choice | null> => {
  const one = await agreement(scene, ['active']);
  if (!one) return null;
  const year = scene.random.between(2031, 2060);
  const terms = { ...termsOf(scene, one), annualPremiumLimit: money(100_000_000n) };
  const days = { effectiveDate: `${year}-01-01`, expirationDate: `${year + 1}-01-01` };
  return { input: { programId: one.program_id, carrierReference: one.carrier_reference, ...terms, ...days } };
};

/** Agreements of times that are far away end, so that business goes on. */
const terminating = async (scene: Scene): Promise<Choice | null> => {
  const one = await pickRow(
    scene,
    `SELECT id, version, effective_date, expiration_date FROM oi_global.da_agreements
      WHERE org_id = ? AND effective_date > '2030-12-31' ORDER BY id DESC LIMIT 5`,
    [scene.orgId],
  );
  if (!one) return null;
  const months = ['03', '06', '09'].map((month) => `${one.effective_date.slice(0, 4)}-${month}-01`);
  const terminationDate = scene.random.pick(months.filter((day) => day !== one.expiration_date));
  return { input: { ...named(scene, one), terminationDate, reason: 'The carrier leaves the line.' } };
};

/** Those who sign with carriers. */
export const agreementActors: readonly Actor[] = [
  actor('suspendAgreement', 1, administrators, suspending),
  actor('activateAgreement', 3, administrators, activating),
  actor('amendAgreement', 2, administrators, amending),
  actor('createAgreement', 1, administrators, creating),
  actor('terminateAgreement', 1, administrators, terminating),
];
