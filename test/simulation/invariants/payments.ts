import { balances, type Invariant, ownerIn } from './invariant.ts';

const allocations = 'oi_billing.payment_allocations';
const payments = 'oi_billing.payments';

const bank = `(a.name LIKE 'trust:%:premium' OR a.name LIKE 'claims:%:bank' OR a.name LIKE 'operating:%:bank')`;

/** Each entry of some events that stands, once with what each of its lines moves in a bank. */
const standing = (events: string): string => `
  SELECT e.org_id, e.subject_id, 1 AS entries, 0 AS cents FROM oi_billing.journal_entries e
    LEFT JOIN oi_billing.journal_entries r ON r.org_id = e.org_id AND r.reversal_of_id = e.id
    WHERE r.id IS NULL AND e.event IN (${events})
  UNION ALL SELECT e.org_id, e.subject_id, 0, l.debit_cents - l.credit_cents FROM oi_billing.journal_entries e
    LEFT JOIN oi_billing.journal_entries r ON r.org_id = e.org_id AND r.reversal_of_id = e.id
    JOIN oi_billing.journal_lines l ON l.org_id = e.org_id AND l.entry_id = e.id
    JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
    WHERE r.id IS NULL AND e.event IN (${events}) AND ${bank}`;

/** Rows that must have one entry that stands, which moves their amount, while they have some status; and else none. */
const oneEntry = (
  table: string,
  { amount, statuses, events }: { amount: string; statuses: string; events: string },
): string =>
  `SELECT x.id, SUM(x.entries) AS entries, SUM(x.cents) AS difference FROM (SELECT org_id, id, IF(status IN (${statuses}), -1, 0) AS entries,
    IF(status IN (${statuses}), -${amount}, 0) AS cents FROM ${table} UNION ALL ${standing(events)}) x
    GROUP BY x.org_id, x.id HAVING SUM(x.entries) <> 0 OR SUM(x.cents) <> 0`;

