import { monotonicFactory } from 'ulid';
import type { Actor, Deed, Scene } from '../deed.ts';

/** An underwriter of the organization, by chance one of more or of less authority. */
const underwriterOf = async ({ database, random, orgId }: Scene): Promise<Pick<Deed, 'role' | 'user'>> => {
  const users = await database.rows(
    `SELECT u.id FROM oi_global.users u JOIN oi_global.authority_assignments a ON a.org_id = u.org_id AND a.active_user_id = u.id
      JOIN oi_global.authority_profiles p ON p.org_id = a.org_id AND p.id = a.profile_id
      WHERE u.org_id = ? AND u.role = 'underwriter' ORDER BY p.max_premium_cents DESC LIMIT 2`,
    [orgId],
  );
  return { role: 'UNDERWRITER', user: { userId: random.pick(users).id, organizationId: orgId } };
};

/** The version that somebody believes a row to have: usually the one that it has. */
const seenVersion = ({ random }: Scene, version: number): number => (random.chance(0.9) ? version : version - 1);

const binding: Actor = {
  name: 'bindQuote',
  weight: 6,
  choose: async (scene) => {
    const { database, random, orgId, now } = scene;
    const quotes = await database.rows(
      `SELECT q.id, q.version FROM oi_submissions.quotes q
        WHERE q.org_id = ? AND (q.status IN ('issued', 'accepted') OR q.status = 'bound' AND q.updated_at > ?)
        AND (? OR NOT EXISTS (SELECT 1 FROM oi_submissions.quote_subjectivities c WHERE c.quote_id = q.id
          AND c.org_id = q.org_id AND c.kind = 'before_bind' AND c.satisfied_at IS NULL AND c.waived_at IS NULL))
        ORDER BY q.id DESC LIMIT 30`,
      [orgId, new Date(now.getTime() - 600_000), random.chance(0.1)],
    );
    if (quotes.length === 0) return null;
    const quote = random.pick(quotes);
    const input = {
      quoteId: quote.id,
      expectedVersion: seenVersion(scene, quote.version),
      plan: random.pick(['PIF', 'QUARTERLY', 'TWO_PAY']),
      billingMethod: 'DIRECT',
    };
    return { mutation: 'bindQuote', input, ...(await underwriterOf(scene)) };
  },
};

const claiming: Actor = {
  name: 'claimSubmission',
  weight: 2,
  choose: async (scene) => {
    const { database, random, orgId } = scene;
    const submissions = await database.rows(
      `SELECT id, version FROM oi_submissions.submissions WHERE org_id = ? AND status IN ('submitted', 'in_review') ORDER BY id DESC LIMIT 20`,
      [orgId],
    );
    if (submissions.length === 0) return null;
    const { id, version } = random.pick(submissions);
    const input = { submissionId: id, expectedVersion: seenVersion(scene, version) };
    return { mutation: 'claimSubmission', input, ...(await underwriterOf(scene)) };
  },
};

/** Everybody who acts. */
export const actors: readonly Actor[] = [binding, claiming];

/** Somebody by chance, by weight. */
export const pickActor = ({ random }: Scene): Actor =>
  random.pick(actors.flatMap((actor) => Array.from({ length: actor.weight }, () => actor)));

/** Identifiers of rows that a simulation itself plants. */
export const ulid = monotonicFactory();
