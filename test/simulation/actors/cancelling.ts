import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, pickRow, seenVersion, underwriters } from './choosing.ts';

/** Another day than the first of cover: in the term, mostly from today on. */
const someDay = async (scene: Scene, first: string): Promise<string> => {
  const later = await dayFrom(scene, scene.random.chance(0.1) ? -5 : scene.random.between(0, 60));
  return later > first ? later : first;
};

const cancelling = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const policy = await pickRow(
    scene,
    `SELECT id, version, effective_date FROM oi_policies.policies WHERE org_id = ? AND status IN (?)
      ORDER BY created_at DESC, id LIMIT 25`,
    [orgId, random.chance(0.05) ? ['cancelled', 'expired'] : ['bound', 'issued', 'active']],
  );
  if (!policy) return null;
  const hasBegun = policy.effective_date <= (await dayFrom(scene, 0));
  const method = random.chance(hasBegun ? 0.05 : 0.5) ? 'FLAT' : random.pick(['PRO_RATA', 'PRO_RATA', 'SHORT_RATE']);
  const error = random.chance(0.3);
  return {
    input: {
      policyId: policy.id,
      expectedVersion: seenVersion(scene, policy),
      method,
      effectiveDate: method === 'FLAT' ? policy.effective_date : await someDay(scene, policy.effective_date),
      reasonCode: error ? 'BOUND_IN_ERROR' : random.chance(0.05) ? 'NON_PAYMENT' : 'INSURED_REQUEST',
      requestedBy: error ? 'MGA' : random.pick(['INSURED', 'INSURED', 'PRODUCER']),
    },
  };
};

const issuing = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const policy = await pickRow(
    scene,
    `SELECT id, version FROM oi_policies.policies WHERE org_id = ? AND (documents_issued_at IS NULL OR ?) ORDER BY created_at DESC, id LIMIT 15`,
    [orgId, random.chance(0.05)],
  );
  return policy && { input: { policyId: policy.id, expectedVersion: seenVersion(scene, policy) } };
};

/** Those who issue policies, and those who end them. */
export const cancellingActors: readonly Actor[] = [
  actor('issuePolicy', 4, underwriters, issuing),
  actor('cancelPolicy', 6, underwriters, cancelling),
];
