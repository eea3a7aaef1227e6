import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchKeyOf } from '../../schema/search-key.ts';
import { copiesIn, unusedId } from '../support/copies.ts';
import { openProcessList } from '../support/process-list.ts';
import { heldLock, until } from '../support/waiting.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

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
let copies: Awaited<ReturnType<typeof copiesIn>>[];

/** Copies one row of a list until the list has a hundred. */
const fillUp = async (
  list: string,
  database: string,
  own: (number: number) => { id: string } & Record<string, string>,
) => {
  const { data } = await worker.askAs('ORG_ADMIN', `{ list: ${list}(first: 1) { totalCount { count } nodes { id } } }`);
  const rows = await copiesIn(database, list);
  for (let number = data.list.totalCount.count; number < 100; number += 1)
    await rows.add(data.list.nodes[0].id, own(number));
  return rows;
};

beforeAll(async () => {
  worker = await startWorkerUnderTest();
  const numbered = (prefix: string) => (number: number) => ({ id: unusedId(prefix, number), number: `TEST-${number}` });
  copies = [
    await fillUp('submissions', 'oi_submissions', numbered('sub')),
    await fillUp('policies', 'oi_policies', (number) => ({
      ...numbered('pol')(number),
      quote_id: unusedId('quo', number),
    })),
    await fillUp('claims', 'oi_claims', numbered('clm')),
    await fillUp('invoices', 'oi_billing', numbered('inv')),
    await fillUp('users', 'oi_global', (number) => ({
      id: unusedId('usr', number),
      email: `${number}@example.com`,
      email_key: searchKeyOf(`${number}@example.com`),
    })),
  ];
});

afterAll(async () => {
  for (const rows of copies) await rows.remove();
  await worker.stop();
});

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
  for (const list of ['submissions', 'policies', 'claims', 'invoices', 'users'])
    expect(data[list].nodes).toHaveLength(100);
  expect(peak).toBeLessThanOrEqual(5);
  const statements = Object.values(extensions?.keyspaces ?? {}).reduce((sum, cost) => sum + cost.statements, 0);
  // Five lists, and one statement for each of their edges, in parts of fifty where every parent has a page of its own.
  expect(statements).toBeLessThanOrEqual(24);
  await until('all connections are closed', async () => (await list.connectedUsers()).length === 0);
  await list.close();
});
