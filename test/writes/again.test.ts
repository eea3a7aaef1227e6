import { eq, sql } from 'drizzle-orm';
import type { Connection } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { tables } from '../../schema/tables.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import {
  DeadlineExceededError,
  KeyspaceBusyError,
  KeyspaceUnavailableError,
  OutcomeUnknownError,
} from '../../src/data/guard/errors.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import { defaultTimeouts, type Timeouts } from '../../src/data/wire/timeouts.ts';
import type { WriteTransaction } from '../../src/data/write/write-transaction.ts';
import { connectAsAdmin, ownSources, sourcesThrough } from '../support/database.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { startLossyGateway } from '../support/lossy-gateway.ts';
import { startFront } from '../support/planetscale-worker.ts';

const { claimsNumberCounters: counters } = tables;

/** Rows of this file: a counter that each write adds one to, and the keys by which a write is known. */
const series = 'AGAIN';
const callerId = 'usr_01HK153X000000000000AGA1N1';

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let admin: Connection;
let circuits: Circuits;

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
  admin = await connectAsAdmin('oi_claims');
  await admin.query('SET SESSION innodb_lock_wait_timeout = 1');
});

beforeEach(async () => {
  circuits = new Circuits();
  await admin.query('REPLACE INTO claims_number_counters SET ?', { org_id: organizationId, series, last_number: 0 });
});

afterEach(async () => {
  await proxy.suffer('none');
  await admin.query('DELETE FROM claims_idempotency_keys WHERE caller_id = ?', [callerId]);
});

afterAll(async () => {
  await admin.query('DELETE FROM claims_number_counters WHERE series = ?', [series]);
  await admin.end();
  await proxy.stop();
});

/** Adds one to the counter under a key, as a mutation would: once, however often it is asked. */
const addOne = async (
  key: string,
  timeouts: Partial<Timeouts> = {},
  during = async () => {},
  sources = sourcesThrough('claims', proxy.port),
): Promise<string> => {
  const data = new RequestData(sources, wholeOrganization(organizationId), {
    circuits,
    timeouts: { ...defaultTimeouts, ...timeouts },
  });
  const change = async (transaction: WriteTransaction<'claims'>) => {
    const row = { callerId, key, mutation: 'addOne', argumentsHash: 'x', outcome: {} };
    if (!(await transaction.insertOnce('claimsIdempotencyKeys', [row]))) return 'done before';
    await during();
    const next = { lastNumber: sql`${counters.lastNumber} + 1` };
    await transaction.changeOne('claimsNumberCounters', next, eq(counters.series, series));
    return 'done';
  };
  try {
    return await data.db('claims').transaction(change);
  } finally {
    await data.close();
  }
};

const counted = async (): Promise<number> => {
  const [rows] = await admin.query('SELECT last_number FROM claims_number_counters WHERE series = ?', [series]);
  return (rows as { last_number: number }[])[0]?.last_number ?? -1;
};

/** Whether the organization is still read for, which an open circuit would refuse. */
const stillServed = async (): Promise<void> => {
  const data = new RequestData(ownSources(), wholeOrganization(organizationId), { circuits });
  expect(await data.db('claims').findMany('claims', { columns: { id: true }, limit: 1 })).toHaveLength(1);
  await data.close();
};

