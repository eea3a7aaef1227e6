import type { Invariant } from './invariant.ts';

const invoices = 'oi_billing.invoices';

/** What must hold of what is asked for: schedules, installments and invoices. */
export const billingInvariants: readonly Invariant[] = [
  {
    name: 'numbers of invoices have a gap',
    query: `SELECT c.org_id FROM oi_billing.billing_number_counters c JOIN ${invoices} i ON i.org_id = c.org_id
      WHERE c.series = 'INV' GROUP BY c.org_id, c.last_number HAVING COUNT(*) <> c.last_number`,
    plant: `UPDATE oi_billing.billing_number_counters SET last_number = last_number + 1 WHERE series = 'INV' LIMIT 1`,
  },
  {
    name: 'a policy is billed twice, or not at all',
    query: `SELECT p.id FROM oi_policies.policies p
      LEFT JOIN (SELECT org_id, policy_id, COUNT(*) AS amount FROM oi_billing.billing_schedules GROUP BY org_id, policy_id) s
        ON s.org_id = p.org_id AND s.policy_id = p.id
      LEFT JOIN (SELECT org_id, policy_id, COUNT(*) AS amount FROM oi_billing.journal_entries WHERE event = 'policy_bound'
        GROUP BY org_id, policy_id) e ON e.org_id = p.org_id AND e.policy_id = p.id
      WHERE NOT e.amount <=> 1 OR p.billing_method = 'direct' AND NOT s.amount <=> 1`,
    plant: `DELETE FROM oi_billing.billing_schedules LIMIT 1`,
  },
  {
    name: 'the installments of a schedule are not what it totals',
    query: `SELECT s.id FROM oi_billing.billing_schedules s LEFT JOIN oi_billing.installments m ON m.org_id = s.org_id AND m.schedule_id = s.id
      GROUP BY s.org_id, s.id, s.total_cents HAVING COALESCE(SUM(m.amount_cents), 0) <> s.total_cents`,
    plant: `UPDATE oi_billing.installments SET amount_cents = amount_cents + 1 LIMIT 1`,
  },
  {
    name: 'the plan of a policy that goes on does not sum to what it is charged',
    query: `SELECT s.policy_id FROM oi_billing.billing_schedules s
      JOIN oi_policies.policies p ON p.org_id = s.org_id AND p.id = s.policy_id AND p.billing_method = 'direct'
      JOIN oi_policies.policy_transactions t ON t.org_id = s.org_id AND t.policy_id = s.policy_id
      JOIN JSON_TABLE(t.charges, '$[*]' COLUMNS (kind VARCHAR(40) PATH '$.kind', cents BIGINT PATH '$.amountCents')) c
      JOIN (SELECT org_id, schedule_id, SUM(premium_cents + tax_cents + fee_cents) AS cents FROM oi_billing.installments
        GROUP BY org_id, schedule_id) m ON m.org_id = s.org_id AND m.schedule_id = s.id
      WHERE NOT EXISTS (SELECT 1 FROM oi_policies.policy_transactions o WHERE o.org_id = s.org_id AND o.policy_id = s.policy_id AND o.ordinal > 1)
      GROUP BY s.org_id, s.policy_id, m.cents HAVING SUM(c.cents) <> m.cents`,
    plant: `UPDATE oi_billing.installments SET tax_cents = tax_cents + 1 LIMIT 200`,
  },
  {
    name: 'an installment is not the sum of its premium and its tax',
    query: `SELECT id FROM oi_billing.installments WHERE amount_cents <> premium_cents + tax_cents`,
    plant: `UPDATE oi_billing.installments SET tax_cents = tax_cents + 1 LIMIT 1`,
  },
  {
    name: 'an installment and its invoice disagree',
    query: `SELECT m.id FROM oi_billing.installments m LEFT JOIN ${invoices} i ON i.org_id = m.org_id AND i.id = m.invoice_id
      WHERE NOT CASE m.status WHEN 'pending' THEN m.invoice_id IS NULL WHEN 'waived' THEN m.invoice_id IS NULL OR i.status = 'void'
        WHEN 'invoiced' THEN i.status <=> 'open' ELSE i.status <=> m.status END`,
    plant: `UPDATE oi_billing.installments SET status = 'paid' WHERE status = 'pending' LIMIT 1`,
  },
  {
    name: 'the lines of an invoice are not what it totals',
    query: `SELECT i.id FROM ${invoices} i LEFT JOIN oi_billing.invoice_lines l ON l.org_id = i.org_id AND l.invoice_id = i.id
      GROUP BY i.org_id, i.id, i.total_cents HAVING COALESCE(SUM(l.amount_cents), 0) <> i.total_cents`,
    plant: `UPDATE oi_billing.invoice_lines SET amount_cents = amount_cents + 1 LIMIT 1`,
  },
  {
    name: 'the status of an invoice contradicts what is paid',
    query: `SELECT id FROM ${invoices} WHERE (status = 'paid') <> (paid_cents = total_cents) OR status = 'void' AND paid_cents <> 0`,
    plant: `UPDATE ${invoices} SET status = 'open' WHERE status = 'paid' LIMIT 1`,
  },
  {
    name: 'more of an invoice is paid than it asks for, or less than nothing',
    query: `SELECT id FROM ${invoices} WHERE paid_cents * SIGN(total_cents) NOT BETWEEN 0 AND ABS(total_cents)`,
    plant: `UPDATE ${invoices} SET paid_cents = total_cents * 2 WHERE total_cents > 0 LIMIT 1`,
  },
  {
    name: 'what is paid of an invoice is not the sum of what it is for',
    query: `SELECT id FROM ${invoices} WHERE paid_cents <> paid_premium_cents + paid_tax_cents + paid_fee_cents`,
    plant: `UPDATE ${invoices} SET paid_tax_cents = paid_tax_cents + 1 LIMIT 1`,
  },
  {
    name: 'more of a kind is paid than an invoice asks for',
    query: `SELECT i.id FROM ${invoices} i LEFT JOIN oi_billing.invoice_lines l ON l.org_id = i.org_id AND l.invoice_id = i.id
      GROUP BY i.org_id, i.id, i.paid_premium_cents, i.paid_tax_cents, i.paid_fee_cents
      HAVING ABS(i.paid_premium_cents) > ABS(SUM(IF(l.type = 'premium', l.amount_cents, 0)))
        OR ABS(i.paid_tax_cents) > ABS(SUM(IF(l.type = 'tax', l.amount_cents, 0)))
        OR ABS(i.paid_fee_cents) > ABS(SUM(IF(l.type = 'fee', l.amount_cents, 0)))`,
    plant: `UPDATE ${invoices} SET paid_fee_cents = total_cents * 2 WHERE total_cents > 0 LIMIT 1`,
  },
  {
    name: 'an installment is asked for after its policy was cancelled',
    query: `SELECT i.id FROM ${invoices} i JOIN oi_policies.policies p ON p.org_id = i.org_id AND p.id = i.policy_id
      JOIN oi_policies.policy_transactions t ON t.org_id = p.org_id AND t.policy_id = p.id AND t.type = 'cancellation'
      WHERE p.status = 'cancelled' AND i.kind = 'installment' AND i.status <> 'void'
      GROUP BY i.org_id, i.id, i.created_at, p.cancellation_date
      HAVING i.created_at > GREATEST(MAX(t.booked_at), CAST(p.cancellation_date AS DATETIME))`,
    plant: `UPDATE ${invoices} SET kind = 'installment', status = 'open', created_at = '2030-01-01'`,
  },
];
