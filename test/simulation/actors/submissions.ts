import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, agencies, type Choice, pickRow, seenVersion, underwriters } from './choosing.ts';

/** A submission in one of some statuses, those that last moved first; whoever works on it usually does. */
export const pickSubmission = async (
  scene: Scene,
  statuses: readonly string[],
  asked: (submission: StoredRow) => object | Promise<object>,
): Promise<Choice | null> => {
  const { orgId } = scene;
  const submission = await pickRow(
    scene,
    `SELECT * FROM oi_submissions.submissions WHERE org_id = ? AND status IN (?) ORDER BY updated_at DESC, id LIMIT 12`,
    [orgId, statuses],
  );
  if (!submission) return null;
  const { id: submissionId, claimed_by_id: usually, producer_id: producerId } = submission;
  const input = { submissionId, expectedVersion: seenVersion(scene, submission), ...(await asked(submission)) };
  // Of those who may, its underwriter; an agency is told by its book.
  return { input, usually, producerId };
};

const claiming = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, scene.random.chance(0.9) ? ['submitted'] : ['in_review'], () => ({}));

const releasing = (scene: Scene): Promise<Choice | null> => pickSubmission(scene, ['in_review'], () => ({}));

const assigning = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['submitted', 'in_review', 'quoted'], async ({ claimed_by_id }) => {
    const underwriter = await pickRow(
      scene,
      `SELECT id FROM oi_global.users WHERE org_id = ? AND role = 'underwriter' AND NOT id <=> ? ORDER BY id`,
      [scene.orgId, claimed_by_id],
    );
    return { underwriterId: underwriter.id };
  });

const declining = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['submitted', 'in_review', 'quoted', 'referred'], () => ({ reason: 'HAZARD' }));

const reopening = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['declined', 'withdrawn', 'expired'], () => ({
    reason: 'The agency has found another carrier.',
  }));

const withdrawing = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['draft', 'submitted', 'in_review', 'quoted'], () => ({ reason: 'NO_LONGER_NEEDED' }));

const losing = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['quoted', 'in_review', 'referred'], () => ({
    reason: 'LOST_PRICE',
    competitor: 'Another carrier',
  }));

/** Those who take submissions in hand, and those with whom they end. */
export const submissionActors: readonly Actor[] = [
  actor('claimSubmission', 7, underwriters, async (scene) => {
    const choice = await claiming(scene);
    // Who has it already does not claim it.
    return choice && { ...choice, usually: null };
  }),
  actor('releaseSubmission', 1, underwriters, releasing),
  actor('assignSubmission', 1, underwriters, assigning),
  actor('declineSubmission', 1, underwriters, declining),
  actor('reopenSubmission', 1, underwriters, reopening),
  actor('withdrawSubmission', 1, [...agencies, ...underwriters], withdrawing),
  actor('markNotTakenUp', 1, [...agencies, ...underwriters], losing),
];
