import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { noRoomForConnections } from '../api-guide/circumstances.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { connectionsOpenedDuring } from '../support/opened-connections.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const callers = 300;

/** How long what is known of the keyspaces may be told, and the time of a probe, in milliseconds. */
const namedMs = 2_000;

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let worker: WorkerUnderTest;

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
  const database = keyspaceDatabases.claims;
  worker = await startWorkerUnderTest(
    { CONNECT_TIMEOUT_MS: '', STATEMENT_TIMEOUT_MS: '', REQUEST_TIMEOUT_MS: '' },
    { [keyspaceBindings.claims]: localConnectionString(database, proxy.port, database) },
  );
});

afterAll(async () => {
  await worker.stop();
  await proxy.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const ask = async () => {
  const response = await worker.fetch('/readyz');
  return { status: response.status, body: (await response.json()) as { status: string; keyspaces: object } };
};

const statusesOf = (answers: Awaited<ReturnType<typeof ask>>[]) => [...new Set(answers.map(({ status }) => status))];

describe('/readyz', () => {
  test(`is answered for ${callers} callers at once by one connection to each keyspace`, async () => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    const began = performance.now();
    const opened = await connectionsOpenedDuring(async () => {
      answers.push(...(await Promise.all(Array.from({ length: callers }, ask))));
    });
    expect(statusesOf(answers)).toEqual([200]);
    // A machine that takes more than a second to carry them probes again.
    const probes = 1 + Math.floor((performance.now() - began) / 1_000);
    expect(opened).toBeGreaterThanOrEqual(keyspaces.length);
    expect(opened).toBeLessThanOrEqual(probes * keyspaces.length);
  });

  test('is answered for those who keep asking by one probe a second', async () => {
    await pause(1_000);
    const seconds = 3;
    const opened = await connectionsOpenedDuring(async () => {
      const end = performance.now() + seconds * 1_000;
      const keepAsking = async () => {
        while (performance.now() < end) expect((await ask()).status).toBe(200);
      };
      await Promise.all(Array.from({ length: 20 }, keepAsking));
    });
    expect(opened).toBeGreaterThanOrEqual(seconds * keyspaces.length);
    expect(opened).toBeLessThanOrEqual((seconds + 1) * keyspaces.length);
  });

  test('names a keyspace that goes down to all who ask, and is ready as soon as it is back', async () => {
    expect((await ask()).status).toBe(200);
    await proxy.suffer('mute');
    const began = performance.now();
    const states: { status: number; ms: number }[] = [];
    while (states.at(-1)?.status !== 503 && performance.now() - began < 2 * namedMs) {
      states.push({ status: (await ask()).status, ms: performance.now() - began });
    }
    expect(states.at(-1)?.ms).toBeLessThan(namedMs);
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    // The connections to the silent keyspace end at the proxy.
    const opened = await connectionsOpenedDuring(async () => {
      answers.push(...(await Promise.all(Array.from({ length: callers }, ask))));
    });
    expect(statusesOf(answers)).toEqual([503]);
    expect(answers[0]?.body.keyspaces).toEqual({
      ...Object.fromEntries(keyspaces.map((keyspace) => [keyspace, 'up'])),
      claims: 'down',
    });
    expect(opened).toBeLessThanOrEqual(2 * keyspaces.length);
    await proxy.suffer('none');
    expect((await ask()).status).toBe(200);
  });

  test('takes a keyspace that has no room for another connection for one that answers', async () => {
    await pause(1_000);
    const full = await noRoomForConnections();
    try {
      expect((await ask()).status).toBe(200);
    } finally {
      await full.undo();
    }
  });

  test('is answered although those who asked first have hung up', async () => {
    await pause(1_000);
    await proxy.suffer('mute');
    const hurried = Array.from({ length: 20 }, () => {
      const caller = new AbortController();
      const asked = worker.fetch('/readyz', { signal: caller.signal }).catch(() => null);
      setTimeout(() => caller.abort(), 50);
      return asked;
    });
    await Promise.all(hurried);
    await proxy.suffer('none');
    const began = performance.now();
    expect((await ask()).body.status).toMatch(/^(ready|degraded)$/);
    expect(performance.now() - began).toBeLessThan(namedMs);
    expect((await ask()).status).toBe(200);
  });
});
