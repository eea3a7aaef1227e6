/** Something that must always hold once all has come to rest: its query finds the rows that break it. */
export interface Invariant {
  readonly name: string;
  readonly query: string;
  /** A change of the demonstration's rows that breaks it: the query must find that. */
  readonly plant: string;
}

const outboxes = ['global', 'submissions', 'policies', 'claims', 'billing'] as const;

/** What must hold of everything that the organizations' books say. Written in plain SQL, apart from whatever the product computes by. */
export const invariants: readonly Invariant[] = [
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
    name: 'a bound quote takes no capacity, or takes it twice',
    query: `SELECT q.id FROM oi_submissions.quotes q WHERE q.status = 'bound' AND
      (SELECT COUNT(*) FROM oi_global.da_utilization u WHERE u.quote_id = q.id AND u.org_id = q.org_id) <> 1`,
    plant: `UPDATE oi_global.da_utilization SET quote_id = NULL WHERE quote_id IS NOT NULL LIMIT 1`,
  },
  {
    name: 'capacity is not the sum of what was taken',
    query: `SELECT c.id FROM oi_global.da_capacity c LEFT JOIN oi_global.da_utilization u ON u.capacity_id = c.id AND u.org_id = c.org_id
      GROUP BY c.org_id, c.id, c.committed_cents HAVING COALESCE(SUM(u.amount_cents), 0) <> c.committed_cents`,
    plant: `UPDATE oi_global.da_capacity SET committed_cents = committed_cents + 1 LIMIT 1`,
  },
  {
    name: 'more capacity is taken than there is',
    query: `SELECT id FROM oi_global.da_capacity WHERE committed_cents > limit_cents`,
    plant: `UPDATE oi_global.da_capacity SET limit_cents = 0 WHERE committed_cents > 0 LIMIT 1`,
  },
  {
    name: 'numbers of policies have a gap',
    query: `SELECT c.org_id, c.series FROM oi_policies.policies_number_counters c JOIN oi_policies.policies p
      ON p.org_id = c.org_id AND p.number LIKE CONCAT(c.series, '-%') GROUP BY c.org_id, c.series, c.last_number
      HAVING COUNT(*) <> c.last_number OR MAX(CAST(RIGHT(p.number, 6) AS UNSIGNED)) <> c.last_number`,
    plant: `UPDATE oi_policies.policies_number_counters SET last_number = last_number + 1 LIMIT 1`,
  },
  {
    name: 'numbers of invoices have a gap',
    query: `SELECT c.org_id FROM oi_billing.billing_number_counters c JOIN oi_billing.invoices i ON i.org_id = c.org_id
      WHERE c.series = 'INV' GROUP BY c.org_id, c.last_number HAVING COUNT(*) <> c.last_number`,
    plant: `UPDATE oi_billing.billing_number_counters SET last_number = last_number + 1 WHERE series = 'INV' LIMIT 1`,
  },
  {
    name: 'a policy is billed twice, or not at all',
    query: `SELECT p.id FROM oi_policies.policies p WHERE p.billing_method = 'direct' AND
      ((SELECT COUNT(*) FROM oi_billing.billing_schedules s WHERE s.policy_id = p.id AND s.org_id = p.org_id) <> 1 OR
      (SELECT COUNT(*) FROM oi_billing.journal_entries e WHERE e.policy_id = p.id AND e.org_id = p.org_id AND e.event = 'policy_bound') <> 1)`,
    plant: `DELETE FROM oi_billing.billing_schedules LIMIT 1`,
  },
  {
    name: 'an entry does not balance',
    query: `SELECT entry_id FROM oi_billing.journal_lines GROUP BY org_id, entry_id
      HAVING SUM(debit_cents) <> SUM(credit_cents) OR COUNT(*) < 2`,
    plant: `UPDATE oi_billing.journal_lines SET debit_cents = debit_cents + 1 WHERE debit_cents > 0 LIMIT 1`,
  },
  {
    name: 'an entry has no lines',
    query: `SELECT e.id FROM oi_billing.journal_entries e LEFT JOIN oi_billing.journal_lines l ON l.entry_id = e.id AND l.org_id = e.org_id
      WHERE l.id IS NULL`,
    plant: `DELETE FROM oi_billing.journal_lines WHERE ordinal > 0 LIMIT 20`,
  },
  {
    name: 'the balance of a day is not the sum of its lines',
    query: `SELECT b.id FROM oi_billing.gl_daily_balances b JOIN
      (SELECT l.org_id, l.account_id, e.posting_date, SUM(l.debit_cents) AS debits, SUM(l.credit_cents) AS credits
        FROM oi_billing.journal_lines l JOIN oi_billing.journal_entries e ON e.id = l.entry_id AND e.org_id = l.org_id
        GROUP BY l.org_id, l.account_id, e.posting_date) s
      ON s.org_id = b.org_id AND s.account_id = b.account_id AND s.posting_date = b.balance_date
      WHERE s.debits <> b.debit_cents OR s.credits <> b.credit_cents`,
    plant: `UPDATE oi_billing.gl_daily_balances SET debit_cents = debit_cents + 1 LIMIT 1`,
  },
  {
    name: 'lines have no balance of their day',
    query: `SELECT l.id FROM oi_billing.journal_lines l JOIN oi_billing.journal_entries e ON e.id = l.entry_id AND e.org_id = l.org_id
      LEFT JOIN oi_billing.gl_daily_balances b ON b.org_id = l.org_id AND b.account_id = l.account_id AND b.balance_date = e.posting_date
      WHERE b.id IS NULL`,
    plant: `DELETE FROM oi_billing.gl_daily_balances LIMIT 1`,
  },
  ...outboxes.map((keyspace) => ({
    name: `an event of ${keyspace} is not delivered`,
    query: `SELECT id, type, last_error FROM oi_${keyspace}.${keyspace}_outbox_events WHERE delivered_at IS NULL`,
    plant: `INSERT INTO oi_${keyspace}.${keyspace}_outbox_events
      (org_id, id, type, subject_id, sequence, actor_id, request_id, payload, tries, due_at, created_at)
      VALUES ('org_1', 'evt_1', 'bind.requested', 'sub_1', 1, 'usr_1', 'request', '{}', 0, '2026-11-01', '2026-11-01')`,
  })),
  ...outboxes.map((keyspace) => ({
    name: `a key of ${keyspace} has no outcome`,
    query: `SELECT idempotency_key FROM oi_${keyspace}.${keyspace}_idempotency_keys WHERE JSON_LENGTH(outcome, '$.changed') = 0`,
    plant: `INSERT INTO oi_${keyspace}.${keyspace}_idempotency_keys
      (org_id, caller_id, idempotency_key, mutation, arguments_hash, outcome, created_at)
      VALUES ('org_1', 'usr_1', 'planted', 'bindQuote', 'x', '{"changed":{}}', '2026-11-01')`,
  })),
];
