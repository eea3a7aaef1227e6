import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Keyspace, keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { failuresToOpen, openMs, trialMs } from '../../src/data/guard/circuit.ts';
import { defaultTimeouts } from '../../src/data/wire/timeouts.ts';
import { databasePort } from '../support/database-port.ts';
import { type Fault, startFaultyProxy } from '../support/faulty-proxy.ts';
import { frontVariables, startFront } from '../support/planetscale-worker.ts';
import { heldLock } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

/** A keyspace that refuses, cuts, or is known to be down costs whoever asks for all of them less than this, in milliseconds. */
const promptMs = 1_000;

/** How long silence is waited for here, in milliseconds: what takes 5 seconds in production would take this file minutes. */
const silenceMs = 1_500;

/** A field of every keyspace beside one another, and edges between them: from claims to all others. */
const query = `query($number: String!) {
  global: programs(first: 2) { nodes { name } }
  submissions(first: 2) { nodes { number } }
  policies(first: 2) { nodes { number } }
  claims(first: 2) { nodes { number } }
  billing: invoices(first: 2) { nodes { number } }
  claim(number: $number) { number policy { number insured { name } producer { name } invoices(first: 2) { nodes { number } } } }
}`;

const timeouts = { CONNECT_TIMEOUT_MS: String(silenceMs), STATEMENT_TIMEOUT_MS: String(silenceMs) };

/** Those that no operator has set otherwise. */
const productionTimeouts = { CONNECT_TIMEOUT_MS: '', STATEMENT_TIMEOUT_MS: '', REQUEST_TIMEOUT_MS: '' };

let proxies: Record<Keyspace, Awaited<ReturnType<typeof startFaultyProxy>>>;
let worker: WorkerUnderTest;

/** In workerd, with a proxy on the way to each keyspace. */
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
  worker = await startWorkerUnderTest(timeouts, Object.fromEntries(addresses));
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

/** How a keyspace fails, and within how many milliseconds the others are answered. */
const faults: readonly [Fault, string, number][] = [
  ['refuse', 'refuses connections', promptMs],
  ['cut', 'is cut off in the middle of a result', promptMs],
  ['mute', 'opens connections and says nothing for 30 seconds', silenceMs + promptMs],
  ['slow', 'answers after 30 seconds', silenceMs + promptMs],
];

describe.each(keyspaces)('with %s out of reach', (keyspace) => {
  afterEach(() => proxies[keyspace].suffer('none'));

  test.each(faults)('because it (%s) %s, the others are answered within %i ms', async (fault, _, withinMs) => {
    await proxies[keyspace].suffer(fault);
    const { data, errors = [], ms } = await ask();
    expect(ms).toBeLessThan(withinMs);
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
  test.each([
    ['refuse', promptMs],
    ['mute', silenceMs + promptMs],
  ] as const)('a keyspace that is out of reach (%s) costs its own fields, within %i ms', async (fault, withinMs) => {
    const front = await startFront();
    const proxy = await startFaultyProxy(Number(new URL(front.url('oi_billing', '')).port));
    const throughProxy = (url: string, keyspace: Keyspace) => {
      const address = new URL(url);
      if (keyspace === 'billing') address.port = String(proxy.port);
      return address.href;
    };
    const overHttp = await startWorkerUnderTest({ ...timeouts, ...frontVariables(front, throughProxy) });
    const askOverHttp = () => overHttp.askAs('ORG_ADMIN', query, { number: exampleClaimNumber });
    try {
      expect((await askOverHttp()).errors).toBeUndefined();
      await proxy.suffer(fault);
      const began = performance.now();
      const { data, errors } = await askOverHttp();
      expect(performance.now() - began).toBeLessThan(withinMs);
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
  });
});

test('a transaction of the HTTP driver that is held up finds its keyspace busy, although its rollback is held up, too', async () => {
  const front = await startFront();
  const overHttp = await startWorkerUnderTest({ ...timeouts, ...frontVariables(front) });
  const health = `query($number: String!) { claim(number: $number) { number parties(first: 1) { nodes {
    protectedHealthInformation(reason: "Test: an outage") { diagnosisCodes } } } } }`;
  const askHealth = () => overHttp.askAs('ADJUSTER', health, { number: exampleClaimNumber });
  const lock = await heldLock(['oi_claims.phi_access_entries']);
  try {
    const { data, errors } = await askHealth();
    expect(data.claim.number).toBe(exampleClaimNumber);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'KEYSPACE_BUSY', keyspace: 'claims', retryAfterMs: 1_000 },
    ]);
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

  test('costs the one that then tries half a second, and all others nothing', async () => {
    await proxies.billing.suffer('mute');
    for (let request = 0; request < failuresToOpen; request += 1) await ask();
    await new Promise((resolve) => setTimeout(resolve, openMs));
    const times = (await Promise.all([ask(), ask(), ask()])).map(({ ms }) => ms).toSorted((one, other) => one - other);
    expect(times.at(-1)).toBeGreaterThan(trialMs);
    expect(times.at(-1)).toBeLessThan(trialMs + promptMs);
    for (const ms of times.slice(0, -1)) expect(ms).toBeLessThan(trialMs);
    await recovered('billing');
  });

  test('is named by /readyz, and as soon as it is back', async () => {
    await proxies.claims.suffer('mute');
    const began = performance.now();
    const response = await worker.fetch('/readyz');
    expect(performance.now() - began).toBeLessThan(silenceMs + promptMs);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'degraded',
      keyspaces: { global: 'up', submissions: 'up', policies: 'up', claims: 'down', billing: 'up' },
    });
    await proxies.claims.suffer('none');
    expect((await worker.fetch('/readyz')).status).toBe(200);
  });
});

describe('with the times of production', () => {
  let production: WorkerUnderTest;

  beforeAll(async () => {
    const addresses = keyspaces.map((keyspace) => {
      const database = keyspaceDatabases[keyspace];
      return [keyspaceBindings[keyspace], localConnectionString(database, proxies[keyspace].port, database)];
    });
    production = await startWorkerUnderTest(productionTimeouts, Object.fromEntries(addresses));
  });

  afterAll(() => production.stop());

  const askProduction = () => production.askAs('ORG_ADMIN', query, { number: exampleClaimNumber });

  test('a planned switch of traffic, which holds a keyspace up for three seconds, costs no request anything but time', async () => {
    await askProduction();
    const pausing = proxies.policies.pause(3_000);
    const answers = await Promise.all(Array.from({ length: 20 }, askProduction));
    await pausing;
    for (const { errors } of answers) expect(errors).toBeUndefined();
    expect((await askProduction()).errors).toBeUndefined();
  });

  test('silence costs the first requests five seconds, and those after them nothing', async () => {
    await proxies.policies.suffer('mute');
    const timed = async () => {
      const began = performance.now();
      const { data, errors = [] } = await askProduction();
      expect(data.claims.nodes).toHaveLength(2);
      expect(errors.length).toBeGreaterThan(0);
      return performance.now() - began;
    };
    const first = await Promise.all(Array.from({ length: failuresToOpen }, timed));
    for (const ms of first) expect(ms).toBeLessThan(defaultTimeouts.connectMs + promptMs);
    const later = await Promise.all(Array.from({ length: 10 }, timed));
    for (const ms of later) expect(ms).toBeLessThan(promptMs);
    await proxies.policies.suffer('none');
  });
});
