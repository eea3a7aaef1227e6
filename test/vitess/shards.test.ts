import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { describe, expect, inject, test } from 'vitest';
import { organizationId, secondOrganization } from '../../scripts/seed/people.ts';
import { askAs } from '../support/asking/ask.ts';

/** The lists of the sharded keyspaces, with the keyspace that each is in. */
const lists = [
  ['oi_submissions', 'submissions'],
  ['oi_submissions', 'quotes'],
  ['oi_policies', 'policies'],
  ['oi_claims', 'claims'],
  ['oi_billing', 'invoices'],
  ['oi_billing', 'payments'],
] as const;

const shards = ['-80', '80-'] as const;

/** The rows of a table in one shard's own database, asked of its MySQL itself: vtgate has no part in it. */
const rowsInShard = async (keyspace: string, shard: string, table: string) => {
  const database = inject('shardDatabases')?.find((one) => one.keyspace === keyspace && one.shard === shard);
  if (database === undefined) throw new Error(`There is no shard ${shard} of ${keyspace}.`);
  const connection = await createConnection({
    socketPath: database.socket,
    user: 'vt_dba',
    database: database.database,
  });
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT org_id AS org, id FROM ${table}`);
  await connection.end();
  return rows.map(({ org, id }) => ({ org: String(org), id: String(id) }));
};

const listed = async (list: string, user: Parameters<typeof askAs>[3]): Promise<string[]> => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const query = `query($after: String) { list: ${list}(first: 100, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const { data } = await askAs('ORG_ADMIN', query, { after }, user);
    ids.push(...data.list.nodes.map((node: { id: string }) => node.id));
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
  } while (after !== null);
  return ids.toSorted();
};

describe('two organizations on different shards', () => {
  test.each(lists)(
    '%s: each finds in %s exactly what its own shard holds, and nothing of the other',
    async (keyspace, table) => {
      const [low, high] = [
        await rowsInShard(keyspace, shards[0], table),
        await rowsInShard(keyspace, shards[1], table),
      ];
      expect(new Set([...low, ...high].map(({ org }) => org)).size).toBe(2);
      // One tenant is one shard: neither shard holds rows of both.
      for (const rows of [low, high]) expect(new Set(rows.map(({ org }) => org)).size).toBe(1);
      const rowsOf = (org: string) =>
        [...low, ...high]
          .filter((row) => row.org === org)
          .map(({ id }) => id)
          .toSorted();
      const first = await listed(table, undefined);
      const second = await listed(table, secondOrganization.users.ORG_ADMIN);
      expect(first).toEqual(rowsOf(organizationId));
      expect(second).toEqual(rowsOf(secondOrganization.organizationId));
      expect(first.length).toBeGreaterThan(0);
      expect(second.length).toBeGreaterThan(0);
    },
  );
});
