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
    const copies = await copiesIn(keyspaceDatabases.billing, 'invoices');
    const sql = `SELECT i.id, SUM(a.amount_cents) AS paid FROM invoices i JOIN payment_allocations a ON a.org_id = i.org_id AND a.invoice_id = i.id
      WHERE i.org_id = '${organizationId}' GROUP BY i.id LIMIT 50`;
    const paid = (await rowsOf(sql)).map((row) => ({ id: String(row.id), cents: Number(row.paid) }));
    try {
      // They sort before the others: a statement that names as many as it may names these alone.
      for (let number = 0; number < 500; number += 1) {
        await copies.add(paid[0]?.id ?? '', { id: unusedId('inv', number), number: `TEST-${number}` });
      }
      const ids = [...paid.map(({ id }) => id), ...copies.ids];
      const parts = [0, 100, 200, 300, 400, 500].map((from) => ids.slice(from, from + 100));
      const variables = Object.fromEntries(parts.map((part, index) => [`p${index}`, part]));
      const names = Object.keys(variables);
      const fields = names.map((name) => `${name}: nodes(ids: $${name}) { ... on Invoice { id paid { amount } } }`);
      const query = `query(${names.map((name) => `$${name}: [ID!]!`)}) { ${fields} }`;
      const { data } = await askWell({ role: 'ORG_ADMIN', query, variables });
      const found = Object.values<{ id: string; paid: { amount: string } }[]>(data).flat();
      expect(found.map(({ id, paid: { amount } }) => ({ id, cents: Math.round(100 * Number(amount)) }))).toEqual([
        ...paid,
        ...copies.ids.map((id) => ({ id, cents: 0 })),
      ]);
    } finally {
      await copies.remove();
    }
  });
});
