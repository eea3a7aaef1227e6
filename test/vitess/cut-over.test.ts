import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyspaceBindings } from '../../schema/keyspaces.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const loadMs = 6_000;
const switchMs = 250;
const callers = 4;

/** Reads of the keyspace that is switched, and across it. */
const query =
  '{ policies(first: 20) { nodes { number producer { name } claims(first: 2) { nodes { number policy { number } } } } } }';

let own: WorkerUnderTest;
let legacy: WorkerUnderTest;

beforeAll(async () => {
  own = await startWorkerUnderTest();
  legacy = await startWorkerUnderTest(
    { CUTOVER_POLICIES: 'legacy' },
    { [keyspaceBindings.policies]: 'mysql://nobody:nothing@127.0.0.1:9/nowhere' },
  );
});

afterAll(() => Promise.all([own.stop(), legacy.stop()]));

test('a keyspace switched to the legacy database and back under load fails no request and changes no answer', async () => {
  const { data: expected } = await own.askAs('ORG_ADMIN', query);
  const served = { own: 0, legacy: 0 };
  let current: keyof typeof served = 'own';
  const switching = setInterval(() => {
    current = current === 'own' ? 'legacy' : 'own';
  }, switchMs);
  const end = performance.now() + loadMs;
  const call = async () => {
    while (performance.now() < end) {
      const name = current;
      const { data, errors } = await (name === 'own' ? own : legacy).askAs('ORG_ADMIN', query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(expected);
      served[name] += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  clearInterval(switching);
  expect(served.own).toBeGreaterThan(10);
  expect(served.legacy).toBeGreaterThan(10);
});
