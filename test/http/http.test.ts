import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { requestRate } from '../../src/server/limits/limits.ts';
import { type Answer, tokenFor } from '../support/graph.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const graphqlResponse = 'application/graphql-response+json';

let worker: WorkerUnderTest;
let token: string;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
  token = await tokenFor('UNDERWRITER', demonstrationUsers.UNDERWRITER);
});

afterAll(() => worker.stop());

const send = async (init: RequestInit & { headers?: Record<string, string> }, search = '') => {
  const headers = { Authorization: `Bearer ${token}`, ...init.headers };
  const response = await worker.fetch(`/graphql${search}`, { ...init, headers });
  const text = await response.text();
  const answer: Partial<Answer> = text.startsWith('{') ? JSON.parse(text) : {};
  return { response, text, answer, status: response.status, type: response.headers.get('Content-Type') ?? '' };
};

const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({ method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  send({ headers: { Accept: graphqlResponse, ...headers } }, `?${new URLSearchParams(parameters)}`);

const viewerQuery = '{ viewer { role } }';
const viewerAnswer = { viewer: { role: 'UNDERWRITER' } };

describe('GraphQL over HTTP', () => {
  test.each([
    [graphqlResponse, graphqlResponse],
    ['application/json', 'application/json'],
    [`${graphqlResponse}, application/json;q=0.9`, graphqlResponse],
    [`application/json, ${graphqlResponse};q=0.5`, 'application/json'],
  ])('who accepts %s is answered in %s', async (accept, type) => {
    const answered = await post({ query: viewerQuery }, { Accept: accept });
    expect(answered).toMatchObject({ status: 200, answer: { data: viewerAnswer } });
    expect(answered.type).toMatch(new RegExp(`^${type.replace('+', '\\+')}; ?charset=utf-8$`));
  });

  test('who accepts nothing that is spoken here is told so', async () => {
    expect((await post({ query: viewerQuery }, { Accept: 'text/csv' })).status).toBe(406);
  });

  test.each([
    ['a document that does not parse', { query: '{ viewer' }],
    ['a document that is not valid', { query: '{ nothing }' }],
    [
      'a variable of the wrong type',
      { query: 'query($n: Int) { policies(first: $n) { nodes { id } } }', variables: { n: 'x' } },
    ],
    ['an operation that the document does not have', { query: 'query A { viewer { id } }', operationName: 'B' }],
    ['no document', { variables: {} }],
    ['variables that are no object', { query: viewerQuery, variables: 'x' }],
    ['a list instead of a request: nothing is batched', [{ query: viewerQuery }, { query: viewerQuery }]],
  ])('%s is a request error: 400, without data', async (_, body) => {
    const { status, answer } = await post(body, { Accept: graphqlResponse });
    expect(status).toBe(400);
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? []) expect(error.extensions?.code, error.message).toMatch(/^[A-Z_]+$/);
    expect(answer).not.toHaveProperty('data');
  });

  test('an error of one field is part of an answer: 200, with the data of the others', async () => {
    const { status, answer } = await post(
      { query: '{ viewer { role } policies(first: 0) { nodes { id } } }' },
      { Accept: graphqlResponse },
    );
    expect(status).toBe(200);
    expect(answer.data).toEqual({ ...viewerAnswer, policies: null });
  });

  test('a query may be asked by GET, with its variables', async () => {
    const query = 'query($first: Int!) { policies(first: $first) { nodes { __typename } } }';
    const { status, answer } = await get({ query, variables: '{"first":1}' });
    expect(status).toBe(200);
    expect(answer.data).toEqual({ policies: { nodes: [{ __typename: 'Policy' }] } });
  });

  test('a mutation may not be asked by GET', async () => {
    const { status, answer, response } = await get({ query: 'mutation { __typename }' });
    expect(status).toBe(405);
    expect(response.headers.get('Allow')).toContain('POST');
    expect(answer.data).toBeUndefined();
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is no method of the graph', async (method) => {
    const { status, response } = await send({ method });
    expect(status).toBe(405);
    expect(response.headers.get('Allow')).toContain('POST');
  });

  test('an answer is not compressed here, and belongs to the one who asked', async () => {
    const { response } = await post({ query: viewerQuery }, { 'Accept-Encoding': 'identity' });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(response.headers.get('Cache-Control')).toBe('private');
  });
});

describe('a browser', () => {
  test('may ask from any page, and the page may read the answer and its cost', async () => {
    const { response } = await post({ query: viewerQuery }, { Origin: 'https://app.example' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Server-Timing');
  });

  test('lets a page read a refusal, too', async () => {
    const { response, status } = await post({ query: viewerQuery }, { Authorization: 'Bearer a.b.c' });
    expect(status).toBe(401);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/json; charset=latin1',
    '',
  ])('is not answered for a page that sends "%s", which it sends without asking first', async (type) => {
    const body = type.includes('form-urlencoded') ? `query=${viewerQuery}` : JSON.stringify({ query: viewerQuery });
    const { status, answer } = await send({
      method: 'POST',
      body: new TextEncoder().encode(body),
      headers: { ...(type && { 'Content-Type': type }) },
    });
    expect(status).toBe(415);
    expect(answer.errors?.[0]?.message).toContain('application/json');
    expect(answer).not.toHaveProperty('data');
  });

  test('finds no credential in a cookie', async () => {
    const headers = { 'Content-Type': 'application/json', Cookie: `Authorization=Bearer ${token}; token=${token}` };
    const response = await worker.fetch('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: viewerQuery }),
    });
    expect(await response.json()).toMatchObject({ data: { viewer: null } });
  });
});

test('a defect is answered with an id, which a page can read', async () => {
  const misconfigured = await startWorkerUnderTest({ JWT_ISSUER: '' });
  try {
    const response = await misconfigured.fetch('/graphql', { headers: { Origin: 'https://app.example' } });
    expect(response.status).toBe(500);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const { errors } = (await response.json()) as Answer;
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(errors?.[0]?.message).toContain(String(errors?.[0]?.extensions.errorId));
    expect(JSON.stringify(errors)).not.toMatch(/JWT_ISSUER|configured/);
  } finally {
    await misconfigured.stop();
  }
});

describe('requests of one credential over time', () => {
  /** A new period would begin to count anew in the middle of the test. */
  const awayFromTheEndOfAPeriod = async () => {
    const periodMs = requestRate.periodSeconds * 1_000;
    const leftMs = periodMs - (Date.now() % periodMs);
    if (leftMs < 15_000) await new Promise((resolve) => setTimeout(resolve, leftMs));
  };

  test('are as many in wrangler.toml as in the refusal', async () => {
    const { maximum, periodSeconds } = requestRate;
    expect(await readFile('wrangler.toml', 'utf8')).toContain(
      `simple = { limit = ${maximum}, period = ${periodSeconds} }`,
    );
  });

  test('are answered up to the limit; then 429 says when to come back, and other credentials are served', async () => {
    await awayFromTheEndOfAPeriod();
    const busy = await tokenFor('PRODUCER', demonstrationUsers.PRODUCER);
    // However the header is spelled: the credential is the same.
    const ask = async (_: unknown, number: number) => {
      const scheme = ['Bearer', 'bearer', 'BEARER'][number % 3];
      const headers = { Authorization: `${scheme} ${busy}` };
      const { status, response, answer } = await post({ query: '{ __typename }' }, headers);
      return { status, retryAfter: response.headers.get('Retry-After'), error: answer.errors?.[0] };
    };
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    while (answers.length <= requestRate.maximum) {
      answers.push(...(await Promise.all(Array.from({ length: 40 }, ask))));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(requestRate.maximum);
    expect(refused).toHaveLength(answers.length - requestRate.maximum);
    expect(refused[0]?.retryAfter).toBe(String(requestRate.periodSeconds));
    expect(refused[0]?.error?.extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      limit: { name: 'requests', ...requestRate },
    });
    expect(refused[0]?.error?.message).toContain('Wait 60 seconds');
    expect((await post({ query: viewerQuery })).answer.data).toEqual(viewerAnswer);
  });
});
