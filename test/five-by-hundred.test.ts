import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProcessList } from './support/process-list.ts';
import { heldLock, until } from './support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from './support/worker.ts';

const query = `{
  submissions(first: 100) { nodes { id insured { name } producer { name } policies(first: 2) { nodes { number } } } }
  policies(first: 100) { nodes { id producer { name } claims(first: 2) { nodes { number } } invoices(first: 2) { nodes { number } } } }
  claims(first: 100) { nodes { id policy { number } adjuster { name } } }
  invoices(first: 100) { nodes { id policy { number submission { number } } } }
  users(first: 100) { nodes { id name claimedSubmissions(first: 2) { nodes { number } } } }
}`;

/** One table of each keyspace that the query's first level reads: a lock on it holds that keyspace's connection open. */
const firstLevel = [
  'oi_submissions.submissions',
  'oi_policies.policies',
  'oi_claims.claims',
  'oi_billing.invoices',
  'oi_global.users',
];

let worker: WorkerUnderTest;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
});

afterAll(() => worker.stop());

test('a query over five keyspaces with 100 items each holds five connections, seen by the server, and leaves none', async () => {
  const list = await openProcessList();
  const lock = await heldLock(firstLevel);
  const answer = worker.askAs('ORG_ADMIN', query);
  await until('five connections stand before the locks', async () => (await list.connectedUsers()).length === 5);
  // Statements that need a sixth connection would have time to open it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await list.connectedUsers()).toSorted()).toEqual([
    'oi_billing',
    'oi_claims',
    'oi_global',
    'oi_policies',
    'oi_submissions',
  ]);
  await lock.release();
  let peak = 0;
  let answered = false;
  const sampling = (async () => {
    while (!answered) peak = Math.max(peak, (await list.connectedUsers()).length);
  })();
  const { data, errors, extensions } = await answer;
  answered = true;
  await sampling;
  expect(errors).toBeUndefined();
  expect(data.policies.nodes.length).toBeGreaterThan(50);
  expect(peak).toBeLessThanOrEqual(5);
  const statements = Object.values(extensions?.keyspaces ?? {}).reduce((sum, cost) => sum + cost.statements, 0);
  // Five lists, and one statement for each of their edges, in parts of fifty where every parent has a page of its own.
  expect(statements).toBeLessThanOrEqual(24);
  await until('all connections are closed', async () => (await list.connectedUsers()).length === 0);
  await list.close();
});
