import { balances, chargesIn, type Invariant, ownerIn } from './invariant.ts';

const invoices = 'oi_billing.invoices';

/** What a credit was asked to be refunded of, and was not yet paid: it is payable still. */
const askedRefunds = `SELECT i.org_id, i.policy_id, d.amount_cents AS cents FROM oi_billing.disbursements d
  JOIN ${invoices} i ON i.org_id = d.org_id AND i.id = d.credit_invoice_id WHERE d.status IN ('requested', 'approved')`;

const openOf = (owner: string, kinds: string): string =>
  `SELECT org_id, ${owner}, paid_cents - total_cents FROM ${invoices} WHERE kind ${kinds} AND status NOT IN ('void', 'draft')`;

/** What a transaction posts by the kind of account, as its charges say it. */
const expectedParts = `
  SELECT t.org_id, t.id, CASE WHEN c.kind = 'premium' THEN 'carrier' WHEN c.kind IN ('surplus_lines_tax', 'stamping_fee') THEN 'taxes' ELSE 'fees' END
    AS part, c.cents AS cents FROM oi_policies.policy_transactions t JOIN ${chargesIn('t.charges')} c
  UNION ALL SELECT t.org_id, t.id, 'debtor', -c.cents FROM oi_policies.policy_transactions t JOIN ${chargesIn('t.charges')} c
  UNION ALL SELECT org_id, id, 'carrier', -producer_commission_cents - mga_commission_cents FROM oi_policies.policy_transactions
  UNION ALL SELECT org_id, id, 'organization', mga_commission_cents FROM oi_policies.policy_transactions
  UNION ALL SELECT t.org_id, t.id, IF(p.billing_method = 'agency', 'debtor', 'producer'), t.producer_commission_cents
    FROM oi_policies.policy_transactions t JOIN oi_policies.policies p ON p.org_id = t.org_id AND p.id = t.policy_id`;

const partOfAccount = `CASE WHEN a.name LIKE 'ar:%' THEN 'debtor' WHEN a.name LIKE 'ap:car%' THEN 'carrier' WHEN a.name LIKE 'ap:prd%' THEN 'producer'
  WHEN a.name LIKE 'tax:%' THEN 'taxes' WHEN a.name LIKE 'mga:%:commission-income' THEN 'organization' WHEN a.name LIKE '%fee-income' THEN 'fees'
  ELSE 'another' END`;

