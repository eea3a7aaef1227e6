import type { Invariant } from './invariant.ts';

/** What must hold of what is asked for. */
export const intakeInvariants: readonly Invariant[] = [
  {
    name: 'the exposures of a submission are not what it says in all',
    query: `SELECT s.id FROM oi_submissions.submissions s JOIN oi_submissions.submission_exposures e
      ON e.org_id = s.org_id AND e.submission_id = s.id AND e.superseded_at IS NULL
      GROUP BY s.org_id, s.id, e.basis, s.revenue_cents, s.payroll_cents, s.total_insured_value_cents
      HAVING SUM(e.amount_cents) <> CASE e.basis WHEN 'revenue' THEN s.revenue_cents WHEN 'payroll' THEN s.payroll_cents
        ELSE s.total_insured_value_cents END`,
    plant: `UPDATE oi_submissions.submission_exposures SET amount_cents = amount_cents + 1 LIMIT 1`,
  },
  {
    name: 'two revisions of exposures count at once',
    query: `SELECT submission_id FROM oi_submissions.submission_exposures WHERE superseded_at IS NULL
      GROUP BY org_id, submission_id HAVING COUNT(DISTINCT revision) > 1`,
    plant: `UPDATE oi_submissions.submission_exposures SET revision = revision + 1, ordinal = ordinal + 90 ORDER BY ordinal DESC, id LIMIT 1`,
  },
  {
    name: 'two revisions of losses count at once',
    query: `SELECT submission_id FROM oi_submissions.loss_history WHERE superseded_at IS NULL
      GROUP BY org_id, submission_id HAVING COUNT(DISTINCT revision) > 1`,
    plant: `UPDATE oi_submissions.loss_history SET revision = revision + 1 ORDER BY year DESC, id LIMIT 1`,
  },
  {
    name: 'a submission has losses of a time without insurance',
    query: `SELECT s.id FROM oi_submissions.submissions s WHERE s.no_prior_insurance AND EXISTS
      (SELECT 1 FROM oi_submissions.loss_history l WHERE l.org_id = s.org_id AND l.submission_id = s.id AND l.superseded_at IS NULL)`,
    plant: `UPDATE oi_submissions.submissions SET no_prior_insurance = TRUE`,
  },
  {
    name: 'a submission waits for answers, and nothing is asked',
    query: `SELECT s.id FROM oi_submissions.submissions s WHERE s.status = 'incomplete' AND NOT EXISTS
      (SELECT 1 FROM oi_submissions.information_requests r WHERE r.org_id = s.org_id AND r.submission_id = s.id AND r.answered_at IS NULL)`,
    plant: `UPDATE oi_submissions.submissions SET status = 'incomplete' WHERE status = 'draft' LIMIT 1`,
  },
  {
    name: 'an answer is there without whoever gave it, or the other way round',
    query: `SELECT id FROM oi_submissions.information_requests
      WHERE (answered_at IS NULL) <> (answer IS NULL) OR (answered_at IS NULL) <> (answered_by_id IS NULL)`,
    plant: `UPDATE oi_submissions.information_requests SET answer = NULL WHERE answered_at IS NOT NULL LIMIT 1`,
  },
  {
    name: 'a submission is claimed by nobody, or never',
    query: `SELECT id FROM oi_submissions.submissions WHERE (claimed_by_id IS NULL) <> (claimed_at IS NULL)
      OR status = 'draft' AND claimed_by_id IS NOT NULL`,
    plant: `UPDATE oi_submissions.submissions SET claimed_by_id = NULL WHERE claimed_by_id IS NOT NULL LIMIT 1`,
  },
  {
    name: 'a submission has gone to the underwriters and was not submitted',
    query: `SELECT id FROM oi_submissions.submissions WHERE status NOT IN ('draft', 'withdrawn', 'expired', 'not_taken_up')
      AND submitted_at IS NULL`,
    plant: `UPDATE oi_submissions.submissions SET submitted_at = NULL WHERE status = 'quoted' LIMIT 1`,
  },
  {
    name: 'the sums of production are not those of the submissions',
    query: `SELECT x.day, x.program_id, x.producer_id FROM (
      SELECT s.org_id, s.submitted_on AS day, s.program_id, s.producer_id, 1 AS submitted, s.first_quoted_at IS NOT NULL AS quoted,
          s.status = 'bound' AS bound, COALESCE(q.annual_premium_cents, 0) AS cents
        FROM oi_submissions.submissions s LEFT JOIN oi_submissions.quotes q
          ON q.org_id = s.org_id AND q.submission_id = s.id AND q.status = 'bound' WHERE s.submitted_at IS NOT NULL
      UNION ALL SELECT org_id, submitted_on, program_id, producer_id, -submitted_count, -quoted_count, -bound_count,
          -bound_premium_cents FROM oi_submissions.production_totals) x
      GROUP BY x.org_id, x.day, x.program_id, x.producer_id
      HAVING SUM(x.submitted) <> 0 OR SUM(x.quoted) <> 0 OR SUM(x.bound) <> 0 OR SUM(x.cents) <> 0`,
    plant: `UPDATE oi_submissions.production_totals SET bound_count = bound_count + 1 LIMIT 1`,
  },
  {
    name: 'a submission was declined or lost, and does not say why',
    query: `SELECT id FROM oi_submissions.submissions WHERE status = 'declined' AND decline_reason IS NULL
      AND NOT EXISTS (SELECT 1 FROM oi_submissions.quotes q WHERE q.org_id = submissions.org_id AND q.submission_id = submissions.id)
      OR status = 'not_taken_up' AND lost_reason IS NULL`,
    plant: `UPDATE oi_submissions.submissions SET status = 'not_taken_up', lost_reason = NULL WHERE status = 'quoted' LIMIT 1`,
  },
];
