import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../src/server/schema.ts';
import { checkAgedReceivables } from '../../scripts/seed/checks/aged-receivables.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { billedPolicy } from '../support/billed-policy.ts';
import { billingProblems, storedRows } from '../support/billing-problems.ts';
import { cancelFlat } from '../support/cancelled-policy.ts';
import { closeWell, decide, nothingWaits, october, periodOf, reopen } from '../support/closing.ts';
import { clock, mutateWell, rowsOf } from '../support/mutating.ts';
import { dollars, paymentOf, wireFrom } from '../support/paying.ts';
import { agingFigures } from '../support/recomputed-receivables.ts';
import { runTaskAlone } from '../support/run-task-alone.ts';

const september = '2026-09-01';

/** The moment at which October is closed in these tests. */
const closing = new Date('2026-11-04T18:00:00.000Z');

const { now: decided } = clock;

/** All that is told of a month: in all, and by each key. */
const told = async (month: string): Promise<unknown> => {
  const by = ['PRODUCER', 'CARRIER', 'PROGRAM'].map((key) => {
    const field = key.toLowerCase();
    return `${field}: receivablesAging(month: "${month}", groupBy: ${key}) { groups { ${field} { id } ${agingFigures} } }`;
  });
  const query = `{ all: receivablesAging(month: "${month}") { asOf total { ${agingFigures} } suspense { amount } } ${by.join(' ')} }`;
  return (await askWell({ role: 'FINANCE_ANALYST', query })).data;
};

const receivable = async (month: string) => {
  const query = `{ receivablesAging(month: "${month}") { total { receivable { amount } } } }`;
  return (await askWell({ role: 'FINANCE_ANALYST', query })).data.receivablesAging?.total.receivable.amount ?? null;
};

const age = (most?: number) => runTaskAlone('ageReceivables', organizationId, closing, most);

/** The closings of a month, as the graph tells of them. */
const closingsOf = async (month: string) => {
  const query = `{ receivableMonths(first: 10, filter: { monthFrom: "${month}" }) { nodes { month completedAt withdrawnAt } } }`;
  return (await askWell({ role: 'FINANCE_ANALYST', query })).data.receivableMonths.nodes;
};

const sumsOf = () =>
  rowsOf('billing', 'SELECT * FROM aged_receivables WHERE org_id = ? ORDER BY 1, 2, 3, 4, 5', [organizationId]);

/** Has October closed as it is told of in these tests. */
const closeOctober = async (): Promise<void> => {
  await nothingWaits('2026-11-04');
  await closeWell(october);
};

beforeAll(() => {
  clock.now = closing;
});

afterAll(() => {
  clock.now = decided;
});

