import { organizationId } from '../../scripts/seed/people.ts';
import { rowsOf } from './mutating.ts';

/** A submission that waits for an underwriter: the same one each time, which then waits again for somebody to claim it. */
export const waitingSubmission = async (): Promise<{ id: string; version: number }> => {
  const chosen =
    "SELECT id FROM submissions WHERE org_id = ? AND status IN ('submitted', 'in_review') ORDER BY id LIMIT 1";
  const [{ id }] = await rowsOf('submissions', chosen, [organizationId]);
  const waits = "UPDATE submissions SET status = 'submitted', claimed_by_id = NULL, claimed_at = NULL WHERE id = ?";
  await rowsOf('submissions', waits, [id]);
  const [{ version }] = await rowsOf('submissions', 'SELECT version FROM submissions WHERE id = ?', [id]);
  return { id, version };
};
