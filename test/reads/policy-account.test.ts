import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

let admin: Connection;
let policies: RowDataPacket[];

beforeAll(async () => {
  admin = await connectAsAdmin('oi_billing');
  policies = await rows(
    'SELECT id, insured_id, billing_method FROM oi_policies.policies WHERE org_id = ? ORDER BY id',
    [organizationId],
  );
});

afterAll(() => admin.end());

const rows = async (query: string, values: unknown[]): Promise<RowDataPacket[]> => {
  const [found] = await admin.query<RowDataPacket[]>(query, values);
  return found;
};

const whole = `policy { id } cancellationDate paidToDate equityDate charged { amount } credited { amount } settled { amount } balance { amount }
  overdue { amount } toBeInvoiced { amount } nextDue { dueDate amount { amount } }
  entries { on kind amount { amount } balance { amount } invoice { id } payment { id } }`;

const accountOf = async (policyId: string, asker: Role = 'FINANCE_ANALYST', selection = whole) => {
  const { data, errors } = await askAs(asker, `{ policyAccount(policyId: "${policyId}") { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.policyAccount;
};

const cents = ({ amount }: { amount: string }): bigint => BigInt(amount.replace('.', ''));

describe('the account of every policy', () => {
  test('has entries that leave what is open of its invoices, and what the ledger says is owed', async () => {
    const kinds = new Set<string>();
    let direct = 0;
    for (const { id, billing_method: method } of policies) {
      const account = await accountOf(id);
      const [stored] = await rows(
        `SELECT COALESCE(SUM(IF(total_cents > 0, total_cents, 0)), 0) AS charged, COALESCE(SUM(IF(total_cents < 0, total_cents, 0)), 0) AS credited,
          COALESCE(SUM(total_cents - paid_cents), 0) AS open FROM invoices WHERE org_id = ? AND policy_id = ? AND status NOT IN ('draft', 'void')`,
        [organizationId, id],
      );
      expect(account.policy.id).toBe(id);
      expect([account.charged, account.credited, account.balance].map(cents)).toEqual(
        [stored?.charged, stored?.credited, stored?.open].map(BigInt),
      );
      expect(cents(account.charged) + cents(account.credited) - cents(account.settled)).toBe(cents(account.balance));
      let owed = 0n;
      let day = '';
      for (const entry of account.entries) {
        kinds.add(entry.kind);
        expect(entry.on >= day, `${id} ${entry.on}`).toBe(true);
        day = entry.on;
        owed += cents(entry.amount);
        expect(cents(entry.balance)).toBe(owed);
        expect(entry.invoice).not.toBeNull();
        expect(entry.payment !== null).toBe(['PAYMENT', 'TAKEN_BACK'].includes(entry.kind));
      }
      expect(owed, id).toBe(cents(account.balance));
      if (method === 'direct') {
        direct += 1;
        // What the ledger has of the policy: owed, less what waits as an advance or to be paid back.
        const [posted] = await rows(
          `SELECT COALESCE(SUM(l.debit_cents) - SUM(l.credit_cents), 0) AS cents FROM gl_accounts a
            JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id WHERE a.org_id = ? AND a.name = ?`,
          [organizationId, `ar:${id}:receivable`],
        );
        const [advance] = await rows(
          `SELECT COALESCE(SUM(l.debit_cents) - SUM(l.credit_cents), 0) AS cents FROM gl_accounts a
            JOIN journal_lines l ON l.org_id = a.org_id AND l.account_id = a.id WHERE a.org_id = ? AND a.name IN (?, ?)`,
          [organizationId, `advance:${id}:premium`, `refund:${id}:payable`],
        );
        const [refunding] = await rows(
          `SELECT COALESCE(SUM(amount_cents), 0) AS cents FROM disbursements WHERE org_id = ? AND policy_id = ? AND kind = 'refund' AND status IN ('requested', 'approved')`,
          [organizationId, id],
        );
        const inLedger = BigInt(posted?.cents) + BigInt(advance?.cents) + BigInt(refunding?.cents);
        expect(inLedger, id).toBe(cents(account.balance) + cents(account.toBeInvoiced));
      }
    }
    expect(direct).toBeGreaterThan(0);
    expect(kinds).toEqual(new Set(['CHARGE', 'CREDIT', 'PAYMENT', 'TAKEN_BACK', 'REFUND']));
  });

  test('has a paid-to date within its term, the end of it where all is paid, and before today where something is overdue', async () => {
    let [full, part] = [0, 0];
    for (const { id } of policies) {
      const account = await accountOf(id);
      const [policy] = await rows(
        `SELECT CAST(p.effective_date AS CHAR) AS first, CAST(COALESCE(p.cancellation_date, p.expiration_date) AS CHAR) AS end,
          (SELECT SUM(t.premium_change_cents) FROM oi_policies.policy_transactions t WHERE t.org_id = p.org_id AND t.policy_id = p.id) AS written,
          (SELECT SUM(i.paid_premium_cents) FROM invoices i WHERE i.org_id = p.org_id AND i.policy_id = p.id) AS paid,
          (SELECT s.collected_premium_cents FROM billing_schedules s WHERE s.org_id = p.org_id AND s.policy_id = p.id) AS collected
          FROM oi_policies.policies p WHERE p.org_id = ? AND p.id = ?`,
        [organizationId, id],
      );
      const collected = BigInt(policy?.collected) === 0n ? BigInt(policy?.paid ?? 0) : BigInt(policy?.collected);
      expect(account.paidToDate >= policy?.first && account.paidToDate <= policy?.end, id).toBe(true);
      if (collected >= BigInt(policy?.written)) {
        expect(account.paidToDate, id).toBe(policy?.end);
        full += 1;
      } else {
        expect(account.paidToDate < policy?.end, id).toBe(true);
        part += 1;
      }
      expect(account.equityDate >= policy?.first, id).toBe(true);
    }
    expect(full).toBeGreaterThan(0);
    expect(part).toBeGreaterThan(0);
  });

  test('says what is due next as its invoices and installments do', async () => {
    let [invoiced, planned] = [0, 0];
    for (const { id } of policies) {
      const { nextDue } = await accountOf(id, 'FINANCE_ANALYST', 'nextDue { dueDate amount { amount } }');
      const [open] = await rows(
        `SELECT CAST(due_date AS CHAR) AS day, SUM(open_cents) AS cents FROM invoices WHERE org_id = ? AND policy_id = ? AND open_cents > 0 GROUP BY 1 ORDER BY 1 LIMIT 1`,
        [organizationId, id],
      );
      const [pending] = await rows(
        `SELECT CAST(i.due_date AS CHAR) AS day, i.amount_cents + i.fee_cents + i.installment_fee_cents AS cents FROM installments i
          JOIN billing_schedules s ON s.org_id = i.org_id AND s.id = i.schedule_id WHERE s.org_id = ? AND s.policy_id = ? AND i.status = 'pending' ORDER BY 1 LIMIT 1`,
        [organizationId, id],
      );
      const due = open ?? pending;
      expect(nextDue && { day: nextDue.dueDate, cents: cents(nextDue.amount) }, id).toEqual(
        due ? { day: due.day, cents: BigInt(due.cents) } : null,
      );
      if (open) invoiced += 1;
      else if (pending) planned += 1;
    }
    expect(invoiced).toBeGreaterThan(0);
    expect(planned).toBeGreaterThan(0);
  });
});

describe('the account of a policy', () => {
  test('is told to whom it belongs, without entries where refunds are not read, and to nobody else', async () => {
    const { data } = await askAs('POLICYHOLDER', '{ policies(first: 1) { nodes { id } } }');
    const [own] = data.policies.nodes;
    const [other] = policies.filter(
      ({ insured_id: insuredId }) => insuredId !== policies.find(({ id }) => id === own.id)?.insured_id,
    );
    expect((await accountOf(own.id, 'POLICYHOLDER')).entries.length).toBeGreaterThan(0);
    expect(await accountOf(other?.id, 'POLICYHOLDER')).toBeNull();
    const asUnderwriter = await accountOf(own.id, 'UNDERWRITER');
    expect(asUnderwriter.entries).toBeNull();
    expect(asUnderwriter.balance).toEqual((await accountOf(own.id)).balance);
    expect(await accountOf(own.id, 'AGENT_SUPPORT')).toBeNull();
  });
});
