import { balances, type Invariant } from './invariant.ts';

const lines = 'oi_billing.journal_lines';
const entries = 'oi_billing.journal_entries';

/** What must hold of the ledger by itself. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'an entry does not balance',
    query: `SELECT entry_id FROM ${lines} GROUP BY org_id, entry_id HAVING SUM(debit_cents) <> SUM(credit_cents) OR COUNT(*) < 2`,
    plant: `UPDATE ${lines} SET debit_cents = debit_cents + 1 WHERE debit_cents > 0 LIMIT 1`,
  },
  {
    name: 'a line is of nothing, of both sides, or of less than nothing',
    query: `SELECT id FROM ${lines} WHERE (debit_cents = 0) = (credit_cents = 0) OR debit_cents < 0 OR credit_cents < 0`,
    plant: `UPDATE ${lines} SET debit_cents = 0, credit_cents = 0 LIMIT 1`,
  },
  {
    name: 'an entry has no lines',
    query: `SELECT e.id FROM ${entries} e LEFT JOIN ${lines} l ON l.entry_id = e.id AND l.org_id = e.org_id WHERE l.id IS NULL`,
    plant: `DELETE FROM ${lines} WHERE ordinal > 0 LIMIT 20`,
  },
  {
    name: 'the balance of a day is not the sum of its lines',
    query: `SELECT x.account_id FROM
      (SELECT l.org_id, l.account_id, e.posting_date AS on_day, l.debit_cents AS debits, l.credit_cents AS credits
        FROM ${lines} l JOIN ${entries} e ON e.id = l.entry_id AND e.org_id = l.org_id
      UNION ALL SELECT org_id, account_id, balance_date, -debit_cents, -credit_cents FROM oi_billing.gl_daily_balances) x
      GROUP BY x.org_id, x.account_id, x.on_day HAVING SUM(x.debits) <> 0 OR SUM(x.credits) <> 0`,
    plant: `UPDATE oi_billing.gl_daily_balances SET debit_cents = debit_cents + 1 LIMIT 1`,
  },
  {
    name: 'the balance of a kind of account is not the sum of its lines',
    query: `SELECT x.kind FROM
      (SELECT l.org_id, a.kind, e.posting_date AS on_day, l.debit_cents AS debits, l.credit_cents AS credits
        FROM ${lines} l JOIN ${entries} e ON e.id = l.entry_id AND e.org_id = l.org_id
        JOIN oi_billing.gl_accounts a ON a.id = l.account_id AND a.org_id = l.org_id
      UNION ALL SELECT org_id, kind, balance_date, -debit_cents, -credit_cents FROM oi_billing.gl_kind_balances) x
      GROUP BY x.org_id, x.kind, x.on_day HAVING SUM(x.debits) <> 0 OR SUM(x.credits) <> 0`,
    plant: `UPDATE oi_billing.gl_kind_balances SET debit_cents = debit_cents + 1 LIMIT 1`,
  },
  {
    name: 'a reversal does not take back what it says',
    query: `SELECT r.id FROM ${entries} r JOIN ${lines} l ON l.org_id = r.org_id AND l.entry_id IN (r.id, r.reversal_of_id)
      WHERE r.reversal_of_id IS NOT NULL GROUP BY r.org_id, r.id, l.account_id HAVING SUM(l.debit_cents) <> SUM(l.credit_cents)`,
    plant: `UPDATE ${entries} SET reversal_of_id = (SELECT MIN(m.id) FROM (SELECT id FROM ${entries}) m) WHERE reversal_of_id IS NULL
      ORDER BY id DESC LIMIT 1`,
  },
  {
    name: 'an entry is dated into a month after its closing',
    query: `SELECT e.id FROM ${entries} e JOIN oi_billing.accounting_periods p ON p.org_id = e.org_id
      AND p.month = DATE_FORMAT(e.posting_date, '%Y-%m-01') WHERE p.closed_at IS NOT NULL AND e.posted_at > p.closed_at`,
    plant: `UPDATE oi_billing.accounting_periods SET closed_at = '2020-01-01' WHERE closed_at IS NOT NULL`,
  },
  {
    name: 'a transaction is dated into a month after its closing',
    query: `SELECT t.id FROM oi_policies.policy_transactions t JOIN oi_billing.accounting_periods p ON p.org_id = t.org_id
      AND p.month = DATE_FORMAT(t.accounting_date, '%Y-%m-01') WHERE p.closed_at IS NOT NULL AND t.booked_at > p.closed_at`,
    plant: `UPDATE oi_billing.accounting_periods SET closed_at = '2020-01-01' WHERE closed_at IS NOT NULL`,
  },
  {
    name: 'the figures of a closed month are not those of its entries any more',
    query: `SELECT x.month FROM (SELECT org_id, DATE_FORMAT(month, '%Y-%m') AS month, -posted_cents AS cents, 1 AS closed
        FROM oi_billing.accounting_periods WHERE posted_cents IS NOT NULL
      UNION ALL SELECT e.org_id, DATE_FORMAT(e.posting_date, '%Y-%m'), l.debit_cents, 0
        FROM ${lines} l JOIN ${entries} e ON e.org_id = l.org_id AND e.id = l.entry_id) x
      GROUP BY x.org_id, x.month HAVING SUM(x.closed) > 0 AND SUM(x.cents) <> 0`,
    plant: `UPDATE oi_billing.accounting_periods SET posted_cents = posted_cents + 1 WHERE posted_cents IS NOT NULL LIMIT 1`,
  },
  {
    name: 'more is drawn from a trust or a claims bank than there was',
    // A bank that takes a payment back asks nobody whether the money is still there.
    query: `SELECT a.name FROM oi_billing.gl_accounts a JOIN ${lines} l ON l.org_id = a.org_id AND l.account_id = a.id
      JOIN ${entries} e ON e.org_id = l.org_id AND e.id = l.entry_id WHERE a.name LIKE 'trust:%' OR a.name LIKE 'claims:%:bank'
      GROUP BY a.org_id, a.name HAVING SUM(l.debit_cents) < SUM(IF(e.reversal_of_id IS NULL, l.credit_cents, 0))`,
    plant: `UPDATE ${lines} l JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
      SET l.debit_cents = 0 WHERE a.name LIKE 'trust:%'`,
  },
  {
    name: 'somebody owes money on an account that only owes',
    query: `SELECT b.name FROM ${balances} b WHERE (b.name LIKE 'suspense:%' OR b.name LIKE 'advance:%' OR b.name LIKE 'refund:%'
      OR b.name LIKE '%:fee-income' OR b.name LIKE 'mga:%:commission-income') AND b.cents > 0`,
    plant: `UPDATE ${lines} l JOIN oi_billing.gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
      SET l.credit_cents = 0 WHERE a.name LIKE 'suspense:%'`,
  },
];
