import { expect, test } from 'vitest';
import { askWell } from '../support/asking/ask.ts';

interface StoredInvoice {
  readonly id: string;
  readonly status: string;
  readonly dueDate: string;
  readonly total: { readonly amount: string };
  readonly paid: { readonly amount: string };
  readonly open: { readonly amount: string };
  readonly isOverdue?: boolean;
}

const amounts = 'id status dueDate total { amount } paid { amount } open { amount }';

/** All invoices that a filter finds, page by page. */
const invoicesOf = async (filter: string, selection = amounts): Promise<StoredInvoice[]> => {
  const found: StoredInvoice[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: String) { invoices(first: 100, after: $after, sortBy: DUE_DATE, filter: { ${filter} }) { nodes { ${selection} } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: { after } });
    found.push(...data.invoices.nodes);
    if (!data.invoices.pageInfo.hasNextPage) return found;
    after = data.invoices.pageInfo.endCursor;
  }
};

const cents = ({ amount }: { readonly amount: string }) => BigInt(amount.replace('.', ''));

const openOf = ({ status, total, paid }: StoredInvoice): bigint =>
  status === 'VOID' || status === 'DRAFT' ? 0n : cents(total) - cents(paid);

const idsOf = (invoices: readonly StoredInvoice[]) => invoices.map(({ id }) => id);

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

test('overdueOn finds what is past its due date and not paid, on each day on which that changes', async () => {
  const all = await invoicesOf('');
  const owing = all.filter((invoice) => openOf(invoice) > 0n);
  const turning = [...new Set(owing.flatMap(({ dueDate }) => [dueDate, dayAfter(dueDate)]))];
  expect(turning.length).toBeGreaterThan(10);
  for (const day of turning) {
    const found = await invoicesOf(`overdueOn: "${day}"`, `${amounts} isOverdue(asOf: "${day}")`);
    expect(idsOf(found), day).toEqual(idsOf(owing.filter(({ dueDate }) => dueDate < day)));
    expect(found.every(({ isOverdue }) => isOverdue)).toBe(true);
  }
});

test('an invoice that is OPEN is found by overdueOn once its due date has passed, though nobody has moved its status', async () => {
  const waiting = (await invoicesOf('status: [OPEN]')).filter((invoice) => openOf(invoice) > 0n);
  const last =
    waiting
      .map(({ dueDate }) => dueDate)
      .toSorted()
      .at(-1) ?? '';
  expect(waiting.length).toBeGreaterThan(0);
  const found = new Set(idsOf(await invoicesOf(`overdueOn: "${dayAfter(last)}"`)));
  expect(waiting.filter(({ id }) => !found.has(id))).toEqual([]);
});

test('open finds the invoices of which something is to be paid, and those of which nothing is, each once', async () => {
  const all = await invoicesOf('');
  const [open, settled] = [await invoicesOf('open: true'), await invoicesOf('open: false')];
  expect(idsOf(open)).toEqual(idsOf(all.filter((invoice) => openOf(invoice) !== 0n)));
  expect(idsOf(settled)).toEqual(idsOf(all.filter((invoice) => openOf(invoice) === 0n)));
  for (const invoice of all) expect(cents(invoice.open), invoice.id).toBe(openOf(invoice));
});

test('an installment is overdue with the invoice that asks for it, and not before somebody has asked', async () => {
  const day = '2099-01-01';
  const query = `query($after: String) { policies(first: 50, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes { billingSchedule { installments {
      status isOverdue(asOf: "${day}") early: isOverdue(asOf: "2000-01-01") invoice { isOverdue(asOf: "${day}") }
    } } }
  } }`;
  let asked = 0;
  for (let after: string | null = null; ; ) {
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: { after } });
    for (const { billingSchedule } of data.policies.nodes) {
      for (const { status, isOverdue, early, invoice } of billingSchedule?.installments ?? []) {
        expect(isOverdue).toBe(invoice !== null && status !== 'WAIVED' && invoice.isOverdue);
        expect(early).toBe(false);
        if (isOverdue) asked += 1;
      }
    }
    if (!data.policies.pageInfo.hasNextPage) break;
    after = data.policies.pageInfo.endCursor;
  }
  expect(asked).toBeGreaterThan(0);
});
