import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, agencies, type Choice, pickRow, seenVersion, underwriters } from './choosing.ts';
import { pickQuote } from './quoting.ts';

/** The questions about one quote that wait for somebody, and now and then those that were decided. */
const questions = async (scene: Scene, subject: string, authority: string): Promise<StoredRow[]> => {
  const { database, random, orgId } = scene;
  const decisions = random.chance(0.06) ? ['approved', 'denied'] : ['pending'];
  const about = await pickRow(
    scene,
    `SELECT DISTINCT a.subject_id AS id FROM oi_submissions.submissions_approvals a
      WHERE a.org_id = ? AND a.subject_type = ? AND a.authority = ? AND a.decision IN (?) ORDER BY a.subject_id DESC LIMIT 8`,
    [orgId, subject, authority, decisions],
  );
  if (!about) return [];
  return database.rows(
    `SELECT a.id, a.requester_id, a.subject_id, q.version FROM oi_submissions.submissions_approvals a
      JOIN oi_submissions.quotes q ON q.org_id = a.org_id AND q.id = a.subject_id
      WHERE a.org_id = ? AND a.subject_id = ? AND a.subject_type = ? AND a.authority = ? AND a.decision IN (?) ORDER BY a.id LIMIT 20`,
    [orgId, about.id, subject, authority, decisions],
  );
};

/** The underwriter of the highest authority, or of the lowest. */
const underwriterAt = async (scene: Scene, order: 'ASC' | 'DESC'): Promise<string | null> => {
  const holder = await pickRow(
    scene,
    `SELECT a.active_user_id AS id FROM oi_global.authority_assignments a
      JOIN oi_global.authority_profiles p ON p.org_id = a.org_id AND p.id = a.profile_id
      JOIN oi_global.users u ON u.org_id = a.org_id AND u.id = a.active_user_id
      WHERE a.org_id = ? AND u.role = 'underwriter' AND u.status = 'active' ORDER BY p.level ${order}, u.id LIMIT 1`,
    [scene.orgId],
  );
  return holder?.id ?? null;
};

/** A decision on them by somebody of a high level, usually not whoever asks. */
const deciding = async (scene: Scene, subject: string, authority: string, more: object): Promise<Choice | null> => {
  const { random } = scene;
  const asked = await questions(scene, subject, authority);
  const [first] = asked;
  if (!first) return null;
  const approves = random.chance(0.75);
  return {
    input: {
      quoteId: first.subject_id,
      expectedVersion: seenVersion(scene, first),
      approvalIds: asked.map(({ id }) => id),
      decision: approves ? 'APPROVED' : 'DENIED',
      note: 'As discussed.',
      conditions: approves && random.chance(0.3) ? ['Visit of loss control within 60 days.'] : null,
      ...more,
    },
    usually: await underwriterAt(scene, 'DESC'),
    otherThan: random.chance(0.9) ? first.requester_id : null,
  };
};

/** A quote of a high premium, mostly by somebody who may not bind it alone. */
const asking = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const quote = await pickRow(
    scene,
    `SELECT q.id, q.version, q.producer_id FROM oi_submissions.quotes q WHERE q.org_id = ? AND q.status IN ('issued', 'accepted')
      AND (? OR NOT EXISTS (SELECT 1 FROM oi_submissions.submissions_approvals a WHERE a.org_id = q.org_id AND a.subject_id = q.id AND a.decision = 'pending'))
      ORDER BY q.annual_premium_cents DESC, q.id LIMIT 12`,
    [orgId, random.chance(0.1)],
  );
  const low = await underwriterAt(scene, 'ASC');
  return (
    quote && {
      input: { quoteId: quote.id, expectedVersion: seenVersion(scene, quote), note: 'It is a good one.' },
      usually: low,
      producerId: quote.producer_id,
    }
  );
};

const referringToCarrier = (scene: Scene): Promise<Choice | null> =>
  pickQuote(scene, ['referred', 'issued'], () => ({
    terms: [scene.random.pick(['AGREEMENT_OCCURRENCE_LIMIT', 'AGREEMENT_POLICY_PREMIUM'])],
    note: 'The carrier may allow it.',
  }));

/** Those who ask a higher authority, and those who are one. */
export const decidingActors: readonly Actor[] = [
  actor('decideReferral', 5, underwriters, (scene) =>
    deciding(scene, 'referral', 'organization', { thenDecline: scene.random.chance(0.5) }),
  ),
  actor('requestBindApproval', 5, [...underwriters, ...agencies], asking),
  actor('decideBindApproval', 5, underwriters, (scene) => deciding(scene, 'bind', 'organization', {})),
  actor('referToCarrier', 2, underwriters, referringToCarrier),
  actor('recordCarrierDecision', 3, underwriters, (scene) =>
    deciding(scene, scene.random.pick(['referral', 'bind']), 'carrier', {
      carrierPerson: 'A. Whitfield',
      carrierReference: `LTR-${scene.random.between(1, 9999)}`,
    }),
  ),
];
