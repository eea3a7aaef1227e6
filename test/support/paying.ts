import { organizationId } from '../../scripts/seed/people.ts';
import type { BilledForTest } from './billed-policy.ts';
import { rowsOf } from './mutating.ts';

/** Cents as the graph takes them. */
export const dollars = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** The trust account of the demonstration's organization. */
export const trustAccount = async (): Promise<string> => {
  const [trust] = await rowsOf('billing', "SELECT id FROM bank_accounts WHERE org_id = ? AND kind = 'fiduciary'", [
    organizationId,
  ]);
  return trust.id;
};

/** What `recordPayment` takes for money that somebody sends by wire; null allocations have the platform find out what for. */
export const wireFrom = async (payer: object, cents: bigint, allocations: readonly object[] | null) => ({
  payer,
  method: 'WIRE',
  amount: dollars(cents),
  currencyCode: 'USD',
  receivedOn: '2026-11-01',
  bankAccountId: await trustAccount(),
  processor: 'Keystone Trust Bank',
  externalReference: `WIRE-${crypto.randomUUID()}`,
  allocations,
});

/** The same for a payment of a policy's insured; `pays` names invoices and cents. */
export const paymentOf = async (
  policy: BilledForTest,
  cents: bigint,
  pays: Readonly<Record<string, bigint>> | null,
  other: object = {},
) => ({
  ...(await wireFrom(
    { kind: 'INSURED', id: policy.insuredId, name: 'Test Insured' },
    cents,
    pays && Object.entries(pays).map(([invoiceId, amount]) => ({ invoiceId, amount: dollars(amount) })),
  )),
  ...other,
});

/** The balance of an account of the ledger in cents: debits less credits. */
export const balanceOf = async (account: string): Promise<bigint> => {
  const [row] = await rowsOf(
    'billing',
    `SELECT COALESCE(SUM(debit_cents - credit_cents), 0) AS cents FROM journal_lines JOIN gl_accounts
      ON gl_accounts.org_id = journal_lines.org_id AND gl_accounts.id = account_id WHERE journal_lines.org_id = ? AND name = ?`,
    [organizationId, account],
  );
  return BigInt(row.cents);
};

/** What a policy's collections have earned, line by line in cents. */
export const earnedOf = async ({ id }: BilledForTest): Promise<bigint[]> => {
  const lines = await rowsOf(
    'billing',
    "SELECT amount_cents FROM commission_lines WHERE policy_id = ? AND basis = 'collected' ORDER BY id",
    [id],
  );
  return lines.map(({ amount_cents }) => BigInt(amount_cents));
};

/** What a policy has collected, by its schedule: premium, tax and fee in cents. */
export const collectedOf = async ({ id }: BilledForTest): Promise<bigint[]> => {
  const [row] = await rowsOf('billing', 'SELECT * FROM billing_schedules WHERE policy_id = ?', [id]);
  return [row.collected_premium_cents, row.collected_tax_cents, row.collected_fee_cents].map(BigInt);
};
