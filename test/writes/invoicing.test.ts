import { describe, expect, test } from 'vitest';
import '../../src/server/schema.ts';
import { runTasks } from '../../src/server/scheduled/run-tasks.ts';
import { ownSources } from '../support/database.ts';
import { mutate, mutateWell, mutateWhole, rowsOf } from '../support/mutating.ts';

/** The first organization, whose finance analyst asks. */
const harborPoint = 'org_01HK153X00HARB0RP01NT00001';

/** The second one, in which time runs. */
const prairieState = 'org_01HK153X00PRA1R1ESTATE0001';

const plannedIn = (orgId: string) =>
  rowsOf(
    'billing',
    `SELECT id, DATE_FORMAT(invoice_on, '%Y-%m-%d') AS day, installment_fee_cents AS fee, amount_cents + fee_cents AS rest
      FROM installments WHERE org_id = ? AND status = 'pending' ORDER BY invoice_on, id`,
    [orgId],
  );

const invoiceOf = async (installmentId: string) => {
  const [invoice] = await rowsOf(
    'billing',
    `SELECT p.status, i.id, i.total_cents AS total, i.status AS invoice, DATE_FORMAT(i.issue_date, '%Y-%m-%d') AS issued,
      (SELECT SUM(amount_cents) FROM invoice_lines l WHERE l.org_id = i.org_id AND l.invoice_id = i.id) AS on_lines,
      (SELECT COUNT(*) FROM journal_entries e WHERE e.org_id = i.org_id AND e.subject_id = i.id AND e.event = 'installment_fee_charged') AS fees
      FROM installments p LEFT JOIN invoices i ON i.org_id = p.org_id AND i.id = p.invoice_id WHERE p.id = ?`,
    [installmentId],
  );
  return invoice;
};

describe('runInvoicing', () => {
  test('writes the invoices that are planned up to a day, each with its fee, and none twice', async () => {
    const [first] = await plannedIn(harborPoint);
    const input = { throughDate: first.day };
    const done = 'invoices { id number total { amount } status }';
    const ran = await mutateWell('FINANCE_ANALYST', 'runInvoicing', input, { done });
    expect(ran.invoices.length).toBeGreaterThan(0);
    const invoice = await invoiceOf(first.id);
    expect(invoice).toMatchObject({ status: 'invoiced', invoice: 'open', issued: '2026-11-01' });
    expect(Number(invoice.total)).toBe(Number(first.rest) + Number(first.fee));
    expect(Number(invoice.on_lines)).toBe(Number(invoice.total));
    expect(Number(invoice.fees)).toBe(first.fee > 0 ? 1 : 0);
    const again = await mutateWell('FINANCE_ANALYST', 'runInvoicing', input, { done });
    expect(again.invoices).toEqual([]);
  });

  test('of two at once writes each invoice once', async () => {
    const [first] = await plannedIn(harborPoint);
    const input = { throughDate: first.day };
    const both = await Promise.all(
      [1, 2].map(() => mutateWell('ORG_ADMIN', 'runInvoicing', input, { done: 'invoices { id }' })),
    );
    const ids = both.flatMap(({ invoices }) => invoices.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain((await invoiceOf(first.id)).id);
  });

  test('refuses a day that is too far ahead, and roles that write no invoices', async () => {
    const far = await mutate('FINANCE_ANALYST', 'runInvoicing', { throughDate: '2027-06-01' });
    expect(far).toMatchObject({ code: 'INVALID_INPUT', path: ['throughDate'] });
    const answer = await mutateWhole('UNDERWRITER', 'runInvoicing', { throughDate: '2026-11-01' });
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test('is done by time as well, on the day that the plan says', async () => {
    const runOn = (day: string) =>
      runTasks(ownSources(), { now: new Date(`${day}T17:00:00.000Z`), orgIds: [prairieState] });
    const [first] = await plannedIn(prairieState);
    await runOn(first.day);
    expect(await invoiceOf(first.id)).toMatchObject({ status: 'invoiced', issued: first.day });
  });
});
