import { readFile } from 'node:fs/promises';
import { getTableName } from 'drizzle-orm';
import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyspaces } from '../../schema/keyspaces.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys, demonstrationUsers, secondOrganization } from '../../scripts/seed/people.ts';
import { sha256 } from '../../src/auth/sha256.ts';
import { tableFreshness } from '../../src/data/freshness.ts';
import { readyToldMs } from '../../src/server/health.ts';
import { connectAsAdmin } from '../support/database.ts';
import { startWorkerBehindCache } from '../support/worker-behind-cache.ts';

let worker: Awaited<ReturnType<typeof startWorkerBehindCache>>;
let admin: Connection;

beforeAll(async () => {
  worker = await startWorkerBehindCache();
  admin = await connectAsAdmin('oi_global');
});

afterAll(async () => {
  await worker.stop();
  await admin.end();
});

beforeEach(() => worker.clear());

/** Changes rows past the Worker, as a write path would, and back again when the test is over. */
const withWrite = async (write: string, undo: string, run: (write: () => Promise<unknown>) => Promise<void>) => {
  try {
    await run(() => admin.query(write));
  } finally {
    await admin.query(undo);
  }
};

describe('a cached type', () => {
  const query = '{ programs(first: 1, direction: ASCENDING) { nodes { name } } }';
  const nameWith = async (headers: Record<string, string> = {}): Promise<string> =>
    (await worker.askWell({ role: 'UNDERWRITER', query, headers })).data.programs.nodes[0].name;
  const write = "UPDATE oi_global.programs SET name = CONCAT(name, ' II')";
  const undo = "UPDATE oi_global.programs SET name = REPLACE(name, ' II', '')";

  test('is answered from the cache when it is asked for again, and from the database after 75 seconds', async () => {
    const name = await nameWith();
    expect(worker.counts()).toEqual({ hits: 0, misses: 1, uncacheable: 0, stale: 0 });
    expect(await nameWith()).toBe(name);
    expect(worker.counts()).toEqual({ hits: 1, misses: 1, uncacheable: 0, stale: 0 });
    worker.cache.advance(75);
    expect(await nameWith()).toBe(name);
    expect(worker.counts()).toEqual({ hits: 1, misses: 2, uncacheable: 0, stale: 0 });
  });

  test('may be old for 75 seconds after a write, and is new then', async () => {
    const name = await nameWith();
    await withWrite(write, undo, async (change) => {
      await change();
      worker.cache.advance(59);
      expect(await nameWith()).toBe(name);
      expect(worker.counts()).toEqual({ hits: 1, misses: 1, uncacheable: 0, stale: 1 });
      worker.cache.advance(16);
      expect(await nameWith()).toBe(`${name} II`);
    });
  });

  test.each([
    ['no-cache', 'reload'],
    ['max-age=0', 'no-cache'],
  ])('is new at once with "Cache-Control: %s", as `fetch` sends it with `cache: "%s"`', async (value) => {
    const name = await nameWith();
    await withWrite(write, undo, async (change) => {
      await change();
      expect(await nameWith({ 'Cache-Control': value })).toBe(`${name} II`);
      expect(worker.counts()).toEqual({ hits: 0, misses: 1, uncacheable: 1, stale: 0 });
      expect(await nameWith({ 'Cache-Control': 'no-store' })).toBe(name);
    });
  });
});

describe('without a stale answer, at once after a write, a client sees', () => {
  const claim = `number = '${exampleClaimNumber}'`;
  const lines = `claim_id IN (SELECT id FROM oi_claims.claims WHERE ${claim})`;
  const invoice = "number = 'INV-2025-000012'";
  // Numbers are unique within an organization.
  const allocations = `(org_id, invoice_id) IN (SELECT org_id, id FROM oi_billing.invoices WHERE ${invoice})`;
  const { userId } = demonstrationUsers.ADJUSTER;
  const added = (table: string, column: string, rows: string): [string, string] => [
    `UPDATE ${table} SET ${column} = ${column} + 100 WHERE ${rows}`,
    `UPDATE ${table} SET ${column} = ${column} - 100 WHERE ${rows}`,
  ];

  test.each([
    [
      'what is open on an invoice',
      '{ invoice(number: "INV-2025-000012") { open { amount } } }',
      added('oi_billing.invoices', 'open_cents', invoice),
    ],
    [
      'what is paid on an invoice',
      '{ invoice(number: "INV-2025-000012") { paid { amount } } }',
      added('oi_billing.invoices', 'paid_cents', invoice),
    ],
    [
      'what no invoice takes of a payment',
      '{ invoice(number: "INV-2025-000012") { allocations { nodes { payment { unallocated { amount } } } } } }',
      added('oi_billing.payment_allocations', 'amount_cents', allocations),
    ],
    [
      'what is outstanding on a claim',
      `{ claim(number: "${exampleClaimNumber}") { outstanding { amount } } }`,
      added('oi_claims.claim_reserve_lines', 'outstanding_cents', lines),
    ],
    [
      'how many reserve movements a claim has',
      `{ claim(number: "${exampleClaimNumber}") { reserveMovements { totalCount { count } } } }`,
      [
        `UPDATE oi_claims.claim_reserve_movements SET org_id = CONCAT('x', org_id) WHERE ${lines}`,
        `UPDATE oi_claims.claim_reserve_movements SET org_id = SUBSTRING(org_id, 2) WHERE ${lines}`,
      ],
    ],
    [
      'the role of a user',
      `{ node(id: "${userId}") { ... on User { role } } }`,
      [
        `UPDATE oi_global.users SET role = 'underwriter' WHERE id = '${userId}'`,
        `UPDATE oi_global.users SET role = 'adjuster' WHERE id = '${userId}'`,
      ],
    ],
  ])('%s', async (_, query, [write = '', undo = '']) => {
    const ask = async () => (await worker.askWell({ role: 'ORG_ADMIN', query })).data;
    const before = await ask();
    await withWrite(write, undo, async (change) => {
      expect(await ask()).toEqual(before);
      await change();
      expect(await ask()).not.toEqual(before);
    });
    expect(await ask()).toEqual(before);
    expect(worker.counts()).toMatchObject({ hits: 0, misses: 0, stale: 0 });
  });

  test('that an API key is revoked', async () => {
    const question = { credential: demonstrationApiKeys.ratingPortal, query: '{ viewer { role } }' };
    const statusOf = async () => (await worker.ask(question)).status;
    const key = `key_hash = '${await sha256(demonstrationApiKeys.ratingPortal)}'`;
    expect(await statusOf()).toBe(200);
    await withWrite(
      `UPDATE oi_global.api_keys SET revoked_at = '2026-01-01' WHERE ${key}`,
      `UPDATE oi_global.api_keys SET revoked_at = NULL WHERE ${key}`,
      async (revoke) => {
        await revoke();
        expect(await statusOf()).toBe(401);
      },
    );
    expect(await statusOf()).toBe(200);
  });

  test('which keyspaces answer', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect((await worker.fetch('/readyz')).status).toBe(200);
      // Until then, the answer is told again without a statement.
      await new Promise((resolve) => setTimeout(resolve, readyToldMs + 100));
    }
    expect(worker.counts()).toEqual({ hits: 0, misses: 0, uncacheable: 2 * keyspaces.length, stale: 0 });
  });
});

