import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, pickRow, seenVersion, underwriters } from './choosing.ts';

const binding = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId, now } = scene;
  const quote = await pickRow(
    scene,
    // Those that add up: on a cluster that files share, others have left offers at premiums that they wrote by hand.
    `SELECT q.id, q.version, q.producer_id FROM oi_submissions.quotes q
      WHERE q.org_id = ? AND (q.status IN ('issued', 'accepted') OR q.status = 'bound' AND q.updated_at > ?)
      AND q.annual_premium_cents = (SELECT SUM(p.premium_cents) FROM oi_submissions.quote_coverages p WHERE p.org_id = q.org_id AND p.quote_id = q.id)
      AND (? OR NOT EXISTS (SELECT 1 FROM oi_submissions.quote_subjectivities c WHERE c.quote_id = q.id
        AND c.org_id = q.org_id AND c.kind = 'before_bind' AND c.satisfied_at IS NULL AND c.waived_at IS NULL))
      ORDER BY q.id DESC LIMIT 30`,
    [orgId, new Date(now.getTime() - 600_000), random.chance(0.1)],
  );
  if (!quote) return null;
  const input = {
    quoteId: quote.id,
    expectedVersion: seenVersion(scene, quote),
    plan: random.pick(['PIF', 'QUARTERLY', 'TWO_PAY']),
    billingMethod: random.chance(0.1) ? 'AGENCY' : 'DIRECT',
  };
  return { input, producerId: quote.producer_id };
};

/** Those who bind. */
export const bindingActors: readonly Actor[] = [actor('bindQuote', 20, [...underwriters, 'PRODUCER'], binding)];
