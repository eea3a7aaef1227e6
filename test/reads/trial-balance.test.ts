import { describe, expect, test } from 'vitest';
import { organizationId, type Role } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';
import { connectAsAdmin } from '../support/database.ts';

const fields =
  'asOf debit { amount } credit { amount } lines { kind type debit { amount } credit { amount } balance { amount } }';

const trialBalance = async (role: Role, argument = '', selection = fields) => {
  const { data, errors } = await askAs(role, `{ trialBalance${argument} { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.trialBalance;
};

const cents = ({ amount }: { amount: string }): bigint => BigInt(amount.replace('.', ''));

/** What was posted up to the end of a day, line by line, by what the names of accounts say. */
const posted = async (day: string) => {
  const admin = await connectAsAdmin('oi_billing');
  const [rows] = await admin.query(
    `SELECT REGEXP_REPLACE(a.name, ':[^:]+:', ':') AS name, SUM(l.debit_cents) AS debit, SUM(l.credit_cents) AS credit
      FROM journal_lines l JOIN journal_entries e ON e.org_id = l.org_id AND e.id = l.entry_id
      JOIN gl_accounts a ON a.org_id = l.org_id AND a.id = l.account_id
      WHERE l.org_id = ? AND e.posting_date <= ? GROUP BY 1 ORDER BY debit, credit`,
    [organizationId, day],
  );
  await admin.end();
  return (rows as { debit: string; credit: string }[]).map(({ debit, credit }) => [BigInt(debit), BigInt(credit)]);
};

const byAmount = (one: readonly bigint[], other: readonly bigint[]) =>
  Number((one[0] ?? 0n) - (other[0] ?? 0n)) || Number((one[1] ?? 0n) - (other[1] ?? 0n));

describe('a trial balance', () => {
  test.each(['2026-10-31', '2026-06-30', '2025-12-31'])(
    'as of %s adds up the entries until then, kind by kind',
    async (day) => {
      const balance = await trialBalance('FINANCE_ANALYST', `(asOf: "${day}")`);
      const shown: bigint[][] = balance.lines.map((line: { debit: { amount: string }; credit: { amount: string } }) => [
        cents(line.debit),
        cents(line.credit),
      ]);
      expect(shown.length).toBeGreaterThan(8);
      expect(shown.toSorted(byAmount)).toEqual((await posted(day)).toSorted(byAmount));
      expect(balance.debit).toEqual(balance.credit);
    },
  );

  test('has assets first, and leads to the accounts of a kind, whose balances sum to its line', async () => {
    const selection =
      'lines { kind type balance { amount } accounts(first: 100) { nodes { kind balance(asOf: "2026-10-31") { amount } } } }';
    const { lines } = await trialBalance('FINANCE_ANALYST', '(asOf: "2026-10-31")', selection);
    expect(lines.map(({ type }: { type: string }) => type)).toEqual(
      lines
        .map(({ type }: { type: string }) => type)
        .toSorted((one: string, other: string) => {
          const order = ['ASSET', 'LIABILITY', 'INCOME', 'EXPENSE'];
          return order.indexOf(one) - order.indexOf(other);
        }),
    );
    for (const { kind, balance, accounts } of lines) {
      // Kinds with an account for each policy have more than a page.
      if (accounts.nodes.length === 100) continue;
      expect(new Set(accounts.nodes.map((account: { kind: string }) => account.kind))).toEqual(new Set([kind]));
      const sum = accounts.nodes.reduce(
        (all: bigint, account: { balance: { amount: string } }) => all + cents(account.balance),
        0n,
      );
      expect(sum, kind).toBe(cents(balance));
    }
  });

  test('says which month of the books its day is in', async () => {
    const { accountingPeriod } = await trialBalance(
      'ORG_ADMIN',
      '(asOf: "2026-06-30")',
      'accountingPeriod { month status }',
    );
    expect(accountingPeriod).toEqual({ month: '2026-06-01', status: 'CLOSED' });
  });

  test.each(['PRODUCER', 'UNDERWRITER', 'CARRIER_ADMIN'] as const)(
    'is not shown to %s, who reads no ledger',
    async (role) => {
      expect(await trialBalance(role)).toBeNull();
    },
  );
});
