import { balances, type Invariant, ownerIn } from './invariant.ts';

const linesOf = (owner: string, where: string, sign: '' | '-'): string =>
  `SELECT org_id, ${owner} AS owner, ${sign}amount_cents AS cents FROM oi_billing.commission_lines WHERE ${where}`;

const differing = (account: string, lines: readonly string[]): string =>
  `SELECT x.owner, SUM(x.cents) AS difference FROM (SELECT b.org_id, ${ownerIn('b.name')} AS owner, b.cents FROM ${balances} b
    WHERE b.name LIKE '${account}' UNION ALL ${lines.join(' UNION ALL ')}) x GROUP BY x.org_id, x.owner HAVING SUM(x.cents) <> 0`;

/** Whether an agency earns nothing after the end of its contract. */
const endsEarning = `(r.termination_date IS NOT NULL AND NOT COALESCE(r.earns_after_termination, FALSE))`;

const writtenOfPolicies = `(SELECT org_id, policy_id, SUM(premium_change_cents) AS premium, SUM(producer_commission_cents) AS commission
  FROM oi_policies.policy_transactions GROUP BY org_id, policy_id)`;

const earnedOfPolicies = `(SELECT org_id, policy_id, SUM(amount_cents) AS cents FROM oi_billing.commission_lines
  WHERE basis = 'collected' AND beneficiary = 'producer' GROUP BY org_id, policy_id)`;

