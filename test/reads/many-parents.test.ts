import type { RowDataPacket } from 'mysql2/promise';
import { describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { askWell } from '../support/asking/ask.ts';
import { executeAs } from '../support/asking/execute.ts';
import { copiesIn, unusedId } from '../support/copies.ts';
import { connectAsAdmin } from '../support/database.ts';

/** The rows of a statement, as the database's administrator sees them. */
const rowsOf = async (sql: string): Promise<RowDataPacket[]> => {
  const admin = await connectAsAdmin(keyspaceDatabases.billing);
  const [rows] = await admin.query<RowDataPacket[]>(sql);
  await admin.end();
  return rows;
};

interface Invoice {
  readonly id: string;
  readonly lines: {
    readonly totalCount: { readonly count: number };
    readonly nodes: readonly { readonly id: string }[];
  };
}

describe('the rows of one level', () => {
  test('belong each to its own parent, in pages and in counts, however many parents ask at once', async () => {
    const lines = 'lines(first: 1) { totalCount { count } nodes { id } }';
    const query = `{ policies(first: 100) { nodes { invoices(first: 50) { nodes { id ${lines} } } } } }`;
    // More than a client may ask for at once.
    const { data, errors } = await executeAs('ORG_ADMIN', query);
    expect(errors).toBeUndefined();
    const policies: { invoices: { nodes: Invoice[] } }[] = data.policies.nodes;
    const invoices = policies.flatMap((policy) => policy.invoices.nodes);
    expect(invoices.length, 'parents, of which a statement takes fifty').toBeGreaterThan(100);
    const stored = await rowsOf('SELECT id, invoice_id AS invoice FROM invoice_lines');
    const linesOf = Map.groupBy(stored, ({ invoice }) => invoice);
    for (const { id, lines } of invoices) {
      const own = linesOf.get(id) ?? [];
      expect(lines.totalCount.count, id).toBe(own.length);
      expect(own.map((line) => line.id)).toContain(lines.nodes[0]?.id);
    }
  });

  test('are found, and their own rows summed up, by more keys than one statement may name', async () => {
    const copies = await copiesIn(keyspaceDatabases.billing, 'payments');
    const sql = `SELECT p.id, p.amount_cents - SUM(a.amount_cents) AS unallocated, p.amount_cents AS amount
      FROM payments p JOIN payment_allocations a ON a.org_id = p.org_id AND a.payment_id = p.id
      WHERE p.org_id = '${organizationId}' GROUP BY p.id, p.amount_cents LIMIT 50`;
    const rows = await rowsOf(sql);
    const payments = rows.map((row) => ({ id: String(row.id), cents: Number(row.unallocated) }));
    try {
      // They sort before the others: a statement that names as many as it may names these alone.
      for (let number = 0; number < 500; number += 1) {
        await copies.add(payments[0]?.id ?? '', { id: unusedId('pay', number), external_reference: `TEST-${number}` });
      }
      const ids = [...payments.map(({ id }) => id), ...copies.ids];
      const parts = [0, 100, 200, 300, 400, 500].map((from) => ids.slice(from, from + 100));
      const variables = Object.fromEntries(parts.map((part, index) => [`p${index}`, part]));
      const names = Object.keys(variables);
      const fields = names.map(
        (name) => `${name}: nodes(ids: $${name}) { ... on Payment { id unallocated { amount } } }`,
      );
      const query = `query(${names.map((name) => `$${name}: [ID!]!`)}) { ${fields} }`;
      const { data } = await askWell({ role: 'ORG_ADMIN', query, variables });
      const found = Object.values<{ id: string; unallocated: { amount: string } }[]>(data).flat();
      expect(found.map(({ id, unallocated: { amount } }) => ({ id, cents: Math.round(100 * Number(amount)) }))).toEqual(
        [
          ...payments,
          // Nothing is allocated of the copies.
          ...copies.ids.map((id) => ({ id, cents: Number(rows[0]?.amount) })),
        ],
      );
    } finally {
      await copies.remove();
    }
  });
});
