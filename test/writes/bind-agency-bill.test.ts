import { beforeAll, expect, test } from 'vitest';
import { askAs, mutate, mutateWell, rowsOf } from '../support/mutating.ts';

interface Offer {
  readonly id: string;
  readonly version: number;
  readonly approvals: { readonly nodes: readonly unknown[] };
  readonly program: { readonly versionOn: { readonly billingMethods: readonly string[] } };
}

let offers: Offer[];

beforeAll(async () => {
  await rowsOf('submissions', "UPDATE quote_subjectivities SET satisfied_at = '2026-10-31', satisfied_by_id = 'usr_0'");
  const answer = await askAs(
    'ORG_ADMIN',
    `{ quotes(first: 50, filter: { openToBindOn: "2026-11-01" }) {
        nodes { id version approvals(first: 1) { nodes { id } } program { versionOn(day: "2026-11-01") { billingMethods } } } } }`,
  );
  offers = answer.data.quotes.nodes.filter(({ approvals }: Offer) => approvals.nodes.length === 0);
});

/** The last offer of a program that offers to bill through agencies, or of one that does not: other tests take the first. */
const offerOf = (offered: boolean): Offer => {
  const offer = offers.findLast(({ program }) => program.versionOn.billingMethods.includes('AGENCY') === offered);
  if (!offer) throw new Error('The demonstration has no such offer.');
  return offer;
};

const inputFor = ({ id, version }: Offer) => ({
  quoteId: id,
  expectedVersion: version,
  plan: 'PIF',
  billingMethod: 'AGENCY',
});

test('a policy that its agency bills has one item on the account current, less the commission that the agency keeps', async () => {
  const bound = await mutateWell('UNDERWRITER', 'bindQuote', inputFor(offerOf(true)), {
    done: 'policy { id producer { id } }',
  });
  const { id: policyId, producer } = bound.policy;
  const [transaction] = await rowsOf('policies', 'SELECT * FROM policy_transactions WHERE policy_id = ?', [policyId]);
  const charges: { amountCents: string }[] =
    typeof transaction.charges === 'string' ? JSON.parse(transaction.charges) : transaction.charges;
  const charged = charges.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  const kept = BigInt(transaction.producer_commission_cents);
  expect(kept).toBeGreaterThan(0n);

  const [invoice, ...more] = await rowsOf('billing', 'SELECT * FROM invoices WHERE policy_id = ?', [policyId]);
  expect(more).toEqual([]);
  expect(invoice).toMatchObject({
    kind: 'account_current',
    insured_id: null,
    producer_id: producer.id,
    status: 'open',
  });
  expect(BigInt(invoice.total_cents)).toBe(charged - kept);
  const lines = await rowsOf('billing', 'SELECT amount_cents FROM invoice_lines WHERE invoice_id = ?', [invoice.id]);
  expect(lines.map(({ amount_cents: cents }) => BigInt(cents))).toContain(-kept);
  const installments = await rowsOf(
    'billing',
    'SELECT i.status, i.invoice_id, s.plan, s.total_cents - i.amount_cents AS apart FROM installments i JOIN billing_schedules s ON s.org_id = i.org_id AND s.id = i.schedule_id WHERE s.policy_id = ?',
    [policyId],
  );
  expect(installments.map((row) => ({ ...row, apart: Number(row.apart) }))).toEqual([
    { status: 'invoiced', invoice_id: invoice.id, plan: 'pif', apart: 0 },
  ]);

  const owed = await rowsOf(
    'billing',
    `SELECT a.name, SUM(l.debit_cents) - SUM(l.credit_cents) AS cents FROM journal_entries e
      JOIN journal_lines l ON l.org_id = e.org_id AND l.entry_id = e.id
      JOIN gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
      WHERE e.policy_id = ? AND (a.name LIKE 'ar:%' OR a.name LIKE '%:commission-accrued') GROUP BY a.name`,
    [policyId],
  );
  expect(owed.map(({ name, cents }) => [name, BigInt(cents)])).toEqual([
    [`ar:${producer.id}:account-current`, BigInt(invoice.total_cents)],
  ]);
  const commission = await rowsOf(
    'billing',
    "SELECT status FROM commission_lines WHERE policy_id = ? AND beneficiary = 'producer'",
    [policyId],
  );
  expect(commission).toEqual([{ status: 'retained' }]);
});

test('the item is due so many days after the end of the month as the agency has to pay for it', async () => {
  const [row] = await rowsOf(
    'billing',
    `SELECT i.due_date, i.producer_id, e.posting_date FROM invoices i
      JOIN journal_entries e ON e.org_id = i.org_id AND e.policy_id = i.policy_id AND e.event = 'policy_bound'
      WHERE i.kind = 'account_current' ORDER BY i.id DESC LIMIT 1`,
  );
  const [producer] = await rowsOf('global', 'SELECT remittance_days FROM producers WHERE id = ?', [row.producer_id]);
  const [{ due }] = await rowsOf('billing', 'SELECT DATE_ADD(LAST_DAY(?), INTERVAL ? DAY) AS due', [
    row.posting_date,
    producer.remittance_days,
  ]);
  expect(row.due_date).toEqual(due);
});

test('a program that does not offer it refuses it, and says so of the billing method', async () => {
  const refused = await mutate('UNDERWRITER', 'bindQuote', inputFor(offerOf(false)));
  expect(refused).toMatchObject({ code: 'PLAN_NOT_OFFERED', path: ['billingMethod'] });
});
