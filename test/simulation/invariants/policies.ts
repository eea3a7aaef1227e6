import { chargesIn, type Invariant } from './invariant.ts';

const segments = 'oi_policies.policy_segments';
const transactions = 'oi_policies.policy_transactions';

/** What must hold of policies, their transactions and the days that they cover. */
export const policyInvariants: readonly Invariant[] = [
  {
    name: 'the charges of a transaction are not its premium',
    query: `SELECT t.id FROM ${transactions} t LEFT JOIN ${chargesIn('t.charges')} c ON c.kind = 'premium'
      GROUP BY t.org_id, t.id, t.premium_change_cents HAVING COALESCE(SUM(c.cents), 0) <> t.premium_change_cents`,
    plant: `UPDATE ${transactions} SET premium_change_cents = premium_change_cents + 1 LIMIT 1`,
  },
  {
    name: 'what was written on a day is not the sum of its transactions',
    query: `SELECT x.day FROM
      (SELECT t.org_id, t.accounting_date AS day, p.program_id, p.producer_id, p.state_code, t.type, t.premium_change_cents AS cents,
          t.producer_commission_cents + t.mga_commission_cents AS commission, 1 AS number
        FROM ${transactions} t JOIN oi_policies.policies p ON p.org_id = t.org_id AND p.id = t.policy_id
      UNION ALL SELECT org_id, accounting_date, program_id, producer_id, state_code, transaction_type, -premium_cents,
          -producer_commission_cents - mga_commission_cents, -transaction_count FROM oi_policies.written_premiums) x
      GROUP BY x.org_id, x.day, x.program_id, x.producer_id, x.state_code, x.type
      HAVING SUM(x.cents) <> 0 OR SUM(x.commission) <> 0 OR SUM(x.number) <> 0`,
    plant: `UPDATE oi_policies.written_premiums SET premium_cents = premium_cents + 1 LIMIT 1`,
  },
  {
    name: 'a transaction counts before it was booked or took effect',
    query: `SELECT id FROM ${transactions} WHERE accounting_date < effective_date OR accounting_date < DATE(booked_at) - INTERVAL 1 DAY`,
    plant: `UPDATE ${transactions} SET accounting_date = '2020-01-01' LIMIT 1`,
  },
  {
    name: 'a policy is not booked when its bind was asked for',
    query: `SELECT t.id FROM ${transactions} t JOIN oi_submissions.submissions_outbox_events e ON e.org_id = t.org_id
      AND e.type = 'bind.requested' AND JSON_VALUE(e.payload, '$.policyId') = t.policy_id
      WHERE t.ordinal = 1 AND t.booked_at <> e.created_at`,
    plant: `INSERT INTO oi_submissions.submissions_outbox_events
        (org_id, id, type, subject_id, sequence, actor_id, request_id, payload, tries, created_at, due_at)
      SELECT org_id, 'evt_planted', 'bind.requested', policy_id, 1, actor_id, 'planted', JSON_OBJECT('policyId', policy_id), 0,
        booked_at - INTERVAL 1 SECOND, booked_at FROM ${transactions} WHERE ordinal = 1 LIMIT 1`,
  },
  {
    name: 'the transactions of a policy are not numbered through, or do not begin with its bind',
    query: `SELECT policy_id FROM ${transactions} GROUP BY org_id, policy_id HAVING COUNT(*) <> MAX(ordinal) OR MIN(ordinal) <> 1
      OR SUM(ordinal = 1 AND type NOT IN ('new_business', 'renewal', 'rewrite')) > 0
      OR SUM(type IN ('new_business', 'renewal', 'rewrite')) <> 1`,
    plant: `UPDATE ${transactions} SET ordinal = ordinal + 1 ORDER BY ordinal DESC, id LIMIT 1`,
  },
  {
    name: 'a policy is cancelled twice, or by its date alone',
    query: `SELECT p.id FROM oi_policies.policies p LEFT JOIN ${transactions} t ON t.org_id = p.org_id AND t.policy_id = p.id
      GROUP BY p.org_id, p.id, p.cancellation_date
      HAVING SUM(t.type = 'cancellation') - SUM(t.type IN ('reinstatement', 'cancellation_rescinded')) <> (p.cancellation_date IS NOT NULL)`,
    plant: `UPDATE oi_policies.policies SET cancellation_date = '2026-10-01' WHERE status = 'active' AND cancellation_date IS NULL LIMIT 1`,
  },
  {
    name: 'the status of a policy contradicts its cancellation',
    query: `SELECT id FROM oi_policies.policies WHERE status = 'cancelled' AND (cancellation_date IS NULL OR pending_cancellation_date IS NOT NULL)
      OR cancellation_date IS NOT NULL AND status <> 'cancelled' AND NOT pending_cancellation_date <=> cancellation_date`,
    plant: `UPDATE oi_policies.policies SET status = 'active' WHERE status = 'cancelled' LIMIT 1`,
  },
  {
    name: 'a flat cancellation leaves premium, or another leaves less than none',
    query: `SELECT t.policy_id FROM ${transactions} t GROUP BY t.org_id, t.policy_id
      HAVING SUM(t.premium_change_cents) < 0 OR MAX(t.cancellation_method = 'flat') = 1
        AND SUM(t.type IN ('reinstatement', 'cancellation_rescinded')) = 0 AND SUM(t.premium_change_cents) <> 0`,
    plant: `UPDATE ${transactions} SET premium_change_cents = premium_change_cents + 1 WHERE cancellation_method = 'flat' LIMIT 1`,
  },
  {
    name: 'a cancellation returns more than was written, by commission too',
    query: `SELECT policy_id FROM ${transactions} GROUP BY org_id, policy_id HAVING SUM(producer_commission_cents) < 0
      OR SUM(mga_commission_cents) < 0 OR SUM(premium_change_cents) < SUM(producer_commission_cents) + SUM(mga_commission_cents)`,
    plant: `UPDATE ${transactions} SET mga_commission_cents = premium_change_cents WHERE ordinal = 1 LIMIT 1`,
  },
  {
    name: 'the days that a policy covers are not those of its term',
    query: `SELECT p.id FROM oi_policies.policies p LEFT JOIN ${segments} s ON s.org_id = p.org_id AND s.policy_id = p.id
        AND s.superseded_by_transaction_id IS NULL
      GROUP BY p.org_id, p.id, p.effective_date, p.expiration_date, p.cancellation_date, p.lapse_from_date, p.lapse_to_date
      HAVING COALESCE(SUM(DATEDIFF(s.to_date, s.from_date)), 0) <>
        DATEDIFF(COALESCE(p.cancellation_date, p.expiration_date), p.effective_date)
        - IF(p.lapse_from_date < COALESCE(p.cancellation_date, p.expiration_date), DATEDIFF(p.lapse_to_date, p.lapse_from_date), 0)
      OR MIN(s.from_date) <> p.effective_date OR MAX(s.to_date) <> COALESCE(p.cancellation_date, p.expiration_date)`,
    plant: `UPDATE ${segments} SET to_date = to_date - INTERVAL 1 DAY WHERE superseded_by_transaction_id IS NULL LIMIT 1`,
  },
  {
    name: 'two segments cover one day',
    query: `SELECT s.id FROM ${segments} s JOIN ${segments} o ON o.org_id = s.org_id AND o.policy_id = s.policy_id AND o.ordinal > s.ordinal
      WHERE s.superseded_by_transaction_id IS NULL AND o.superseded_by_transaction_id IS NULL
      AND s.from_date < o.to_date AND o.from_date < s.to_date`,
    plant: `UPDATE ${segments} SET superseded_by_transaction_id = NULL`,
  },
  {
    name: 'the coverages of a segment do not cost what it does',
    query: `SELECT s.id FROM ${segments} s LEFT JOIN oi_policies.coverages c ON c.org_id = s.org_id AND c.segment_id = s.id
      GROUP BY s.org_id, s.id, s.annual_premium_cents HAVING COALESCE(SUM(c.premium_cents), 0) <> s.annual_premium_cents`,
    plant: `UPDATE oi_policies.coverages SET premium_cents = premium_cents + 1 LIMIT 1`,
  },
  {
    name: 'what a policy has written is not what the days of its segments cost',
    // To the cent of each coverage, or to the dollar where a program rounds so; what is kept of a cancellation may be more.
    query: `SELECT w.policy_id FROM
      (SELECT t.org_id, t.policy_id, SUM(t.premium_change_cents) AS cents, MAX(t.type = 'cancellation') AS ended FROM ${transactions} t
        WHERE t.type NOT IN ('audit', 'extended_reporting') GROUP BY t.org_id, t.policy_id) w
      JOIN (SELECT p.org_id, p.id, SUM(c.premium_cents * DATEDIFF(s.to_date, s.from_date) / DATEDIFF(p.expiration_date, p.effective_date)) AS cents
        FROM oi_policies.policies p JOIN ${segments} s ON s.org_id = p.org_id AND s.policy_id = p.id AND s.superseded_by_transaction_id IS NULL
        JOIN oi_policies.coverages c ON c.org_id = s.org_id AND c.segment_id = s.id GROUP BY p.org_id, p.id) d
      ON d.org_id = w.org_id AND d.id = w.policy_id
      WHERE w.cents < d.cents - 400 OR w.cents > d.cents + 400 AND NOT w.ended`,
    plant: `UPDATE ${transactions} SET premium_change_cents = premium_change_cents - 500 WHERE ordinal = 1 LIMIT 1`,
  },
  {
    name: 'numbers of policies have a gap',
    query: `SELECT c.org_id, c.series FROM oi_policies.policies_number_counters c JOIN oi_policies.policies p
      ON p.org_id = c.org_id AND p.number LIKE CONCAT(c.series, '-%') GROUP BY c.org_id, c.series, c.last_number
      HAVING COUNT(*) <> c.last_number OR MAX(CAST(RIGHT(p.number, 6) AS UNSIGNED)) <> c.last_number`,
    plant: `UPDATE oi_policies.policies_number_counters SET last_number = last_number + 1 LIMIT 1`,
  },
  {
    name: 'numbers of submissions or quotes have a gap',
    query: `SELECT c.org_id, c.series FROM oi_submissions.submissions_number_counters c JOIN
      (SELECT org_id, number FROM oi_submissions.submissions UNION ALL SELECT org_id, number FROM oi_submissions.quotes) n
      ON n.org_id = c.org_id AND n.number LIKE CONCAT(c.series, '-%') GROUP BY c.org_id, c.series, c.last_number
      HAVING COUNT(*) <> c.last_number OR MAX(CAST(RIGHT(n.number, 6) AS UNSIGNED)) <> c.last_number`,
    plant: `UPDATE oi_submissions.submissions_number_counters SET last_number = last_number + 1 LIMIT 1`,
  },
  {
    name: 'a loss after the end of cover is covered as it was',
    query: `SELECT c.id FROM oi_claims.claims c JOIN oi_policies.policies p ON p.org_id = c.org_id AND p.id = c.policy_id
      WHERE p.cancellation_date <= c.date_of_loss AND c.coverage_status IN ('unverified', 'verified') AND c.status <> 'closed'`,
    plant: `UPDATE oi_claims.claims c JOIN oi_policies.policies p ON p.org_id = c.org_id AND p.id = c.policy_id
      SET p.cancellation_date = c.date_of_loss, c.coverage_status = 'verified', c.status = 'open'`,
  },
];
