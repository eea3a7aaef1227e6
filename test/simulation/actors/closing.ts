import type { Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, pickRow, seenVersion } from './choosing.ts';

const finance: readonly Role[] = ['FINANCE_ANALYST', 'ORG_ADMIN'];

/** A month of the books in one of some statuses, now and then in any: the first or the last of them. */
const month = (scene: Scene, statuses: readonly string[], order: 'ASC' | 'DESC'): Promise<StoredRow | null> => {
  const any = ['open', 'closing', 'closed', 'reopening'];
  return pickRow(
    scene,
    `SELECT p.id, p.version, a.requester_id FROM oi_billing.accounting_periods p LEFT JOIN oi_billing.billing_approvals a
        ON a.org_id = p.org_id AND a.subject_id = p.id AND a.decision = 'pending'
      WHERE p.org_id = ? AND p.status IN (?) ORDER BY p.month ${order} LIMIT ?`,
    [scene.orgId, scene.random.chance(0.06) ? any : statuses, scene.random.chance(0.1) ? 3 : 1],
  );
};

const named = (scene: Scene, one: StoredRow) => ({
  accountingPeriodId: one.id,
  expectedVersion: seenVersion(scene, one),
});

const closing = async (scene: Scene): Promise<Choice | null> => {
  const one = await month(scene, ['open'], 'ASC');
  return one && { input: { ...named(scene, one), note: 'Reconciled with the bank.' } };
};

const reopening = async (scene: Scene): Promise<Choice | null> => {
  const one = await month(scene, ['closed'], 'DESC');
  return one && { input: { ...named(scene, one), reason: 'A payment was entered for another client.' } };
};

const deciding = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const one = await month(scene, ['closing', 'reopening'], 'ASC');
  if (!one) return null;
  const decision = random.chance(0.85) ? 'APPROVED' : 'DENIED';
  const input = { ...named(scene, one), decision, note: 'As asked for.' };
  return { input, otherThan: random.chance(0.9) ? one.requester_id : null };
};

/** Those who close the months of the books. */
export const closingActors: readonly Actor[] = [
  actor('closeMonth', 2, finance, closing),
  actor('reopenMonth', 1, finance, reopening),
  actor('decideMonth', 3, finance, deciding),
];