/** What must hold between the ledger and what it is about: policies, invoices and taxes. */
export const receivableInvariants: readonly Invariant[] = [
  {
    name: 'what a transaction has posted is not what it charges',
    query: `SELECT x.id, x.part, SUM(x.cents) AS difference FROM (${expectedParts}
      UNION ALL SELECT t.org_id, t.id, ${partOfAccount}, l.debit_cents - l.credit_cents
        FROM oi_policies.policy_transactions t JOIN oi_billing.journal_entries e ON e.org_id = t.org_id AND e.subject_id = t.id
        LEFT JOIN oi_billing.journal_entries r ON r.org_id = e.org_id AND r.id = e.reversal_of_id
        JOIN oi_billing.journal_lines l ON l.org_id = e.org_id AND l.entry_id = e.id
        JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
        WHERE COALESCE(r.event, e.event) NOT IN ('commission_earned', 'credit_settled', 'advance_applied')) x
      GROUP BY x.org_id, x.id, x.part HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE oi_policies.policy_transactions SET mga_commission_cents = mga_commission_cents + 1 LIMIT 1`,
  },
  {
    name: 'what a policy owes by the ledger is not what is open of it',
    query: `SELECT x.policy_id, SUM(x.cents) AS difference FROM (
      SELECT b.org_id, ${ownerIn('b.name')} AS policy_id, b.cents FROM ${balances} b
        WHERE b.name LIKE 'ar:pol%:receivable' OR b.name LIKE 'advance:pol%' OR b.name LIKE 'refund:pol%'
      UNION ALL ${askedRefunds} UNION ALL ${openOf('policy_id', `NOT IN ('deductible', 'account_current')`)}
      UNION ALL SELECT m.org_id, s.policy_id, -m.amount_cents - m.fee_cents FROM oi_billing.installments m
        JOIN oi_billing.billing_schedules s ON s.org_id = m.org_id AND s.id = m.schedule_id WHERE m.status = 'pending') x
      GROUP BY x.org_id, x.policy_id HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE ${invoices} SET total_cents = total_cents + 1 WHERE kind = 'installment' AND status = 'open' LIMIT 1`,
  },
  {
    name: 'money waits in advance of a policy whose charges count already',
    query: `SELECT s.policy_id FROM oi_billing.billing_schedules s JOIN ${balances} b ON b.org_id = s.org_id
      AND b.name = CONCAT('advance:', s.policy_id, ':premium') WHERE s.collecting_since IS NOT NULL AND b.cents <> 0`,
    plant: `UPDATE oi_billing.billing_schedules s
      JOIN oi_billing.gl_accounts a ON a.org_id = s.org_id AND a.name = CONCAT('advance:', s.policy_id, ':premium')
      JOIN oi_billing.journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
      SET s.collecting_since = s.created_at, l.credit_cents = l.credit_cents + 1`,
  },
  {
    name: 'what an agency owes by the ledger is not what is open of its account current',
    query: `SELECT x.producer_id FROM (SELECT b.org_id, ${ownerIn('b.name')} AS producer_id, b.cents FROM ${balances} b
        WHERE b.name LIKE 'ar:prd%:account-current' UNION ALL ${openOf('producer_id', `= 'account_current'`)}) x
      GROUP BY x.org_id, x.producer_id HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE ${invoices} SET paid_cents = paid_cents - 1 WHERE kind = 'account_current' LIMIT 1`,
  },
  {
    name: 'what an insured owes of deductibles is not what is open of them',
    query: `SELECT x.insured_id FROM (SELECT b.org_id, ${ownerIn('b.name')} AS insured_id, b.cents FROM ${balances} b
        WHERE b.name LIKE 'ar:ins%:deductible' UNION ALL ${openOf('insured_id', `= 'deductible'`)}) x
      GROUP BY x.org_id, x.insured_id HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE ${invoices} SET kind = 'deductible' WHERE kind = 'installment' AND status = 'open' LIMIT 1`,
  },
  {
    name: 'a tax account is not the sum of what was charged',
    query: `SELECT x.name FROM (
      SELECT t.org_id, CONCAT('tax:', c.jurisdiction, IF(c.kind = 'stamping_fee', ':stamping', ':surplus-lines')) AS name, c.cents AS cents
        FROM oi_policies.policy_transactions t JOIN ${chargesIn('t.charges')} c WHERE c.kind IN ('surplus_lines_tax', 'stamping_fee')
      UNION ALL SELECT a.org_id, a.name, l.debit_cents - l.credit_cents FROM oi_billing.gl_accounts a
        JOIN oi_billing.journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id
        JOIN oi_billing.journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
        WHERE a.name LIKE 'tax:%' AND e.event NOT IN ('tax_remitted', 'balance_written_off')) x
      GROUP BY x.org_id, x.name HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE oi_billing.journal_lines l JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
      SET l.credit_cents = l.credit_cents + 1 WHERE a.name LIKE 'tax:%'`,
  },
  {
    name: 'what a policy has collected is not what was paid of it',
    query: `SELECT x.policy_id, SUM(x.cents) AS difference FROM (
      SELECT org_id, policy_id, collected_premium_cents + collected_tax_cents + collected_fee_cents AS cents FROM oi_billing.billing_schedules
      UNION ALL SELECT a.org_id, i.policy_id, -a.amount_cents FROM oi_billing.payment_allocations a
        JOIN ${invoices} i ON i.org_id = a.org_id AND i.id = a.invoice_id
      UNION ALL SELECT a.org_id, i.policy_id, IF(i.id = a.invoice_id, -a.amount_cents, a.amount_cents) FROM oi_billing.credit_applications a
        JOIN ${invoices} i ON i.org_id = a.org_id AND i.id IN (a.invoice_id, a.credit_invoice_id)
        JOIN ${invoices} o ON o.org_id = a.org_id AND o.id IN (a.invoice_id, a.credit_invoice_id) AND o.policy_id <> i.policy_id
      UNION ALL SELECT d.org_id, i.policy_id, d.amount_cents FROM oi_billing.disbursements d
        JOIN ${invoices} i ON i.org_id = d.org_id AND i.id = d.credit_invoice_id WHERE d.status <> 'voided'
      UNION ALL SELECT r.org_id, r.policy_id, -r.cents FROM (${askedRefunds}) r
      UNION ALL SELECT b.org_id, ${ownerIn('b.name')}, -b.cents FROM ${balances} b
        WHERE b.name LIKE 'advance:pol%' OR b.name LIKE 'refund:pol%') x
      WHERE EXISTS (SELECT 1 FROM oi_billing.billing_schedules s WHERE s.org_id = x.org_id AND s.policy_id = x.policy_id)
      GROUP BY x.org_id, x.policy_id HAVING SUM(x.cents) <> 0`,
    plant: `UPDATE oi_billing.billing_schedules SET collected_premium_cents = collected_premium_cents + 1 LIMIT 1`,
  },
];