describe('the claim file', async () => {
  const query = await readFile('codegen/documents/claim-file.graphql', 'utf8');
  const ask = () => worker.askWell({ role: 'ORG_ADMIN', query, variables: { number: exampleClaimNumber } });
  const countsByKeyspace = () => Object.fromEntries(keyspaces.map((keyspace) => [keyspace, worker.countsOf(keyspace)]));

  test('asked for twice is answered the same, four of its eight statements from the cache', async () => {
    const { data } = await ask();
    expect(countsByKeyspace()).toEqual({
      global: { hits: 0, misses: 1, uncacheable: 1, stale: 0 },
      submissions: { hits: 0, misses: 2, uncacheable: 0, stale: 0 },
      policies: { hits: 0, misses: 1, uncacheable: 0, stale: 0 },
      claims: { hits: 0, misses: 0, uncacheable: 2, stale: 0 },
      billing: { hits: 0, misses: 0, uncacheable: 1, stale: 0 },
    });
    expect((await ask()).data).toEqual(data);
    expect(countsByKeyspace()).toEqual({
      global: { hits: 1, misses: 1, uncacheable: 2, stale: 0 },
      submissions: { hits: 2, misses: 2, uncacheable: 0, stale: 0 },
      policies: { hits: 1, misses: 1, uncacheable: 0, stale: 0 },
      claims: { hits: 0, misses: 0, uncacheable: 4, stale: 0 },
      billing: { hits: 0, misses: 0, uncacheable: 2, stale: 0 },
    });
  });

  test('leaves nothing of a protected table in any cache, whoever reads it, notes and parties included', async () => {
    const file = `{ claim(number: "${exampleClaimNumber}") { parties { nodes { name } } notes { nodes { body author { name } } } approvals { nodes { id } }
      reserveMovements { nodes { reason } } determinations { nodes { opinion } } phiAccessEntries { totalCount { count } } policy { number } } }`;
    await ask();
    const { data, headers } = await worker.askWell({ role: 'COMPLIANCE_OFFICER', query: file });
    expect(data.claim.parties.nodes.length * data.claim.notes.nodes.length).toBeGreaterThan(0);
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    const kept = new Set(worker.cache.texts.flatMap((text) => text.match(/(?<=from `)\w+(?=`)/g) ?? []));
    const cached = new Set(
      // Object.entries loses the literal keys.
      Object.entries(tableFreshness).flatMap(([name, freshness]): string[] =>
        freshness === 'cached' ? [getTableName(tables[name as TableName])] : [],
      ),
    );
    expect([...kept].filter((table) => !cached.has(table))).toEqual([]);
    expect([...kept].filter((table) => /^(?:claim|phi|coverage_det)|audit|^(?:users|invoices)$/.test(table))).toEqual(
      [],
    );
    expect([...kept]).toEqual(expect.arrayContaining(['policies', 'submissions', 'producers']));
  });
});

describe('an entry of the cache', () => {
  const query = '{ policies(first: 100) { totalCount { count } nodes { number } } }';

  test('is shared by nobody who may see other rows: not by two tenants, not by a book and the whole', async () => {
    const askers = [
      { role: 'ORG_ADMIN' },
      { role: 'PRODUCER' },
      { role: 'POLICYHOLDER' },
      { role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN },
      { role: 'PRODUCER', user: secondOrganization.users.PRODUCER },
    ] as const;
    const answers = [];
    for (const asker of askers) answers.push((await worker.askWell({ ...asker, query })).data);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(askers.length);
    expect(worker.counts()).toEqual({ hits: 0, misses: askers.length, uncacheable: 0, stale: 0 });
    for (const [index, asker] of askers.entries()) {
      expect((await worker.askWell({ ...asker, query })).data).toEqual(answers[index]);
    }
    expect(worker.counts()).toMatchObject({ hits: askers.length, stale: 0 });
  });

  test('is shared by viewers who see the same rows', async () => {
    await worker.askWell({ role: 'ORG_ADMIN', query });
    await worker.askWell({ role: 'UNDERWRITER', query });
    expect(worker.counts()).toEqual({ hits: 1, misses: 1, uncacheable: 0, stale: 0 });
  });
});
