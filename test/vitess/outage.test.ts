import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import {
  type DemonstrationUser,
  demonstrationUsers,
  organizationId,
  secondOrganization,
} from '../../scripts/seed/people.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startSeededVitess } from '../../scripts/vitess/prepare.ts';
import type { Answer } from '../support/asking/answer.ts';
import { connectAsAdmin } from '../support/database.ts';
import { viewerIdOf } from '../support/tokens.ts';
import { until } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const query = '{ policies(first: 5) { nodes { number claims(first: 5) { nodes { number } } producer { name } } } }';
const testMs = 180_000;

/** Long enough for a machine under load to answer, short enough for three failures within a wait. */
const statementTimeoutMs = 1_500;

describe('a shard whose rows are locked', () => {
  /** Locks a table in the shard that holds an organization's rows, below Vitess. */
  const lockShardOf = async (orgId: string, keyspace: string, table: string) => {
    for (const { keyspace: name, target, database, socket } of inject('shardDatabases') ?? []) {
      if (name !== keyspace) continue;
      const through = await connectAsAdmin(target);
      const [rows] = await through.query<RowDataPacket[]>(`SELECT id FROM ${table} WHERE org_id = ? LIMIT 1`, [orgId]);
      await through.end();
      if (rows.length === 0) continue;
      const below = await createConnection({ socketPath: socket, user: 'vt_dba', database });
      await below.query(`LOCK TABLES ${table} WRITE`);
      return { release: () => below.end() };
    }
    throw new Error(`No shard of ${keyspace} holds rows of ${orgId}.`);
  };

  let worker: WorkerUnderTest;

  beforeAll(async () => {
    worker = await startWorkerUnderTest({ STATEMENT_TIMEOUT_MS: String(statementTimeoutMs) });
  });

  afterAll(() => worker.stop());

  /** Asks one after the other until it is told to stop, and keeps what it was answered, oldest first. */
  const loadAs = (user: DemonstrationUser) => {
    const answers: Answer[] = [];
    let loading = true;
    const load = (async () => {
      while (loading) answers.push(await worker.askAs('ORG_ADMIN', query, {}, user));
    })();
    const stop = () => {
      loading = false;
      return load;
    };
    return { answers, failures: () => answers.filter(({ errors }) => errors).length, stop };
  };

  test('in mid-load costs its own tenants the fields that need it, nobody else anything, and heals in the same Worker', {
    timeout: testMs,
  }, async () => {
    const blocked = loadAs(demonstrationUsers.ORG_ADMIN);
    const free = loadAs(secondOrganization.users.ORG_ADMIN);
    try {
      await until('both are answered', async () => blocked.answers.length > 2 && free.answers.length > 2);
      expect(blocked.failures()).toBe(0);
      const lock = await lockShardOf(organizationId, 'oi_claims', 'claims');
      try {
        await until('requests have failed', async () => blocked.failures() > 2);
        const served = free.answers.length;
        await until('the other tenant is served meanwhile', async () => free.answers.length > served + 2);
      } finally {
        await lock.release();
      }
      await until('the tenant is served again', async () => blocked.answers.at(-1)?.errors === undefined);
    } finally {
      await Promise.all([blocked.stop(), free.stop()]);
    }
    for (const { data, errors = [] } of blocked.answers) {
      expect(data.policies.nodes).toHaveLength(5);
      for (const policy of data.policies.nodes) {
        expect(policy.producer.name).toBeTruthy();
        expect(policy.claims === null).toBe(errors.length > 0);
      }
      for (const { extensions } of errors) {
        // It says itself that it took too long: it is busy, not down.
        expect(extensions).toMatchObject({ code: 'KEYSPACE_BUSY', keyspace: 'claims' });
      }
    }
    for (const { data, errors } of free.answers) {
      expect(errors).toBeUndefined();
      expect(data.policies.nodes.length).toBeGreaterThan(0);
    }
  });
});

describe('a vtgate that is killed in the middle of the load', () => {
  const directory = join(repositoryDirectory, '.local/test-vitess-outage');
  const onProgress = (text: string) => process.stderr.write(`outage: ${text}\n`);
  const run = promisify(execFile);
  let vitess: Awaited<ReturnType<typeof startSeededVitess>>;
  let worker: WorkerUnderTest;

  beforeAll(async () => {
    vitess = await startSeededVitess(directory, onProgress);
    const addresses = keyspaces.map((keyspace) => [
      keyspaceBindings[keyspace],
      vitess.connectionString(keyspaceDatabases[keyspace]),
    ]);
    worker = await startWorkerUnderTest({}, Object.fromEntries(addresses));
  }, testMs);

  afterAll(async () => {
    await worker?.stop();
    await vitess?.stop();
  });

  test('gives typed errors, and answers again when it is back, without a new Worker', { timeout: testMs }, async () => {
    expect((await worker.askAs('ORG_ADMIN', query)).errors).toBeUndefined();
    let loading = true;
    const codes = new Set<unknown>();
    const load = (async () => {
      while (loading) {
        const { errors = [] } = await worker.askAs('ORG_ADMIN', query);
        for (const { extensions } of errors) codes.add(extensions.code);
      }
    })();
    await run('pkill', ['-9', '-f', `vtcombo --port ${vitess.httpPort} `]);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const during = await worker.askAs('ORG_ADMIN', '{ viewer { id role } policies { nodes { id } } }');
    expect(during.data.viewer).toMatchObject({ id: viewerIdOf(demonstrationUsers.ORG_ADMIN) });
    expect(during.errors?.[0]?.extensions).toMatchObject({ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'policies' });
    expect((await worker.fetch('/readyz')).status).toBe(503);
    loading = false;
    await load;
    expect([...codes]).toEqual(['KEYSPACE_UNAVAILABLE']);
    await vitess.stop();
    const { port } = vitess;
    vitess = await startSeededVitess(directory, onProgress);
    expect(vitess.port).toBe(port);
    const { data, errors } = await worker.askAs('ORG_ADMIN', query);
    expect(errors).toBeUndefined();
    expect(data.policies.nodes).toHaveLength(5);
  });
});
