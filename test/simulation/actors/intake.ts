import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, pickRow, seenVersion } from './choosing.ts';

const claiming = async (scene: Scene): Promise<Choice | null> => {
  const submission = await pickRow(
    scene,
    `SELECT id, version FROM oi_submissions.submissions WHERE org_id = ? AND status IN ('submitted', 'in_review')
      ORDER BY id DESC LIMIT 20`,
    [scene.orgId],
  );
  return submission && { input: { submissionId: submission.id, expectedVersion: seenVersion(scene, submission) } };
};

/** Those who take in what is asked for. */
export const intakeActors: readonly Actor[] = [actor('claimSubmission', 2, ['UNDERWRITER'], claiming)];
