import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyspaceBindings, keyspaceDatabases } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { admissionBounds } from '../../src/server/limits/admission.ts';
import type { Question } from '../support/asking/question.ts';
import { changedConfiguration } from '../support/changed-configuration.ts';
import { databasePort } from '../support/database-port.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { hangUp } from '../support/hang-up.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';
import { type LoadReport, runLoad } from './closed-loop.ts';
import { claimFile, mixture } from './mixture.ts';

/** How long each load lasts: `make test-load LOAD_SECONDS=3` is short. */
const seconds = Number(process.env.LOAD_SECONDS || 20);

/** The shares that hold under load, of what eight clients get, and of all answers. */
const leastThroughput = 0.8;
const mostTurnedAway = 0.05;

let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let worker: WorkerUnderTest;
let requests: { readonly claimFile: Question[]; readonly mixture: Question[] };

let configuration: Awaited<ReturnType<typeof changedConfiguration>>;

/** Without the counters, which would end a load of few credentials after a second. */
const withoutCounters = (text: string): string => text.replaceAll(/\[\[ratelimits\]\]\n(?:[a-z_]+ = .*\n)+/g, '');

/** The times of production. */
const timeouts = { CONNECT_TIMEOUT_MS: '', STATEMENT_TIMEOUT_MS: '', REQUEST_TIMEOUT_MS: '' };

beforeAll(async () => {
  proxy = await startFaultyProxy(databasePort());
  const database = keyspaceDatabases.billing;
  const billing = localConnectionString(database, proxy.port, database);
  configuration = await changedConfiguration(withoutCounters);
  worker = await startWorkerUnderTest(timeouts, { [keyspaceBindings.billing]: billing }, configuration.path);
  requests = { claimFile: await claimFile(), mixture: await mixture() };
  await runLoad(worker.url, 4, 2, requests.mixture);
});

afterAll(async () => {
  await worker.stop();
  await proxy.stop();
  await configuration.remove();
});

const tell = (what: string, { answersPerSecond, statuses, codes, medianMs, slowestMs }: LoadReport): void => {
  const counts = JSON.stringify({ statuses, codes });
  console.info(
    `${what}: ${answersPerSecond.toFixed(1)} answers a second, median ${medianMs} ms, slowest ${slowestMs} ms, ${counts}`,
  );
};

/** Every request was answered in full, or turned away by the rules. */
const expectOnlyFullAnswers = ({ statuses, codes, withoutRetryAfter }: LoadReport): void => {
  const { SERVICE_BUSY: turnedAway = 0, ...others } = codes;
  expect(others, 'errors within answers').toEqual({});
  expect(Object.keys(statuses).filter((status) => status !== '200' && status !== '503')).toEqual([]);
  expect(withoutRetryAfter).toBe(0);
  const answers = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  expect(turnedAway / answers, 'share that was turned away').toBeLessThanOrEqual(mostTurnedAway);
};

describe.each([
  ['claim files', 'claimFile', 64],
  ['operations of all clients', 'mixture', 200],
] as const)('%s', (what, kind, clients) => {
  test(`asked for by ${clients} clients at once are slower, and none lacks a keyspace`, async () => {
    const calm = await runLoad(worker.url, 8, seconds, requests[kind]);
    tell(`${what}, 8 clients`, calm);
    const busy = await runLoad(worker.url, clients, seconds, requests[kind]);
    tell(`${what}, ${clients} clients`, busy);
    expectOnlyFullAnswers(calm);
    expectOnlyFullAnswers(busy);
    expect(busy.answersPerSecond).toBeGreaterThanOrEqual(leastThroughput * calm.answersPerSecond);
  });
});

/** Sends requests and hangs up on each after a while. */
const hangUpOften = async (count: number): Promise<void> => {
  const one = (index: number) => hangUp(worker, requests.mixture[index % requests.mixture.length] ?? {}, index);
  for (let group = 0; group * 25 < count; group += 1) {
    await Promise.all(Array.from({ length: 25 }, (_, index) => one(group * 25 + index)));
  }
};

test('hundreds of callers who hang up in the middle of it are noticed by nobody', async () => {
  const [report] = await Promise.all([runLoad(worker.url, 32, seconds, requests.mixture), hangUpOften(300)]);
  tell('operations, 32 clients, and 300 who hang up', report);
  expectOnlyFullAnswers(report);
});

/** More than are worked on at once, so that an outage meets requests that wait. */
const outageClients = 64;

test('an outage in the middle of it is found by the next who asks, and costs nothing but its own fields', async () => {
  const query = '{ claims(first: 1) { nodes { number } } invoices(first: 1) { nodes { number } } }';
  const loading = runLoad(worker.url, outageClients, seconds, requests.mixture);
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1_000) / 3));
  await proxy.suffer('refuse');
  const began = performance.now();
  const { data, errors = [] } = await worker.askAs('ORG_ADMIN', query);
  // No longer than its turn among all others, which are being answered.
  expect(performance.now() - began).toBeLessThan(admissionBounds.maxWaitMs);
  expect(data.claims.nodes).toHaveLength(1);
  expect(data.invoices).toBeNull();
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'KEYSPACE_UNAVAILABLE', keyspace: 'billing' }]);
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1_000) / 3));
  await proxy.suffer('none');
  const report = await loading;
  tell(`operations, ${outageClients} clients, billing away for a third of the time`, report);
  expect(Object.keys(report.codes)).toEqual(['KEYSPACE_UNAVAILABLE']);
  expect(Object.keys(report.statuses)).toEqual(['200']);
});
