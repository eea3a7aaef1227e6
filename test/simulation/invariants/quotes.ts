import { chargesIn, type Invariant } from './invariant.ts';

const openQuotes = `'issued', 'accepted'`;

/** What must hold of what is offered, and of what higher authorities were asked about it. */
export const quoteInvariants: readonly Invariant[] = [
  {
    name: 'the coverages of a quote do not cost what it does',
    query: `SELECT q.id FROM oi_submissions.quotes q LEFT JOIN oi_submissions.quote_coverages c ON c.org_id = q.org_id AND c.quote_id = q.id
      GROUP BY q.org_id, q.id, q.annual_premium_cents HAVING COALESCE(SUM(c.premium_cents), 0) <> q.annual_premium_cents`,
    plant: `UPDATE oi_submissions.quote_coverages SET premium_cents = premium_cents + 1 LIMIT 1`,
  },
  {
    name: 'the charges of a quote are not its premium',
    query: `SELECT q.id FROM oi_submissions.quotes q LEFT JOIN ${chargesIn('q.charges')} c ON c.kind = 'premium'
      GROUP BY q.org_id, q.id, q.annual_premium_cents HAVING COALESCE(SUM(c.cents), 0) <> q.annual_premium_cents`,
    plant: `UPDATE oi_submissions.quotes SET annual_premium_cents = annual_premium_cents + 1 LIMIT 1`,
  },
  {
    name: 'the rating steps of a quote do not lead to its premium',
    query: `SELECT q.id FROM oi_submissions.quotes q JOIN oi_submissions.rating_steps r ON r.org_id = q.org_id AND r.quote_id = q.id
      WHERE r.ordinal = (SELECT MAX(l.ordinal) FROM oi_submissions.rating_steps l WHERE l.org_id = q.org_id AND l.quote_id = q.id)
      AND r.premium_after_cents <> q.annual_premium_cents`,
    plant: `UPDATE oi_submissions.rating_steps SET premium_after_cents = premium_after_cents + 1`,
  },
  {
    name: 'a rating step does not begin where the one before it has ended',
    query: `SELECT r.id FROM oi_submissions.rating_steps r JOIN oi_submissions.rating_steps b
      ON b.org_id = r.org_id AND b.quote_id = r.quote_id AND b.coverage <=> r.coverage AND b.ordinal = r.ordinal - 1
      WHERE b.premium_after_cents <> r.premium_before_cents`,
    plant: `UPDATE oi_submissions.rating_steps SET premium_before_cents = premium_before_cents + 1 WHERE ordinal > 0`,
  },
  {
    name: 'a commission of a quote is not its share of the premium',
    query: `SELECT id FROM oi_submissions.quotes WHERE ABS(commission_cents - annual_premium_cents * commission_rate) > 0.5`,
    plant: `UPDATE oi_submissions.quotes SET commission_cents = commission_cents + 1 LIMIT 1`,
  },
  {
    name: 'a quote is referred, and nobody is asked',
    query: `SELECT q.id FROM oi_submissions.quotes q WHERE q.status = 'referred' AND NOT EXISTS
      (SELECT 1 FROM oi_submissions.submissions_approvals a WHERE a.org_id = q.org_id AND a.subject_id = q.id
        AND a.subject_type = 'referral' AND a.decision = 'pending')`,
    plant: `UPDATE oi_submissions.quotes SET status = 'referred' WHERE status = 'bound' LIMIT 1`,
  },
  {
    name: 'a quote is open though a referral of it was denied or waits',
    query: `SELECT q.id FROM oi_submissions.quotes q JOIN oi_submissions.submissions_approvals a ON a.org_id = q.org_id AND a.subject_id = q.id
      WHERE a.subject_type = 'referral' AND a.decision <> 'approved' AND q.status IN (${openQuotes}, 'binding', 'bound')`,
    plant: `UPDATE oi_submissions.quotes SET status = 'issued' WHERE id IN (SELECT subject_id
      FROM oi_submissions.submissions_approvals WHERE subject_type = 'referral' AND decision <> 'approved')`,
  },
  {
    name: 'a decision has no decider, or one without a decision',
    query: ['submissions', 'policies', 'billing', 'claims']
      .map(
        (
          keyspace,
        ) => `SELECT id FROM oi_${keyspace}.${keyspace}_approvals WHERE (decision = 'pending') <> (decided_by_id IS NULL)
          OR (decision = 'pending') <> (decided_at IS NULL)`,
      )
      .join(' UNION ALL '),
    plant: `UPDATE oi_submissions.submissions_approvals SET decided_by_id = NULL WHERE decision = 'denied' LIMIT 1`,
  },
  {
    name: 'somebody has decided on what they had asked for',
    query: ['submissions', 'policies', 'billing', 'claims']
      .map((keyspace) => `SELECT id FROM oi_${keyspace}.${keyspace}_approvals WHERE decided_by_id = requester_id`)
      .join(' UNION ALL '),
    plant: `UPDATE oi_submissions.submissions_approvals SET decided_by_id = requester_id WHERE decision = 'approved' LIMIT 1`,
  },
  {
    name: "a carrier's decision does not say whose it is",
    query: `SELECT id FROM oi_submissions.submissions_approvals WHERE (authority = 'carrier' AND decision <> 'pending')
      <> (carrier_person IS NOT NULL AND carrier_reference IS NOT NULL)`,
    plant: `UPDATE oi_submissions.submissions_approvals SET carrier_person = 'planted', carrier_reference = 'planted' LIMIT 1`,
  },
  {
    name: 'a submission says it is quoted or referred, and has no such quote',
    query: `SELECT s.id FROM oi_submissions.submissions s WHERE s.status = 'quoted' AND NOT EXISTS
        (SELECT 1 FROM oi_submissions.quotes q WHERE q.org_id = s.org_id AND q.submission_id = s.id AND q.status IN (${openQuotes}))
      OR s.status = 'referred' AND NOT EXISTS
        (SELECT 1 FROM oi_submissions.quotes q WHERE q.org_id = s.org_id AND q.submission_id = s.id AND q.status = 'referred')`,
    plant: `UPDATE oi_submissions.submissions SET status = 'quoted' WHERE status = 'draft' LIMIT 1`,
  },
  {
    name: 'a submission has ended, and a quote of it is open',
    query: `SELECT s.id FROM oi_submissions.submissions s JOIN oi_submissions.quotes q ON q.org_id = s.org_id AND q.submission_id = s.id
      WHERE s.status IN ('bound', 'declined', 'withdrawn', 'not_taken_up', 'expired') AND q.status IN (${openQuotes}, 'referred', 'binding')`,
    plant: `UPDATE oi_submissions.submissions SET status = 'withdrawn' WHERE status = 'quoted' LIMIT 1`,
  },
  {
    name: 'a subjectivity is satisfied and waived, or by nobody',
    query: `SELECT id FROM oi_submissions.quote_subjectivities WHERE satisfied_at IS NOT NULL AND waived_at IS NOT NULL
      OR (satisfied_at IS NULL) <> (satisfied_by_id IS NULL) OR (waived_at IS NULL) <> (waived_by_id IS NULL)`,
    plant: `UPDATE oi_submissions.quote_subjectivities SET satisfied_by_id = NULL WHERE satisfied_at IS NOT NULL LIMIT 1`,
  },
  {
    name: 'an accepted quote does not say what was accepted, or one was never offered',
    query: `SELECT id FROM oi_submissions.quotes WHERE status = 'accepted' AND acceptance IS NULL
      OR status IN (${openQuotes}, 'binding', 'bound', 'not_taken') AND offered_at IS NULL`,
    plant: `UPDATE oi_submissions.quotes SET offered_at = NULL WHERE status = 'issued' LIMIT 1`,
  },
];
