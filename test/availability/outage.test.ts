import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Keyspace, keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { failuresToOpen, openMs } from '../../src/data/guard/circuit.ts';
import { databasePort } from '../support/database-port.ts';
import { type Fault, startFaultyProxy } from '../support/faulty-proxy.ts';
import { frontVariables, startFront } from '../support/planetscale-worker.ts';
import { heldLock } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

/** However a keyspace fails, whoever asks for all of them has the others' data after so many milliseconds. */
const promptMs = 1_000;

/** A field of every keyspace beside one another, and edges between them: from claims to all others. */
const query = `query($number: String!) {
  global: programs(first: 2) { nodes { name } }
  submissions(first: 2) { nodes { number } }
  policies(first: 2) { nodes { number } }
  claims(first: 2) { nodes { number } }
  billing: invoices(first: 2) { nodes { number } }
  claim(number: $number) { number policy { number insured { name } producer { name } invoices(first: 2) { nodes { number } } } }
}`;

/** Those that no operator has set otherwise. */
const productionTimeouts = { CONNECT_TIMEOUT_MS: '', STATEMENT_TIMEOUT_MS: '', REQUEST_TIMEOUT_MS: '' };

let proxies: Record<Keyspace, Awaited<ReturnType<typeof startFaultyProxy>>>;
let worker: WorkerUnderTest;

/** The times of production, in workerd, with a proxy on the way to each keyspace. */
beforeAll(async () => {
  const started = await Promise.all(
    keyspaces.map(async (keyspace) => [keyspace, await startFaultyProxy(databasePort())] as const),
  );
  // Object.fromEntries loses the literal keys.
  proxies = Object.fromEntries(started) as typeof proxies;
  const addresses = started.map(([keyspace, { port }]) => {
    const database = keyspaceDatabases[keyspace];
    return [keyspaceBindings[keyspace], localConnectionString(database, port, database)];
  });
  worker = await startWorkerUnderTest(productionTimeouts, Object.fromEntries(addresses));
  await ask();
});

afterAll(async () => {
  await worker.stop();
  for (const keyspace of keyspaces) await proxies[keyspace].stop();
});

const ask = async () => {
  const began = performance.now();
  const answer = await worker.askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
  return { ...answer, ms: performance.now() - began };
};

/** Waits until a request is let through again, and succeeds. */
const recovered = async (keyspace: Keyspace) => {
  await proxies[keyspace].suffer('none');
  await new Promise((resolve) => setTimeout(resolve, openMs));
  expect((await ask()).errors).toBeUndefined();
};

const faults = {
  refuse: 'refuses connections',
  mute: 'opens connections and says nothing for 30 seconds',
  slow: 'answers after 30 seconds',
  cut: 'is cut off in the middle of a result',
} as const satisfies Partial<Record<Fault, string>>;

describe.each(keyspaces)('with %s out of reach', (keyspace) => {
  afterEach(() => proxies[keyspace].suffer('none'));

  test.each(Object.entries(faults))('because it (%s) %s, the others are answered within a second', async (fault) => {
    // Object.entries loses the literal names.
    await proxies[keyspace].suffer(fault as Fault);
    const { data, errors = [], ms } = await ask();
    expect(ms).toBeLessThan(promptMs);
    for (const other of keyspaces) {
      if (other === keyspace) expect(data[other]?.nodes ?? null).toBeNull();
      else expect(data[other].nodes).toHaveLength(2);
    }
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions).toEqual({ code: 'KEYSPACE_UNAVAILABLE', keyspace });
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|oi_|select|timeout/i);
    await proxies[keyspace].suffer('none');
    expect((await ask()).errors).toBeUndefined();
  });
});

describe("over PlanetScale's HTTP driver", () => {
  test.each(['refuse', 'mute'] as const)(
    'a keyspace that is out of reach (%s) costs its own fields, within a second',
    async (fault) => {
      const front = await startFront();
      const proxy = await startFaultyProxy(Number(new URL(front.url('oi_billing', '')).port));
      const throughProxy = (url: string, keyspace: Keyspace) => {
        const address = new URL(url);
        if (keyspace === 'billing') address.port = String(proxy.port);
        return address.href;
      };
      const overHttp = await startWorkerUnderTest({ ...productionTimeouts, ...frontVariables(front, throughProxy) });
      const askOverHttp = () => overHttp.askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
      try {
        expect((await askOverHttp()).errors).toBeUndefined();
        await proxy.suffer(fault);
        const began = performance.now();
        const { data, errors } = await askOverHttp();
        expect(performance.now() - began).toBeLessThan(promptMs);
        expect(data).toMatchObject({
          billing: null,
          claims: { nodes: [{}, {}] },
          claim: { policy: { invoices: null } },
        });
        for (const { extensions } of errors ?? []) {
          expect(extensions).toEqual({ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'billing' });
        }
        await proxy.suffer('none');
        expect((await askOverHttp()).errors).toBeUndefined();
      } finally {
        await overHttp.stop();
        await proxy.stop();
        await front.stop();
      }
    },
  );
});

test('a transaction of the HTTP driver that is held up is an outage of its keyspace, although its rollback is held up, too', async () => {
  const front = await startFront();
  const overHttp = await startWorkerUnderTest({ ...productionTimeouts, ...frontVariables(front) });
  const health = `query($number: String!) { claim(number: $number) { number parties(first: 1) { nodes {
    protectedHealthInformation(reason: "Test: an outage") { diagnosisCodes } } } } }`;
  const askHealth = () => overHttp.askAs('ADJUSTER', health, { number: exampleClaimNumber });
  const lock = await heldLock(['oi_claims.phi_access_entries']);
  try {
    const { data, errors } = await askHealth();
    expect(data.claim.number).toBe(exampleClaimNumber);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'claims' }]);
  } finally {
    await lock.release();
    await overHttp.stop();
    await front.stop();
  }
});

describe('a keyspace that keeps failing', () => {
  test('is not waited for any more after some requests, and is asked again after a while', async () => {
    await proxies.billing.suffer('slow');
    for (let request = 0; request < failuresToOpen; request += 1) await ask();
    const { data, errors, ms } = await ask();
    expect(ms).toBeLessThan(promptMs / 3);
    expect(data.policies.nodes).toHaveLength(2);
    expect(errors?.[0]?.extensions).toEqual({ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'billing' });
    await recovered('billing');
  });

  test('is named by /readyz within a second, and as soon as it is back', async () => {
    await proxies.claims.suffer('mute');
    const began = performance.now();
    const response = await worker.fetch('/readyz');
    expect(performance.now() - began).toBeLessThan(promptMs);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'degraded',
      keyspaces: { global: 'up', submissions: 'up', policies: 'up', claims: 'down', billing: 'up' },
    });
    await proxies.claims.suffer('none');
    expect((await worker.fetch('/readyz')).status).toBe(200);
  });
});
