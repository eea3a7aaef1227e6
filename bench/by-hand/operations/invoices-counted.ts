import type { Cell } from '../connections.ts';
import type { ByHand } from '../operation.ts';
import { amount, cursorOf, openCents, upper } from '../values.ts';

/** Rows that a count counts at most, as the graph does. */
const maxCount = 10_000;

const columns = 'id, number, status, due_date, total_cents, paid_cents';
const counted = `select count(*) from (select 1 from invoices where org_id = ? and status in (?) limit ${maxCount + 1}) counted`;
const page = 'from invoices where org_id = ? and status in (?) order by id desc limit ?';

const stored = (status: unknown): unknown => (Array.isArray(status) ? status.map((one) => one.toLowerCase()) : []);

const answer = (found: readonly Cell[][], first: number, count: number) => {
  const nodes = found.slice(0, first).map(([id = null, number, status = null, dueDate, total = null, paid = null]) => ({
    id,
    number,
    status: upper(status),
    dueDate,
    total: { amount: amount(total) },
    paid: { amount: amount(paid) },
    open: { amount: amount(openCents(status, total, paid)) },
  }));
  const totalCount = { count: Math.min(count, maxCount), precision: count > maxCount ? 'AT_LEAST' : 'EXACT' };
  const endCursor = cursorOf(nodes.at(-1)?.id ?? null);
  return { invoices: { totalCount, nodes, pageInfo: { hasNextPage: found.length > first, endCursor } } };
};

/** A page and its count: two statements, or one with the count as a subquery. */
export const invoicesCounted: ByHand = {
  keyspaces: ['billing'],
  levels: async (ask, orgId, variables) => {
    const first = Number(variables.first);
    const status = stored(variables.status);
    const [rows, [count]] = await Promise.all([
      ask('billing', `select ${columns} ${page}`, [orgId, status, first + 1]),
      ask('billing', counted, [orgId, status]),
    ]);
    return answer(rows, first, Number(count?.[0]));
  },
  joins: async (ask, orgId, variables) => {
    const first = Number(variables.first);
    const status = stored(variables.status);
    const values = [orgId, status, orgId, status, first + 1];
    const rows = await ask('billing', `select ${columns}, (${counted}) ${page}`, values);
    return answer(rows, first, Number(rows[0]?.[6] ?? 0));
  },
};