/** What must hold of commissions, in their lines and on their accounts. */
export const commissionInvariants: readonly Invariant[] = [
  {
    name: 'commission that is accrued is not what was written less what was collected',
    query: differing('ap:prd%:commission-accrued', [
      linesOf('producer_id', `producer_id IS NOT NULL AND basis = 'written' AND status = 'accrued'`, ''),
      linesOf('producer_id', `producer_id IS NOT NULL AND basis = 'collected'`, '-'),
    ]),
    plant: `UPDATE oi_billing.commission_lines SET amount_cents = amount_cents + 1 WHERE basis = 'collected' LIMIT 1`,
  },
  {
    name: 'commission that is due is not what was earned',
    query: differing('ap:prd%:commission-due', [
      linesOf('producer_id', `producer_id IS NOT NULL AND status = 'earned'`, ''),
    ]),
    plant: `UPDATE oi_billing.commission_lines SET status = 'paid' WHERE basis = 'collected' AND status = 'earned' LIMIT 1`,
  },
  {
    name: 'the sums of commission are not those of the lines',
    query: `SELECT x.producer_id, x.day FROM (
      SELECT org_id, producer_id, earned_date AS day, GREATEST(amount_cents, 0) AS earned, LEAST(amount_cents, 0) AS back, 0 AS paid
        FROM oi_billing.commission_lines WHERE producer_id IS NOT NULL AND basis = 'collected'
      UNION ALL SELECT org_id, producer_id, paid_date, 0, 0, amount_cents FROM oi_billing.commission_lines
        WHERE producer_id IS NOT NULL AND paid_date IS NOT NULL
      UNION ALL SELECT org_id, producer_id, accounting_date, -earned_cents, -charged_back_cents, -paid_cents
        FROM oi_billing.commission_totals) x
      GROUP BY x.org_id, x.producer_id, x.day HAVING SUM(x.earned) <> 0 OR SUM(x.back) <> 0 OR SUM(x.paid) <> 0`,
    plant: `UPDATE oi_billing.commission_totals SET charged_back_cents = charged_back_cents - 1 LIMIT 1`,
  },
  {
    name: "the organization's commission is not the sum of its lines",
    query: differing('mga:%:commission-income', [linesOf('org_id', `beneficiary = 'mga' AND basis = 'written'`, '')]),
    plant: `UPDATE oi_billing.commission_lines SET amount_cents = amount_cents + 1 WHERE beneficiary = 'mga' LIMIT 1`,
  },
  {
    name: 'a transaction has not the lines of commission that it wrote',
    query: `SELECT x.id, x.beneficiary FROM (
      SELECT org_id, id, 'producer' AS beneficiary, producer_commission_cents AS cents FROM oi_policies.policy_transactions
      UNION ALL SELECT org_id, id, 'mga', mga_commission_cents FROM oi_policies.policy_transactions
      UNION ALL SELECT org_id, transaction_id, beneficiary, -amount_cents FROM oi_billing.commission_lines WHERE basis = 'written') x
      JOIN oi_policies.policy_transactions t ON t.org_id = x.org_id AND t.id = x.id
      JOIN oi_policies.policies p ON p.org_id = t.org_id AND p.id = t.policy_id AND p.billing_method = 'direct'
      GROUP BY x.org_id, x.id, x.beneficiary HAVING SUM(x.cents) <> 0`,
    plant: `DELETE FROM oi_billing.commission_lines WHERE basis = 'written' AND amount_cents <> 0 LIMIT 1`,
  },
  {
    name: 'what a producer has earned is not its share of what was collected',
    // Rounded over all that was collected so far, so that no cent is lost or earned twice: half a cent off at most. What was
    // taken back went as it had come, so that each time some cents are rounded otherwise until more is collected. Of a policy
    // that has collected less than nothing, because a payment went back whose premium was paid back, nothing is earned.
    // An agency whose contract has ended may have earned less.
    query: `SELECT x.* FROM (SELECT p.id, COALESCE(e.cents, 0) AS earned, COALESCE(b.times, 0) AS times, ${endsEarning} AS ended, IF(t.premium = 0, t.commission,
        GREATEST(0, LEAST(s.collected_premium_cents, t.premium)) * t.commission / t.premium) AS share
      FROM oi_policies.policies p
      JOIN oi_global.program_versions v ON v.org_id = p.org_id AND v.id = p.program_version_id AND v.commission_basis = 'collected'
      JOIN oi_global.producers r ON r.org_id = p.org_id AND r.id = p.producer_id
      JOIN oi_billing.billing_schedules s ON s.org_id = p.org_id AND s.policy_id = p.id
      JOIN ${writtenOfPolicies} t ON t.org_id = p.org_id AND t.policy_id = p.id
      LEFT JOIN ${earnedOfPolicies} e ON e.org_id = p.org_id AND e.policy_id = p.id
      LEFT JOIN (SELECT i.org_id, i.policy_id, COUNT(*) AS times FROM oi_billing.payment_allocations a
        JOIN oi_billing.invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id WHERE a.reverses_allocation_id IS NOT NULL
        GROUP BY i.org_id, i.policy_id) b ON b.org_id = p.org_id AND b.policy_id = p.id
      WHERE p.billing_method = 'direct') x WHERE ABS(x.earned - x.share) > 0.5 + 2 * x.times AND NOT (x.ended AND x.earned BETWEEN 0 AND x.share)`,
    plant: `UPDATE oi_billing.commission_lines SET amount_cents = amount_cents + 2 WHERE basis = 'collected' LIMIT 5`,
  },
  {
    name: 'commission on the written basis is not earned with the cover',
    query: `SELECT p.id, e.cents AS earned, t.commission FROM oi_policies.policies p
      JOIN oi_global.program_versions v ON v.org_id = p.org_id AND v.id = p.program_version_id AND v.commission_basis = 'written'
      JOIN oi_global.producers r ON r.org_id = p.org_id AND r.id = p.producer_id
      JOIN ${writtenOfPolicies} t ON t.org_id = p.org_id AND t.policy_id = p.id
      LEFT JOIN ${earnedOfPolicies} e ON e.org_id = p.org_id AND e.policy_id = p.id
      WHERE p.billing_method = 'direct' AND p.status NOT IN ('bound', 'issued') AND COALESCE(e.cents, 0) <> t.commission AND NOT ${endsEarning}`,
    plant: `UPDATE oi_global.program_versions SET commission_basis = 'written'`,
  },
];
