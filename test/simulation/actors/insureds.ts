import type { Actor, Scene } from '../deed.ts';
import { actor, agencies, type Choice, pickRow, seenVersion, underwriters } from './choosing.ts';

/** What a new business says of itself; now and then what another one has said already. */
const creating = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const like = await pickRow(scene, 'SELECT * FROM oi_submissions.insureds WHERE org_id = ? ORDER BY id LIMIT 40', [
    orgId,
  ]);
  if (!like) return null;
  const again = random.chance(0.25);
  return {
    input: {
      name: again ? like.name : `${like.name} ${random.between(1, 1e6)}`,
      entityType: random.pick(['CORPORATION', 'PARTNERSHIP']),
      addressLine1: like.address_line_1,
      city: like.city,
      stateCode: like.state_code,
      postalCode: like.postal_code,
      naicsCode: like.naics_code,
      yearsInBusiness: random.between(0, 60),
      confirmNew: random.chance(0.2),
    },
  };
};

const updating = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const one = await pickRow(
    scene,
    `SELECT i.id, i.version, s.producer_id FROM oi_submissions.insureds i LEFT JOIN oi_submissions.submissions s
        ON s.org_id = i.org_id AND s.insured_id = i.id WHERE i.org_id = ? ORDER BY i.id DESC LIMIT 40`,
    [orgId],
  );
  if (!one) return null;
  const input = {
    insuredId: one.id,
    expectedVersion: seenVersion(scene, one),
    addressLine1: `${random.between(1, 1e6)} Mill Road`,
  };
  return { input, ...(one.producer_id && { producerId: one.producer_id }) };
};

/** Those who keep what is known of insureds. */
export const insuredActors: readonly Actor[] = [
  actor('createInsured', 2, [...agencies, ...underwriters], creating),
  actor('updateInsured', 2, [...agencies, ...underwriters], updating),
];
