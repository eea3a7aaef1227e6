import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, pickRow, seenVersion } from './choosing.ts';
import { administrators } from './users.ts';

const registrars: readonly Role[] = ['COMPLIANCE_OFFICER', 'ORG_ADMIN'];

/** A licence in one of some statuses. */
const license = (scene: Scene, statuses: readonly string[]): Promise<StoredRow | null> =>
  pickRow(
    scene,
    'SELECT * FROM oi_global.producer_licenses WHERE org_id = ? AND status IN (?) ORDER BY expiration_date, id',
    [scene.orgId, statuses],
  );

const revoking = async (scene: Scene): Promise<Choice | null> => {
  const one = await license(scene, scene.random.chance(0.9) ? ['active'] : ['expired', 'revoked']);
  return one && { input: { licenseId: one.id, expectedVersion: seenVersion(scene, one), reason: 'By the state.' } };
};

const renewing = async (scene: Scene): Promise<Choice | null> => {
  const one = await license(scene, scene.random.chance(0.9) ? ['active', 'expired'] : ['revoked']);
  if (!one) return null;
  const expirationDate = `${Number(one.expiration_date.slice(0, 4)) + 2}-07-01`;
  return { input: { licenseId: one.id, expectedVersion: seenVersion(scene, one), expirationDate } };
};

/** A licence of a state that has withdrawn one before. */
const adding = async (scene: Scene): Promise<Choice | null> => {
  const lost = await license(scene, scene.random.chance(0.8) ? ['revoked'] : ['active']);
  if (!lost) return null;
  const input = {
    producerId: lost.producer_id,
    stateCode: lost.state_code,
    licenseNumber: `${lost.license_number}-B`.slice(-20),
    effectiveDate: await dayFrom(scene, 0),
    expirationDate: '2029-07-01',
  };
  return { input };
};

const appointment = (scene: Scene, closed: boolean): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT * FROM oi_global.producer_appointments WHERE org_id = ? AND (termination_date IS NOT NULL) = ? ORDER BY id`,
    [scene.orgId, closed],
  );

const appointing = async (scene: Scene): Promise<Choice | null> => {
  const ended = await appointment(scene, scene.random.chance(0.8));
  if (!ended) return null;
  const commissionRate = scene.random.chance(0.1) ? '0.500000' : '0.100000';
  const { producer_id: producerId, program_id: programId, termination_date: from } = ended;
  const effectiveDate = from ?? (await dayFrom(scene, 1));
  return { input: { producerId, programId, commissionRate, effectiveDate } };
};

const changing = async (scene: Scene): Promise<Choice | null> => {
  const one = await appointment(scene, scene.random.chance(0.1));
  if (!one) return null;
  const effectiveDate = await dayFrom(scene, scene.random.between(-1, 20));
  const expectedVersion = seenVersion(scene, one);
  return { input: { appointmentId: one.id, expectedVersion, commissionRate: '0.110000', effectiveDate } };
};

const ending = async (scene: Scene): Promise<Choice | null> => {
  const one = await appointment(scene, scene.random.chance(0.1));
  if (!one) return null;
  const terminationDate = await dayFrom(scene, scene.random.between(0, 5));
  const input = { appointmentId: one.id, expectedVersion: seenVersion(scene, one), terminationDate };
  return { input: { ...input, reason: 'It sells no more of it.' } };
};

/** Those who say which agency may sell what, where and for how much. */
export const licensingActors: readonly Actor[] = [
  actor('revokeLicense', 1, registrars, revoking),
  actor('renewLicense', 1, registrars, renewing),
  actor('addLicense', 2, registrars, adding),
  actor('appointProducer', 2, administrators, appointing),
  actor('changeAppointment', 1, administrators, changing),
  actor('endAppointment', 1, administrators, ending),
];
