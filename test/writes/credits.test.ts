import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organizationId } from '../../scripts/seed/people.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems } from '../support/billing-problems.ts';
import { fund, money } from '../support/finance.ts';
import { entriesOf, mutate, mutateWell, mutateWhole, rowsOf } from '../support/mutating.ts';
import { balanceOf, collectedOf, earnedOf, trustAccount } from '../support/paying.ts';
import { paidAndCancelled } from '../support/refunding.ts';

beforeAll(() => fund('1000000.00'));

afterAll(async () => {
  expect(await billingProblems()).toEqual([]);
});

const done = 'credit { id version status open { amount } } invoice { id status open { amount } }';
const also = `... on CreditExceeded { available { amount } } ... on CreditExceedsOpen { open { amount } }
  ... on StaleVersion { currentVersion }`;

const apply = (
  { id, version }: { id: string; version: number },
  invoiceId: string | undefined,
  cents: bigint,
  other: object = {},
) => ({ creditInvoiceId: id, expectedVersion: version, invoiceId, amount: money(cents), ...other });

describe('applyCredit', () => {
  test('pays an invoice of another policy of the insured, which then is collected and earns as if it were paid', async () => {
    const { policy, credit } = await paidAndCancelled();
    expect(credit.cents).toBe(1_030_00n);
    const other = await billedPolicy({ premiumCents: 2_000_00n, taxCents: 0n, feeCents: 50_00n, parts: 1 });
    const [invoice] = other.invoices;
    const trust = `trust:${await trustAccount()}:premium`;
    const trustBefore = await balanceOf(trust);
    const key = crypto.randomUUID();
    const applied = await mutateWell('FINANCE_ANALYST', 'applyCredit', apply(credit, invoice?.id, 400_00n), {
      done,
      key,
    });
    expect(applied).toMatchObject({
      credit: { status: 'OPEN', open: { amount: '-630.00' } },
      invoice: { status: 'OPEN', open: { amount: '1650.00' } },
    });
    // Premium that was returned pays premium first.
    expect(await collectedOf(other)).toEqual([400_00n, 0n, 0n]);
    expect(await earnedOf(other)).toEqual([60_00n]);
    expect(await balanceOf(`refund:${policy.id}:payable`)).toBe(-630_00n);
    expect(await balanceOf(`ar:${other.id}:receivable`)).toBe(1_650_00n);
    expect(await balanceOf(trust)).toBe(trustBefore);
    const rest = await mutateWell('FINANCE_ANALYST', 'applyCredit', apply(applied.credit, invoice?.id, 630_00n), {
      done,
    });
    expect(rest.credit).toMatchObject({ status: 'PAID', open: { amount: '0.00' } });
    // The tax that is left of the credit has no tax to pay, and pays of the fee.
    expect(await collectedOf(other)).toEqual([1_000_00n, 0n, 30_00n]);
    expect(await earnedOf(other)).toEqual([60_00n, 90_00n]);
    const entries = await rowsOf(
      'billing',
      "SELECT event FROM journal_entries WHERE policy_id = ? AND event = 'credit_applied'",
      [other.id],
    );
    expect(entries).toHaveLength(2);
    expect(new Set((await entriesOf('billing', key)).map(({ action }) => action))).toEqual(new Set(['apply.credit']));
  });

  test('waits as an advance where the charge that it pays does not count yet', async () => {
    const { credit } = await paidAndCancelled();
    const ahead = await billedPolicy({
      premiumCents: 1_030_00n,
      taxCents: 0n,
      feeCents: 0n,
      parts: 1,
      beginsOn: '2026-12-01',
    });
    const applied = await mutateWell('ORG_ADMIN', 'applyCredit', apply(credit, ahead.invoices[0]?.id, 1_030_00n), {
      done,
    });
    expect(applied).toMatchObject({ credit: { status: 'PAID' }, invoice: { status: 'PAID' } });
    expect(await balanceOf(`advance:${ahead.id}:premium`)).toBe(-1_030_00n);
    expect(await collectedOf(ahead)).toEqual([0n, 0n, 0n]);
    expect(await earnedOf(ahead)).toEqual([]);
  });

  test('refuses what the credit or the invoice does not take, an old version, and another insured', async () => {
    const { credit } = await paidAndCancelled();
    const other = await billedPolicy({ premiumCents: 500_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const invoiceId = other.invoices[0]?.id;
    const [anothers] = await rowsOf(
      'billing',
      "SELECT id FROM invoices WHERE org_id = ? AND insured_id <> ? AND kind = 'installment' AND status = 'open' LIMIT 1",
      [organizationId, other.insuredId],
    );
    const asked = (input: object) => mutate('FINANCE_ANALYST', 'applyCredit', input, { also });
    const cases = [
      [
        apply(credit, invoiceId, 1_030_01n),
        { code: 'CREDIT_EXCEEDED', path: ['amount'], available: { amount: '1030.00' } },
      ],
      [
        apply(credit, invoiceId, 500_01n),
        { code: 'CREDIT_EXCEEDS_OPEN', path: ['amount'], open: { amount: '500.00' } },
      ],
      [
        apply({ ...credit, version: credit.version + 1 }, invoiceId, 1_00n),
        { code: 'STALE_VERSION', currentVersion: credit.version },
      ],
      [apply(credit, anothers.id, 1_00n), { code: 'DIFFERENT_INSURED', path: ['invoiceId'] }],
      [
        apply({ id: invoiceId ?? '', version: 1 }, invoiceId, 1_00n),
        { code: 'INVALID_INPUT', path: ['creditInvoiceId'] },
      ],
      [apply(credit, credit.id, 1_00n), { code: 'INVALID_INPUT', path: ['invoiceId'] }],
      [
        apply(credit, invoiceId, 1_00n, { amount: { amount: '0.00', currencyCode: 'USD' } }),
        { code: 'INVALID_INPUT', path: ['amount', 'amount'] },
      ],
    ] as const;
    for (const [input, refusal] of cases) expect(await asked(input), refusal.code).toMatchObject(refusal);
    const [row] = await rowsOf('billing', 'SELECT paid_cents FROM invoices WHERE id = ?', [credit.id]);
    expect(BigInt(row.paid_cents)).toBe(0n);
    const underwriter = await mutateWhole('UNDERWRITER', 'applyCredit', apply(credit, invoiceId, 1_00n));
    expect(underwriter.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('of two at once on one credit does one, and answers a retry with what it did', async () => {
    const { credit } = await paidAndCancelled();
    const other = await billedPolicy({ premiumCents: 1_030_00n, taxCents: 0n, feeCents: 0n, parts: 1 });
    const input = apply(credit, other.invoices[0]?.id, 1_030_00n);
    const key = crypto.randomUUID();
    const outcomes = await Promise.all([
      mutate('FINANCE_ANALYST', 'applyCredit', input, { done, key }),
      mutate('FINANCE_ANALYST', 'applyCredit', input, { done }),
    ]);
    expect(outcomes.map(({ code = 'DONE' }) => code).toSorted()).toEqual(['DONE', 'STALE_VERSION']);
    const again = await mutate('FINANCE_ANALYST', 'applyCredit', input, { done, key });
    expect(again.__typename).toBe(outcomes[0].__typename);
    const rows = await rowsOf('billing', 'SELECT id FROM credit_applications WHERE credit_invoice_id = ?', [credit.id]);
    expect(rows).toHaveLength(1);
  });
});