/** What must hold of money that came and money that left. */
export const paymentInvariants: readonly Invariant[] = [
  {
    name: 'what is paid of an invoice is not what was allocated, credited and refunded of it',
    query: `SELECT x.id FROM (SELECT org_id, id, -paid_cents AS cents FROM oi_billing.invoices
      UNION ALL SELECT org_id, invoice_id, amount_cents FROM ${allocations}
      UNION ALL SELECT org_id, invoice_id, amount_cents FROM oi_billing.credit_applications
      UNION ALL SELECT org_id, credit_invoice_id, -amount_cents FROM oi_billing.credit_applications
      UNION ALL SELECT org_id, credit_invoice_id, -amount_cents FROM oi_billing.disbursements
        WHERE status <> 'voided' AND credit_invoice_id IS NOT NULL) x
      GROUP BY x.org_id, x.id HAVING SUM(x.cents) <> 0`,
    plant: `DELETE FROM ${allocations} LIMIT 1`,
  },
  {
    name: 'an allocation is not the sum of what it is for',
    query: `SELECT id FROM ${allocations} WHERE amount_cents <> premium_cents + tax_cents + fee_cents OR amount_cents = 0`,
    plant: `UPDATE ${allocations} SET fee_cents = fee_cents + 1 LIMIT 1`,
  },
  {
    name: 'more is allocated of a payment than came, or less than nothing',
    query: `SELECT p.id FROM ${payments} p JOIN ${allocations} a ON a.org_id = p.org_id AND a.payment_id = p.id
      GROUP BY p.org_id, p.id, p.amount_cents HAVING SUM(a.amount_cents) * SIGN(p.amount_cents) NOT BETWEEN 0 AND ABS(p.amount_cents)`,
    plant: `UPDATE ${payments} SET amount_cents = 1 WHERE amount_cents > 1 LIMIT 50`,
  },
  {
    name: 'an allocation that was taken back is not taken back whole',
    query: `SELECT r.id FROM ${allocations} r JOIN ${allocations} o ON o.org_id = r.org_id AND o.id = r.reverses_allocation_id
      WHERE r.invoice_id <> o.invoice_id OR r.amount_cents + o.amount_cents <> 0 OR r.premium_cents + o.premium_cents <> 0
      OR r.tax_cents + o.tax_cents <> 0`,
    plant: `UPDATE ${allocations} SET premium_cents = premium_cents + 1 WHERE reverses_allocation_id IS NOT NULL LIMIT 1`,
  },
  {
    name: 'a payment that went back still pays something',
    query: `SELECT p.id FROM ${payments} p JOIN ${payments} r ON r.org_id = p.org_id AND (r.id = p.id OR r.reverses_payment_id = p.id)
      JOIN ${allocations} a ON a.org_id = r.org_id AND a.payment_id = r.id
      WHERE p.status IN ('returned', 'reversed') AND p.reverses_payment_id IS NULL GROUP BY p.org_id, p.id HAVING SUM(a.amount_cents) <> 0`,
    plant: `UPDATE ${payments} SET status = 'returned' WHERE status = 'received' AND id IN (SELECT payment_id FROM ${allocations}) LIMIT 1`,
  },
  {
    name: 'a payment went back, and not as much as came, or twice',
    query: `SELECT p.id FROM ${payments} p LEFT JOIN ${payments} r ON r.org_id = p.org_id AND r.reverses_payment_id = p.id
      WHERE p.reverses_payment_id IS NULL GROUP BY p.org_id, p.id, p.status, p.amount_cents
      HAVING COUNT(r.id) <> (p.status IN ('returned', 'reversed')) OR SUM(r.amount_cents) <> -p.amount_cents`,
    plant: `UPDATE ${payments} SET status = 'received' WHERE status = 'returned' AND reverses_payment_id IS NULL LIMIT 1`,
  },
  {
    name: 'a payment has not exactly one entry that stands, or one of another amount',
    query: oneEntry(payments, {
      amount: 'amount_cents',
      statuses: `'received'`,
      events: `'payment_received', 'finance_funded', 'payment_returned'`,
    }),
    plant: `UPDATE ${payments} SET status = 'pending' WHERE status = 'received' LIMIT 1`,
  },
  {
    name: 'a disbursement has not exactly one entry that stands, or one of another amount',
    query: oneEntry('oi_billing.disbursements', {
      amount: '(-amount_cents)',
      statuses: `'issued', 'cleared', 'stale'`,
      events: `'refund_paid', 'producer_commission_paid', 'carrier_remitted', 'tax_remitted'`,
    }),
    plant: `UPDATE oi_billing.disbursements SET status = 'voided' WHERE status IN ('issued', 'cleared') LIMIT 1`,
  },
  {
    name: 'suspense is not what no invoice has taken of the payments',
    query: `SELECT x.org_id, SUM(x.cents) AS difference FROM (SELECT b.org_id, b.cents FROM ${balances} b WHERE b.name LIKE 'suspense:%'
      UNION ALL SELECT org_id, amount_cents FROM ${payments} UNION ALL SELECT org_id, -amount_cents FROM ${allocations}
      UNION ALL SELECT org_id, -amount_cents FROM oi_billing.disbursements
        WHERE payment_id IS NOT NULL AND status IN ('issued', 'cleared', 'stale')) x
      GROUP BY x.org_id HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE ${payments} SET amount_cents = amount_cents + 1 LIMIT 1`,
  },
  {
    name: 'what was paid back of a payment is not the sum of its refunds, or more than it was',
    query: `SELECT x.id FROM (SELECT org_id, id, refunded_cents AS cents, 0 AS exceeds FROM ${payments}
      UNION ALL SELECT p.org_id, p.id, 0, SUM(a.amount_cents) + p.refunded_cents > p.amount_cents FROM ${payments} p
        JOIN ${allocations} a ON a.org_id = p.org_id AND a.payment_id = p.id WHERE p.refunded_cents > 0
        GROUP BY p.org_id, p.id, p.refunded_cents, p.amount_cents
      UNION ALL SELECT org_id, payment_id, -amount_cents, 0 FROM oi_billing.disbursements
        WHERE payment_id IS NOT NULL AND status <> 'voided') x GROUP BY x.org_id, x.id HAVING SUM(x.cents) <> 0 OR SUM(x.exceeds) > 0`,
    plant: `UPDATE ${payments} SET refunded_cents = refunded_cents + 1 LIMIT 1`,
  },
  {
    name: 'a refund was not decided on once, of its amount, as it stands',
    query: `SELECT d.id, d.status FROM oi_billing.disbursements d LEFT JOIN oi_billing.billing_approvals a
        ON a.org_id = d.org_id AND a.subject_id = d.id AND a.subject_type = 'refund'
      WHERE d.kind = 'refund' GROUP BY d.org_id, d.id, d.status, d.amount_cents, d.issued_at
      HAVING COUNT(a.id) <> 1 OR MAX(a.amount_cents) <> d.amount_cents OR NOT CASE WHEN d.status = 'requested' THEN MAX(a.decision) = 'pending'
        WHEN d.status = 'voided' AND d.issued_at IS NULL THEN MAX(a.decision) IN ('approved', 'denied') ELSE MAX(a.decision) = 'approved' END`,
    plant: `UPDATE oi_billing.billing_approvals SET decision = 'pending' WHERE subject_type = 'refund'`,
  },
  {
    name: 'more is credited than a credit has, or to another insured',
    query: `SELECT a.id FROM oi_billing.credit_applications a
      JOIN oi_billing.invoices c ON c.org_id = a.org_id AND c.id = a.credit_invoice_id
      JOIN oi_billing.invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id
      WHERE a.amount_cents <= 0 OR c.total_cents >= 0 OR i.total_cents <= 0 OR NOT c.insured_id <=> i.insured_id`,
    plant: `UPDATE oi_billing.credit_applications SET amount_cents = 0 LIMIT 1`,
  },
  {
    name: 'a refund is payable on a policy that has no credit',
    query: `SELECT b.name FROM ${balances} b WHERE b.name LIKE 'refund:pol%' AND b.cents < 0 AND NOT EXISTS
      (SELECT 1 FROM oi_billing.invoices i WHERE i.org_id = b.org_id AND i.policy_id = ${ownerIn('b.name')} AND i.kind = 'credit')`,
    plant: `UPDATE oi_billing.invoices SET kind = 'installment' WHERE kind = 'credit'`,
  },
];
