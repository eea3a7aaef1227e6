import { beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { listBounds } from '../../src/graphql/list-bounds.ts';
import { askAs } from '../support/asking/ask.ts';
import { rowsOf } from '../support/mutating.ts';

let policyId = '';

/** Copies an invoice of a policy until the policy has so many that stand. */
const withInvoices = async (wanted: number): Promise<void> => {
  const columns = await rowsOf('billing', 'SHOW COLUMNS FROM invoices');
  const names = columns.map(({ Field }) => String(Field));
  const [{ there }] = await rowsOf(
    'billing',
    "SELECT COUNT(*) AS there FROM invoices WHERE org_id = ? AND policy_id = ? AND status IN ('open', 'overdue', 'paid')",
    [organizationId, policyId],
  );
  for (let copy = Number(there); copy < wanted; copy += 1) {
    const place = String(copy).padStart(12, '0');
    const values = names.map((name) => {
      if (name === 'id') return `CONCAT(LEFT(id, 18), '${place}')`;
      return name === 'number' ? `CONCAT('COPY-', '${place}')` : name;
    });
    await rowsOf(
      'billing',
      `INSERT INTO invoices (${names.join(', ')}) SELECT ${values.join(', ')} FROM invoices
        WHERE org_id = ? AND policy_id = ? AND number NOT LIKE 'COPY-%' AND status = 'paid' ORDER BY id LIMIT 1`,
      [organizationId, policyId],
    );
  }
};

const ask = (selection: string) =>
  askAs('FINANCE_ANALYST', `{ policyAccount(policyId: "${policyId}") { ${selection} } }`);

beforeAll(async () => {
  const [paid] = await rowsOf(
    'billing',
    "SELECT policy_id FROM invoices WHERE org_id = ? AND status = 'paid' AND kind = 'installment' ORDER BY id LIMIT 1",
    [organizationId],
  );
  policyId = paid.policy_id;
});

describe('the account of a policy with very many invoices', () => {
  test('adds up as many as are read', async () => {
    await withInvoices(listBounds.accountEntries);
    const { data, errors } = await ask('charged { amount }');
    expect(errors).toBeUndefined();
    const [{ cents }] = await rowsOf(
      'billing',
      "SELECT SUM(GREATEST(total_cents, 0)) AS cents FROM invoices WHERE org_id = ? AND policy_id = ? AND status IN ('open', 'overdue', 'paid')",
      [organizationId, policyId],
    );
    expect(data.policyAccount.charged.amount.replace('.', '')).toBe(String(cents));
  });

  test.each(['charged { amount }', 'balance { amount }', 'nextDue { dueDate }', 'entries { on }'])(
    'refuses %s of one more: what is added up of a part of them would be wrong',
    async (selection) => {
      await withInvoices(listBounds.accountEntries + 1);
      const { errors } = await ask(selection);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain(`more than ${listBounds.accountEntries}`);
    },
  );
});
