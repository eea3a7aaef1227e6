import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { askWell } from '../support/asking/ask.ts';
import { copiesIn, unusedId } from '../support/copies.ts';
import { connectAsAdmin } from '../support/database.ts';

/** Where counting stops, as docs/api.md promises. */
const maximum = 10_000;

const counted = 'totalCount { count precision }';

let admin: Connection;

beforeAll(async () => {
  admin = await connectAsAdmin('oi_claims');
});

afterAll(() => admin.end());

/** Rows and index entries that the whole server has read one after another so far. */
const readByServer = async (): Promise<number> => {
  const [rows] = await admin.query<RowDataPacket[]>("SHOW GLOBAL STATUS LIKE 'Handler_read%next'");
  return rows.reduce((sum, { Value: value }) => sum + Number(value), 0);
};

/** Lists that are counted by statements of different kinds: by a condition alone, and one of many by its parent. */
const lists = [
  {
    name: 'of the root',
    table: 'claims_audit_entries',
    parent: 'entity_id',
    prefix: 'aud',
    query: `query($parent: ID!) { list: auditEntries(keyspace: CLAIMS, filter: { entityId: $parent }) { ${counted} } }`,
  },
  {
    name: 'of a row',
    table: 'claim_notes',
    parent: 'claim_id',
    prefix: 'cnt',
    query: `query($parent: ID!) { node(id: $parent) { ... on Claim { list: notes { ${counted} } } } }`,
  },
];

describe.each(lists)('the count of a list $name', ({ table, parent, prefix, query }) => {
  let copies: Awaited<ReturnType<typeof copiesIn>>;
  /** A row of the example claim, the parent that it has, and how many rows that parent has. */
  let source: { id: string; parent: string; rows: number };

  beforeAll(async () => {
    copies = await copiesIn('oi_claims', table);
    const [[row]] = await admin.query<RowDataPacket[]>(
      `SELECT MIN(id) AS id, ${parent} AS parent, COUNT(*) AS count FROM ${table}
       WHERE ${parent} = (SELECT id FROM claims WHERE number = ? LIMIT 1) GROUP BY ${parent}`,
      [exampleClaimNumber],
    );
    source = { id: row?.id, parent: row?.parent, rows: Number(row?.count) };
  });

  afterAll(() => copies.remove());

  const growTo = async (count: number) => {
    const missing = Array.from({ length: count - source.rows }, (_, number) => unusedId(prefix, source.rows + number));
    await copies.addMany(source.id, missing);
    source.rows = count;
  };

  const count = async () => {
    const { data } = await askWell({ role: 'ORG_ADMIN', query, variables: { parent: source.parent } });
    return (data.list ?? data.node.list).totalCount;
  };

  test('is exact up to 10,000', async () => {
    expect(await count()).toEqual({ count: source.rows, precision: 'EXACT' });
    await growTo(maximum);
    expect(await count()).toEqual({ count: maximum, precision: 'EXACT' });
  });

  /** What the server reads for one count. */
  const readForCount = async () => {
    const before = await readByServer();
    expect(await count()).toEqual({ count: maximum, precision: 'AT_LEAST' });
    return (await readByServer()) - before;
  };

  test('stops there, and so does the server: for a longer list it reads no more rows', async () => {
    await growTo(maximum + 1);
    const read = await readForCount();
    await growTo(3 * maximum);
    expect(await readForCount()).toBeLessThan(1.1 * read);
  });
});
