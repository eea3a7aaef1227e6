import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, pickRow, seenVersion } from './choosing.ts';
import { administrators } from './users.ts';

const producer = (scene: Scene, statuses: readonly string[]): Promise<StoredRow | null> =>
  pickRow(scene, 'SELECT * FROM oi_global.producers WHERE org_id = ? AND status IN (?) ORDER BY id', [
    scene.orgId,
    statuses,
  ]);

const suspending = async (scene: Scene): Promise<Choice | null> => {
  const away = await producer(scene, ['suspended']);
  // One at a time, so that business goes on.
  const one = away && scene.random.chance(0.9) ? null : await producer(scene, ['active']);
  return one && { input: { producerId: one.id, expectedVersion: seenVersion(scene, one), reason: 'An inquiry.' } };
};

const reactivating = async (scene: Scene): Promise<Choice | null> => {
  const one = await producer(scene, scene.random.chance(0.9) ? ['suspended'] : ['active']);
  return one && { input: { producerId: one.id, expectedVersion: seenVersion(scene, one), reason: 'It is closed.' } };
};

/** What an agency says of itself; now and then of a state that there is not. */
const particularsOf = ({ random }: Scene) => ({
  name: random.pick(['Riverside Insurance Agency', 'Old Mill Brokers', 'Coastal Risk Partners']),
  email: `office-${random.between(1, 1e6)}@example.com`,
  phone: random.pick(['+1 512 555 0100', null]),
  addressLine1: `${random.between(1, 999)} Main Street`,
  city: 'Austin',
  stateCode: random.chance(0.05) ? 'ZZ' : 'TX',
  postalCode: '78701',
  remittanceDays: random.pick([15, 30, 45]),
});

/** An agency, sometimes as the branch of another, sometimes one that is there already. */
const creating = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const known = await producer(scene, ['active']);
  const nationalProducerNumber =
    known && random.chance(0.15) ? known.national_producer_number : String(random.between(1e8, 1e9 - 1));
  const parentId = known && random.chance(0.3) ? known.id : null;
  return { input: { nationalProducerNumber, parentId, ...particularsOf(scene) } };
};

const updating = async (scene: Scene): Promise<Choice | null> => {
  const one = await producer(scene, ['active', 'suspended', 'closed']);
  return one && { input: { producerId: one.id, expectedVersion: seenVersion(scene, one), ...particularsOf(scene) } };
};

/** Agencies that the simulation has added end, so that business goes on. */
const terminating = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const one = await pickRow(
    scene,
    `SELECT id, version, termination_date FROM oi_global.producers WHERE org_id = ? AND email LIKE 'office-%' AND NOT EXISTS
      (SELECT 1 FROM oi_global.users u WHERE u.org_id = producers.org_id AND u.producer_id = producers.id) ORDER BY id DESC LIMIT 8`,
    [orgId],
  );
  if (!one) return null;
  const days = [await dayFrom(scene, random.chance(0.1) ? -2 : 3), await dayFrom(scene, 40)];
  const terminationDate = random.pick(days.filter((day) => day !== one.termination_date));
  const runOff = { renewsAfterTermination: random.chance(0.5), earnsAfterTermination: random.chance(0.5) };
  const input = { producerId: one.id, expectedVersion: seenVersion(scene, one), terminationDate, ...runOff };
  return { input: { ...input, reason: 'It closes its doors.' } };
};

/** Those who keep the agencies. */
export const producerActors: readonly Actor[] = [
  actor('suspendProducer', 1, administrators, suspending),
  actor('reactivateProducer', 2, administrators, reactivating),
  actor('createProducer', 1, administrators, creating),
  actor('updateProducer', 1, administrators, updating),
  actor('terminateProducer', 1, administrators, terminating),
];