describe('a write', () => {
  test('whose rows are held by another waits its turn', async () => {
    const holder = await connectAsAdmin('oi_claims');
    await holder.beginTransaction();
    await holder.query('UPDATE claims_number_counters SET last_number = 10 WHERE series = ?', [series]);
    const adding = addOne('waits', { statementMs: 400 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await holder.commit();
    expect(await adding).toBe('done');
    expect(await counted()).toBe(11);
    await holder.end();
    await stillServed();
  });

  test('whose rows are held for too long finds the keyspace busy: nothing is written, and no reader is refused', async () => {
    const holder = await connectAsAdmin('oi_claims');
    await holder.beginTransaction();
    await holder.query('UPDATE claims_number_counters SET last_number = 10 WHERE series = ?', [series]);
    await expect(addOne('too long', { statementMs: 600, busyMs: 1_500 })).rejects.toBeInstanceOf(KeyspaceBusyError);
    await stillServed();
    await holder.rollback();
    await holder.end();
    expect(await counted()).toBe(0);
  });

  test('that runs into a deadlock is tried again', async () => {
    const other = await connectAsAdmin('oi_claims');
    let first = true;
    await other.beginTransaction();
    await other.query('UPDATE claims_number_counters SET last_number = last_number + 0 WHERE series = ?', [series]);
    const meetOther = async () => {
      if (!first) return;
      first = false;
      // The other one now waits for the key, and this one will wait for the counter: the server ends this one, which has changed less.
      const values = { org_id: organizationId, caller_id: callerId, idempotency_key: 'deadlock', mutation: 'x' };
      const more = { arguments_hash: 'y', outcome: '{}', created_at: new Date() };
      other
        .query('INSERT INTO claims_idempotency_keys SET ?', { ...values, ...more })
        .catch(() => {})
        .finally(() => other.rollback().catch(() => {}));
      await new Promise((resolve) => setTimeout(resolve, 100));
    };
    expect(await addOne('deadlock', {}, meetOther)).toBe('done');
    expect(await counted()).toBe(1);
    await other.end();
  });

  test('whose connection is lost before the COMMIT is done by a second try, once', async () => {
    await proxy.suffer('uncommitted', 1);
    expect(await addOne('lost before')).toBe('done');
    expect(await counted()).toBe(1);
  });

  test('whose COMMIT is done but not answered is found by its key, and not done twice', async () => {
    await proxy.suffer('unanswered', 1);
    expect(await addOne('not answered')).toBe('done before');
    expect(await counted()).toBe(1);
  });

  test('of which nobody can tell whether it was done says so, and the same key then tells', async () => {
    await proxy.suffer('uncommitted');
    await expect(addOne('unknown')).rejects.toBeInstanceOf(OutcomeUnknownError);
    await proxy.suffer('none');
    expect(await addOne('unknown')).toBe('done');
    expect(await counted()).toBe(1);
  });

  test('whose COMMIT is done but answered by a gateway with 504 is found by its key, over HTTP, too', async () => {
    const front = await startFront();
    const database = keyspaceDatabases.claims;
    const gateway = await startLossyGateway(front.url(database, 'local-only'));
    const url = new URL(front.url(database, 'local-only'));
    url.port = String(gateway.port);
    const { own, legacy } = ownSources();
    const overHttp = { own: { ...own, claims: { connectionString: url.href } }, legacy };
    const add = (key: string) => addOne(key, {}, async () => {}, overHttp);
    try {
      expect(await add('over http')).toBe('done');
      gateway.loseCommits(1);
      expect(await add('gateway')).toBe('done before');
      gateway.loseCommits(3);
      await expect(add('gateway for good')).rejects.toBeInstanceOf(OutcomeUnknownError);
      expect(await add('gateway for good')).toBe('done before');
      expect(await counted()).toBe(3);
    } finally {
      gateway.stop();
      await front.stop();
    }
  });

  test('is not committed after the time of its mutation, and sends nothing more', async () => {
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 400));
    await expect(addOne('late', { requestMs: 200 }, slow)).rejects.toBeInstanceOf(DeadlineExceededError);
    expect(await counted()).toBe(0);
  });

  test('to a keyspace that refuses connections fails at once', async () => {
    await proxy.suffer('refuse');
    const began = performance.now();
    await expect(addOne('refused')).rejects.toBeInstanceOf(KeyspaceUnavailableError);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('of forty at once is done forty times, whatever they wait for', async () => {
    const added = await Promise.all(Array.from({ length: 40 }, (_, index) => addOne(`forty ${index}`)));
    expect(new Set(added)).toEqual(new Set(['done']));
    expect(await counted()).toBe(40);
  });

  test('with one key of many at once is done once: the others wait for it, and find it done', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => addOne('one key')));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'done before')).toHaveLength(19);
    expect(await counted()).toBe(1);
  });
});
