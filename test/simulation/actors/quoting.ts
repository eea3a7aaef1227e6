import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, agencies, type Choice, dayFrom, money, pickRow, seenVersion, underwriters } from './choosing.ts';
import { pickSubmission } from './submissions.ts';

/** A quote in one of some statuses, those that last moved first, for whoever works on its submission. */
export const pickQuote = async (
  scene: Scene,
  statuses: readonly string[],
  asked: (quote: StoredRow) => object | Promise<object>,
): Promise<Choice | null> => {
  const quote = await pickRow(
    scene,
    `SELECT q.*, s.claimed_by_id, s.requested_limit_cents FROM oi_submissions.quotes q
      JOIN oi_submissions.submissions s ON s.org_id = q.org_id AND s.id = q.submission_id
      WHERE q.org_id = ? AND q.status IN (?) ORDER BY q.updated_at DESC, q.id LIMIT 15`,
    [scene.orgId, statuses],
  );
  if (!quote) return null;
  const input = { quoteId: quote.id, expectedVersion: seenVersion(scene, quote), ...(await asked(quote)) };
  return { input, usually: quote.claimed_by_id, producerId: quote.producer_id };
};

/** What an option has otherwise than was asked for: a credit, another limit, a commission; now and then without its reason. */
const changed = ({ random }: Scene, limitCents: bigint) => ({
  ...(random.chance(0.3) && {
    scheduleModifier: random.pick(['-0.050000', '0.100000', '-0.300000']),
    ...(random.chance(0.9) && { scheduleReason: 'Seen by loss control.' }),
  }),
  ...(random.chance(0.3) && { limit: money(limitCents * BigInt(random.between(1, 3))) }),
  ...(random.chance(0.1) && { commissionRate: random.pick(['0.100000', '0.400000']) }),
});

const conditions = ({ random }: Scene) => {
  if (random.chance(0.5)) return null;
  const signed = { text: 'Signed application.', kind: 'BEFORE_BIND' };
  const visited = { text: 'Visit of loss control.', kind: 'WITHIN_DAYS', withinDays: random.chance(0.95) ? 60 : null };
  return [random.pick([signed, visited])];
};

const quoting = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, scene.random.chance(0.85) ? ['in_review'] : ['quoted', 'referred', 'submitted'], (asked) => ({
    options: ['Option A', 'Option B'].slice(0, scene.random.between(1, 2)).map((label) => ({
      label,
      ...changed(scene, BigInt(asked.requested_limit_cents)),
    })),
    subjectivities: conditions(scene),
    note: 'Outside of what I may decide.',
  }));

const revising = (scene: Scene): Promise<Choice | null> =>
  pickQuote(scene, ['issued', 'referred', 'expired', 'accepted'], (quote) => ({
    ...changed(scene, BigInt(quote.requested_limit_cents)),
    note: 'Revised.',
  }));

const extending = (scene: Scene): Promise<Choice | null> =>
  pickQuote(scene, ['issued', 'accepted', 'expired'], async (quote) => {
    const days = scene.random.chance(0.1) ? 90 : scene.random.between(5, 40);
    const day = await dayFrom(scene, days);
    // Another day than the one that it has: the stored moment is one of the day itself or of the next one.
    const same = Math.abs(Date.parse(day) - Date.parse(quote.expires_at.slice(0, 10))) <= 86_400_000;
    return { validUntil: same ? await dayFrom(scene, days + 2) : day };
  });

const addingCondition = (scene: Scene): Promise<Choice | null> =>
  pickQuote(scene, ['issued', 'accepted', 'referred', 'declined'], () => ({
    text: 'Photographs of the premises.',
    kind: 'BEFORE_BIND',
  }));

/** A condition that is open, or now and then one that is not. */
const condition = async (scene: Scene, more: object): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const found = await pickRow(
    scene,
    `SELECT c.id, c.version, s.claimed_by_id FROM oi_submissions.quote_subjectivities c
      JOIN oi_submissions.quotes q ON q.org_id = c.org_id AND q.id = c.quote_id
      JOIN oi_submissions.submissions s ON s.org_id = q.org_id AND s.id = q.submission_id
      WHERE c.org_id = ? AND (c.satisfied_at IS NULL AND c.waived_at IS NULL OR ?) ORDER BY c.created_at DESC, c.id LIMIT 15`,
    [orgId, random.chance(0.05)],
  );
  if (!found) return null;
  return {
    input: { subjectivityId: found.id, expectedVersion: seenVersion(scene, found), ...more },
    usually: found.claimed_by_id,
  };
};

const accepting = (scene: Scene): Promise<Choice | null> =>
  pickQuote(scene, ['issued'], () => ({
    plan: scene.random.pick(['PIF', 'TWO_PAY', 'MONTHLY_10']),
    billingMethod: 'DIRECT',
    signedAt: scene.now,
  }));

/** Those who price what is asked for, and those who accept it. */
export const quotingActors: readonly Actor[] = [
  actor('quoteSubmission', 8, underwriters, quoting),
  actor('reviseQuote', 2, underwriters, revising),
  actor('extendQuote', 1, underwriters, extending),
  actor('addSubjectivity', 1, underwriters, addingCondition),
  actor('satisfySubjectivity', 4, underwriters, (scene) => condition(scene, { document: 'application.pdf' })),
  actor('waiveSubjectivity', 1, underwriters, (scene) => condition(scene, { reason: 'It is known already.' })),
  actor('acceptQuote', 4, agencies, accepting),
];