describe('receivables of a closed month', () => {
  /** An insured's invoice that was past due at the end of September and is now. */
  const overdueSince = async () => {
    const [found] = await rowsOf(
      'billing',
      `SELECT id, insured_id, open_cents FROM invoices WHERE org_id = ? AND kind = 'installment' AND status = 'overdue' AND open_cents > 0
        AND due_date < '2026-09-30' ORDER BY id LIMIT 1`,
      [organizationId],
    );
    return found;
  };

  test('never move: not by a payment with an earlier date, nor by one that is taken back, nor by a cancellation', async () => {
    const before = await told(september);
    expect(JSON.stringify(before)).toContain('"asOf":"2026-09-30"');
    const invoice = await overdueSince();
    const payer = { kind: 'INSURED', id: invoice.insured_id, name: 'Test Insured' };
    const cents = BigInt(invoice.open_cents);
    const early = await wireFrom(payer, cents, [{ invoiceId: invoice.id, amount: dollars(cents) }]);
    const done = 'payment { id version }';
    const { payment } = await mutateWell(
      'FINANCE_ANALYST',
      'recordPayment',
      { ...early, receivedOn: '2026-09-15' },
      { done },
    );
    expect(await told(september)).toEqual(before);

    await mutateWell('FINANCE_ANALYST', 'returnPayment', {
      paymentId: payment.id,
      expectedVersion: payment.version,
      reasonCode: 'INSUFFICIENT_FUNDS',
      returnedOn: '2026-09-20',
    });
    const [paid] = await rowsOf(
      'billing',
      `SELECT p.id, p.version FROM payments p JOIN payment_allocations a ON a.org_id = p.org_id AND a.payment_id = p.id
        JOIN invoices i ON i.org_id = a.org_id AND i.id = a.invoice_id
        WHERE p.org_id = ? AND p.status = 'received' AND p.reverses_payment_id IS NULL AND p.received_at < '2026-09-25' AND i.insured_id IS NOT NULL
        ORDER BY p.received_at DESC LIMIT 1`,
      [organizationId],
    );
    await mutateWell('FINANCE_ANALYST', 'returnPayment', {
      paymentId: paid.id,
      expectedVersion: paid.version,
      reasonCode: 'INSUFFICIENT_FUNDS',
      returnedOn: '2026-10-01',
    });
    const policy = await billedPolicy({ premiumCents: 10_000_00n, taxCents: 300_00n, feeCents: 150_00n, parts: 3 });
    const [first] = policy.invoices;
    await mutateWell(
      'FINANCE_ANALYST',
      'recordPayment',
      await paymentOf(policy, first?.cents ?? 0n, { [first?.id ?? '']: first?.cents ?? 0n }),
    );
    await cancelFlat(policy);
    expect(await told(september)).toEqual(before);
    expect(await billingProblems()).toEqual([]);
  });

  test('are told when they are told apart by age, and not before', async () => {
    await closeOctober();
    expect(await receivable(october)).toBeNull();
    expect(await closingsOf(october)).toEqual([{ month: october, completedAt: null, withdrawnAt: null }]);
    expect(await age()).toBe(1);
    expect(await closingsOf(october)).toMatchObject([{ completedAt: expect.any(String), withdrawnAt: null }]);
    const { receivable_cents: closed } = await periodOf(october);
    expect(await receivable(october)).toBe(dollars(BigInt(closed)));
    expect(checkAgedReceivables(await storedRows())).toEqual([]);
    expect(await age()).toBe(0);
  });

  test('are told of no more when the month is opened again, and anew when it is closed again', async () => {
    const before = await told(october);
    const sums = await sumsOf();
    await reopen(october);
    expect(await told(october)).toEqual(before);
    await decide(october);
    expect(await receivable(october)).toBeNull();
    expect(await age()).toBe(0);

    // As if the invoices of October had been due long before.
    await rowsOf('billing', "UPDATE invoices SET due_date = '2026-06-01' WHERE org_id = ? AND issue_date >= ?", [
      organizationId,
      october,
    ]);
    await closeOctober();
    expect(await receivable(october)).toBeNull();
    expect(await age()).toBe(1);
    expect(await closingsOf(october)).toMatchObject([
      { completedAt: expect.any(String), withdrawnAt: null },
      { completedAt: expect.any(String), withdrawnAt: expect.any(String) },
    ]);
    expect(await told(october)).not.toEqual(before);
    // What was told of the first closing stays in the books.
    expect(await sumsOf()).toEqual(expect.arrayContaining(sums));
    expect(checkAgedReceivables(await storedRows())).toEqual([]);
  });

  test('that nobody had told apart yet when the month was opened again are left alone', async () => {
    await reopen(october);
    await decide(october);
    await closeOctober();
    await reopen(october);
    await decide(october);
    expect(await age()).toBe(0);
    await closeOctober();
    expect(await age()).toBe(1);
    expect(await closingsOf(october)).toHaveLength(4);
    expect(checkAgedReceivables(await storedRows())).toEqual([]);
  });
});

describe('the task', () => {
  /** Has the receivables of September told apart anew. */
  const again = async (): Promise<void> => {
    const own = [organizationId, september];
    const month = 'org_id = ? AND month = ? AND withdrawn_at IS NULL';
    await rowsOf(
      'billing',
      `DELETE FROM aged_receivables WHERE org_id = ? AND receivable_month_id = (SELECT id FROM receivable_months WHERE ${month})`,
      [organizationId, ...own],
    );
    await rowsOf('billing', `UPDATE receivable_months SET completed_at = NULL, through_id = NULL WHERE ${month}`, own);
  };

  test('goes on where it was stopped, and counts nothing twice when two run at once', async () => {
    const before = await told(september);
    await again();
    // More schedules than are gone through at a time, before all others and with nothing owed.
    await rowsOf(
      'billing',
      `INSERT INTO billing_schedules (org_id, id, policy_id, program_id, producer_id, carrier_id, insured_id, plan, total_cents,
          collected_premium_cents, collected_tax_cents, collected_fee_cents, version, created_at, updated_at)
        SELECT org_id, CONCAT('bsc_0', LPAD(n, 25, '0')), CONCAT('pol_0', LPAD(n, 25, '0')), program_id, producer_id, carrier_id, insured_id, plan, 0,
          0, 0, 0, 1, created_at, updated_at
        FROM (SELECT * FROM billing_schedules WHERE org_id = ? ORDER BY id LIMIT 1) s
        JOIN (SELECT ROW_NUMBER() OVER () AS n FROM journal_lines LIMIT 150) numbers`,
      [organizationId],
    );
    expect(await age(1)).toBe(1);
    expect(await closingsOf(september)).toContainEqual({ month: september, completedAt: null, withdrawnAt: null });
    expect(await receivable(september)).toBeNull();
    await Promise.all([age(), age()]);
    expect(await told(september)).toEqual(before);
    await rowsOf('billing', "DELETE FROM billing_schedules WHERE org_id = ? AND id < 'bsc_01'", [organizationId]);
  });

  test('tells nobody of what is not what the month was closed with', async () => {
    await again();
    const change = (cents: number) =>
      rowsOf(
        'billing',
        'UPDATE accounting_periods SET receivable_cents = receivable_cents + ? WHERE org_id = ? AND month = ?',
        [cents, organizationId, september],
      );
    await change(1);
    await expect(age()).rejects.toThrow('it was closed with');
    expect(await receivable(september)).toBeNull();
    await change(-1);
    expect(await age()).toBe(1);
    expect(await receivable(september)).not.toBeNull();
  });
});
