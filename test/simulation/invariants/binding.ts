import type { Invariant } from './invariant.ts';

/** What must hold of binds, in all keyspaces that they go through, and of the capacity that they take. */
export const bindInvariants: readonly Invariant[] = [
  {
    name: 'a bound quote has no policy',
    query: `SELECT q.id FROM oi_submissions.quotes q LEFT JOIN oi_policies.policies p ON p.quote_id = q.id AND p.org_id = q.org_id
      WHERE q.status = 'bound' AND p.id IS NULL`,
    plant: `UPDATE oi_submissions.quotes SET status = 'bound' WHERE status = 'issued' LIMIT 1`,
  },
  {
    name: 'a policy has no bound quote',
    query: `SELECT p.id FROM oi_policies.policies p LEFT JOIN oi_submissions.quotes q ON q.id = p.quote_id AND q.org_id = p.org_id
      WHERE q.id IS NULL OR q.status <> 'bound'`,
    plant: `UPDATE oi_submissions.quotes SET status = 'issued' WHERE status = 'bound' LIMIT 1`,
  },
  {
    name: 'a submission has two bound quotes',
    query: `SELECT submission_id FROM oi_submissions.quotes WHERE status = 'bound' GROUP BY org_id, submission_id HAVING COUNT(*) > 1`,
    plant: `UPDATE oi_submissions.quotes SET status = 'bound'`,
  },
  {
    name: 'a bind is under way with nothing that moves it',
    // Some of the demonstration's binds stand still by its stories: those have no key.
    query: `SELECT q.id FROM oi_submissions.quotes q WHERE q.status = 'binding' AND EXISTS
      (SELECT 1 FROM oi_submissions.submissions_audit_entries a WHERE a.org_id = q.org_id AND a.entity_id = q.id AND a.idempotency IS NOT NULL)`,
    plant: `UPDATE oi_submissions.submissions_audit_entries SET idempotency = 'planted'`,
  },
  {
    name: 'a submission and its quotes disagree on the bind',
    query: `SELECT s.id FROM oi_submissions.submissions s WHERE s.status = 'bound' AND NOT EXISTS
      (SELECT 1 FROM oi_submissions.quotes q WHERE q.submission_id = s.id AND q.org_id = s.org_id AND q.status = 'bound')`,
    plant: `UPDATE oi_submissions.submissions SET status = 'bound' WHERE status = 'draft' LIMIT 1`,
  },
  {
    name: 'a quote is bound, and its submission is not',
    query: `SELECT q.id FROM oi_submissions.quotes q JOIN oi_submissions.submissions s ON s.org_id = q.org_id AND s.id = q.submission_id
      WHERE q.status IN ('bound', 'binding') AND s.status <> q.status`,
    plant: `UPDATE oi_submissions.submissions SET status = 'quoted' WHERE status = 'bound' LIMIT 1`,
  },
  {
    name: 'a quote was bound with a condition open',
    query: `SELECT q.id FROM oi_submissions.quotes q JOIN oi_submissions.quote_subjectivities c ON c.org_id = q.org_id AND c.quote_id = q.id
      WHERE q.status IN ('bound', 'binding') AND c.kind = 'before_bind' AND c.satisfied_at IS NULL AND c.waived_at IS NULL`,
    plant: `UPDATE oi_submissions.quote_subjectivities SET kind = 'before_bind', satisfied_at = NULL, waived_at = NULL`,
  },
  {
    name: 'a policy does not cost what its quote did',
    query: `SELECT p.id FROM oi_policies.policies p JOIN oi_submissions.quotes q ON q.org_id = p.org_id AND q.id = p.quote_id
      LEFT JOIN oi_policies.policy_segments s ON s.org_id = p.org_id AND s.policy_id = p.id AND s.ordinal = 1
      LEFT JOIN oi_policies.policy_transactions t ON t.org_id = p.org_id AND t.policy_id = p.id AND t.ordinal = 1
      WHERE NOT s.annual_premium_cents <=> q.annual_premium_cents OR NOT t.premium_change_cents <=> q.annual_premium_cents`,
    plant: `UPDATE oi_policies.policy_transactions SET premium_change_cents = premium_change_cents + 1 WHERE ordinal = 1 LIMIT 1`,
  },
  {
    name: 'a policy is not of its quote: another term, program or owner',
    query: `SELECT p.id FROM oi_policies.policies p JOIN oi_submissions.quotes q ON q.org_id = p.org_id AND q.id = p.quote_id
      WHERE q.submission_id <> p.submission_id OR q.program_id <> p.program_id OR q.producer_id <> p.producer_id
      OR q.carrier_id <> p.carrier_id OR q.insured_id <> p.insured_id OR q.effective_date <> p.effective_date`,
    plant: `UPDATE oi_policies.policies SET effective_date = '2026-01-03' LIMIT 1`,
  },
  {
    name: 'a bound quote takes no capacity, or takes it twice, or not its premium',
    query: `SELECT q.id FROM oi_submissions.quotes q LEFT JOIN oi_global.da_utilization u ON u.org_id = q.org_id AND u.quote_id = q.id
      WHERE q.status = 'bound' GROUP BY q.org_id, q.id, q.annual_premium_cents
      HAVING COUNT(u.id) <> 1 OR SUM(u.amount_cents) <> q.annual_premium_cents`,
    plant: `UPDATE oi_global.da_utilization SET quote_id = NULL WHERE quote_id IS NOT NULL LIMIT 1`,
  },
  {
    name: 'a quote that is not bound takes capacity',
    query: `SELECT q.id FROM oi_submissions.quotes q JOIN oi_global.da_utilization u ON u.org_id = q.org_id AND u.quote_id = q.id
      WHERE q.status NOT IN ('bound', 'binding')`,
    plant: `UPDATE oi_submissions.quotes SET status = 'expired' WHERE status = 'bound' LIMIT 1`,
  },
  {
    name: 'a change of premium gives or takes another amount of capacity, or does so twice',
    query: `SELECT t.id FROM oi_policies.policy_transactions t JOIN oi_global.da_utilization u
      ON u.org_id = t.org_id AND u.policy_transaction_id = t.id
      GROUP BY t.org_id, t.id, t.premium_change_cents HAVING COUNT(*) > 1 OR SUM(u.amount_cents) <> t.premium_change_cents`,
    plant: `UPDATE oi_global.da_utilization SET amount_cents = amount_cents + 1 WHERE policy_transaction_id IS NOT NULL LIMIT 1`,
  },
  {
    name: 'a cancellation gives no capacity back',
    query: `SELECT t.id FROM oi_policies.policy_transactions t
      JOIN oi_policies.policies p ON p.org_id = t.org_id AND p.id = t.policy_id
      JOIN oi_global.da_utilization b ON b.org_id = p.org_id AND b.quote_id = p.quote_id
      LEFT JOIN oi_global.da_utilization u ON u.org_id = t.org_id AND u.policy_transaction_id = t.id
      WHERE t.type = 'cancellation' AND t.premium_change_cents <> 0 AND u.id IS NULL`,
    plant: `UPDATE oi_global.da_utilization SET policy_transaction_id = NULL`,
  },
  {
    name: 'capacity is not the sum of what was taken',
    query: `SELECT c.id FROM oi_global.da_capacity c LEFT JOIN oi_global.da_utilization u ON u.capacity_id = c.id AND u.org_id = c.org_id
      GROUP BY c.org_id, c.id, c.committed_cents HAVING COALESCE(SUM(u.amount_cents), 0) <> c.committed_cents`,
    plant: `UPDATE oi_global.da_capacity SET committed_cents = committed_cents + 1 LIMIT 1`,
  },
  {
    name: 'more capacity is taken than there is',
    query: `SELECT id FROM oi_global.da_capacity WHERE committed_cents > limit_cents OR committed_cents < 0`,
    plant: `UPDATE oi_global.da_capacity SET limit_cents = 0 WHERE committed_cents > 0 LIMIT 1`,
  },
];
