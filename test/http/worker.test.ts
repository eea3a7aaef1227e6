import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutRights } from '../support/database.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

let worker: WorkerUnderTest;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
});

afterAll(() => worker.stop());

/** Whatever was sent before, the next request is served. */
const servesTheNext = async () => {
  const { data } = await worker.askAs('UNDERWRITER', '{ policies(first: 1) { nodes { id } } }');
  expect(data.policies.nodes).toHaveLength(1);
};

describe('the Worker over HTTP', () => {
  test('is healthy without asking a database, and says which keyspace is not ready', async () => {
    const claims = await withoutRights('claims');
    try {
      expect(await (await worker.fetch('/healthz')).json()).toEqual({ status: 'ok' });
      const ready = await worker.fetch('/readyz');
      // Which version answers, as a release asks: here one that wrangler made up.
      expect(ready.headers.get('X-Version')).toMatch(/^[\w-]{7}$/);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({ status: 'degraded', keyspaces: { claims: 'down', policies: 'up' } });
    } finally {
      await claims.restore();
    }
    expect((await worker.fetch('/readyz')).status).toBe(200);
  });

  test('tells in Server-Timing and in extensions what a query cost in each keyspace', async () => {
    const query = '{ policies(first: 2) { nodes { producer { name } } } }';
    const { extensions, headers } = await worker.askAs('UNDERWRITER', query);
    expect(extensions?.keyspaces).toMatchObject({
      policies: { statements: 1, rows: 3, connections: 1 },
      global: { statements: 1, connections: 1 },
    });
    expect(headers.get('Server-Timing')).toMatch(/policies;dur=[\d.]+;desc="1 statements, 3 rows, 1 connections"/);
  });

  const bodies: [string, string, number][] = [
    ['a body that is no JSON', '{', 400],
    ['an empty body', '', 400],
    ['null instead of a request', 'null', 400],
    ['a text instead of a request', '"{ viewer { id } }"', 400],
    ['a document that is no text', '{"query":1}', 400],
    ['a body without a query', '{}', 200],
    ['a document that does not parse', JSON.stringify({ query: '{ policies(' }), 200],
    ['a document with an unknown field', JSON.stringify({ query: '{ nothing }' }), 200],
    [
      'variables of the wrong type',
      JSON.stringify({ query: 'query($n: Int!) { policies(first: $n) { nodes { id } } }', variables: { n: 'x' } }),
      400,
    ],
  ];

  test.each(bodies)('%s gets an error, and the next request is served', async (_, body, status) => {
    const answer = await worker.ask({ role: 'UNDERWRITER', body });
    expect(answer.status).toBe(status);
    expect(answer.errors?.length).toBeGreaterThan(0);
    await servesTheNext();
  });

  test('shows the statements with the fields that asked for them, when development asks', async () => {
    const { extensions } = await worker.askAs(
      'UNDERWRITER',
      '{ policies(first: 1) { nodes { producer { name } claims { nodes { number } } } } }',
    );
    const origins = extensions?.statements?.map(({ origin }) => origin);
    expect(origins?.toSorted()).toEqual(['Policy.claims', 'Query.policies', 'policies.producer']);
  });

  test('follows no edge of the row that only tells whether a page follows', async () => {
    const { extensions } = await worker.askAs('UNDERWRITER', '{ policies(first: 1) { nodes { insured { name } } } }');
    expect(extensions?.keyspaces).toMatchObject({ policies: { rows: 2 }, submissions: { rows: 1 } });
  });

  test('an unknown path gets 404 and the way to the graph', async () => {
    const response = await worker.fetch('/nothing');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('/graphql');
  });

  test('a wrong token gets 401 and the next request is served', async () => {
    expect((await worker.ask({ credential: 'a.b.c', method: 'GET' })).status).toBe(401);
    await servesTheNext();
  });
});
