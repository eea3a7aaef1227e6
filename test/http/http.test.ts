import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestRate } from '../../src/server/limits/limits.ts';
import type { Answer } from '../support/asking/answer.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { overHttp } from '../support/asking/carriers.ts';
import { tokenFor } from '../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const graphqlResponse = 'application/graphql-response+json';

let worker: WorkerUnderTest;
let ask: Asking['ask'];

beforeAll(async () => {
  worker = await startWorkerUnderTest();
  ask = asking(overHttp(worker.url), { role: 'UNDERWRITER', headers: { Accept: graphqlResponse } }).ask;
});

afterAll(() => worker.stop());

const query = '{ viewer { role } }';
const viewerAnswer = { viewer: { role: 'UNDERWRITER' } };

describe('GraphQL over HTTP', () => {
  test.each([
    [graphqlResponse, graphqlResponse],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    [`${graphqlResponse}, application/json;q=0.9`, graphqlResponse],
    [`application/json, ${graphqlResponse};q=0.5`, 'application/json'],
  ])('who accepts %s is answered in %s', async (accept, type) => {
    const { headers, ...answered } = await ask({ query, headers: { Accept: accept } });
    expect(answered).toMatchObject({ status: 200, data: viewerAnswer });
    expect(headers.get('Content-Type')).toMatch(new RegExp(`^${type.replace('+', '\\+')}; ?charset=utf-8$`));
  });

  test('who accepts nothing that is spoken here is told so', async () => {
    expect((await ask({ query, headers: { Accept: 'text/csv' } })).status).toBe(406);
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
    ['variables that are no object', { query, variables: 'x' }],
    ['a list instead of a request: nothing is batched', [{ query }, { query }]],
  ])('%s is a request error: 400, without data', async (_, body) => {
    const answer = await ask({ body });
    expect(answer.status).toBe(400);
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? []) expect(error.extensions?.code, error.message).toMatch(/^[A-Z_]+$/);
    expect(answer).not.toHaveProperty('data');
  });

  test('an error of one field is part of an answer: 200, with the data of the others', async () => {
    const { status, data } = await ask({ query: '{ viewer { role } policies(first: 0) { nodes { id } } }' });
    expect(status).toBe(200);
    expect(data).toEqual({ ...viewerAnswer, policies: null });
  });

  test('a query may be asked by GET, with its variables', async () => {
    const document = 'query($first: Int!) { policies(first: $first) { nodes { __typename } } }';
    const { status, data } = await ask({ parameters: { query: document, variables: '{"first":1}' } });
    expect(status).toBe(200);
    expect(data).toEqual({ policies: { nodes: [{ __typename: 'Policy' }] } });
  });

  test('a mutation may not be asked by GET', async () => {
    const { status, headers, data } = await ask({ parameters: { query: 'mutation { __typename }' } });
    expect(status).toBe(405);
    expect(headers.get('Allow')).toContain('POST');
    expect(data).toBeUndefined();
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is no method of the graph', async (method) => {
    const { status, headers } = await ask({ method });
    expect(status).toBe(405);
    expect(headers.get('Allow')).toContain('POST');
  });

  test('an answer is not compressed here, and belongs to the one who asked', async () => {
    const { headers } = await ask({ query, headers: { 'Accept-Encoding': 'identity' } });
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('private');
  });
});

describe('a browser', () => {
  test('may ask from any page, and the page may read the answer and its cost', async () => {
    const { headers } = await ask({ query, headers: { Origin: 'https://app.example' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    for (const name of ['Server-Timing', 'X-Fresh-Until']) {
      expect(headers.get('Access-Control-Expose-Headers')).toContain(name);
    }
  });

  test('lets a page read a refusal, too', async () => {
    const { headers, status } = await ask({ query, credential: 'a.b.c' });
    expect(status).toBe(401);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    'application/json; charset=latin1',
    '',
  ])('is not answered for a page that sends "%s", which it sends without asking first', async (type) => {
    const text = type.includes('form-urlencoded') ? `query=${query}` : JSON.stringify({ query });
    // Bytes, because a text brings a type with it.
    const body = new TextEncoder().encode(text);
    const answer = await ask({ body, headers: { 'Content-Type': type || null } });
    expect(answer.status).toBe(415);
    expect(answer.errors?.[0]?.message).toContain('application/json');
    expect(answer).not.toHaveProperty('data');
  });

  test('finds no credential in a cookie', async () => {
    const token = await tokenFor('UNDERWRITER');
    const headers = { Authorization: null, Cookie: `Authorization=Bearer ${token}; token=${token}` };
    expect((await ask({ query, headers })).data).toEqual({ viewer: null });
  });
});

test('a defect is answered with an id, which a page can read', async () => {
  const misconfigured = await startWorkerUnderTest({ JWT_ISSUER: '' });
  try {
    const question = { method: 'GET', headers: { Origin: 'https://app.example' } };
    const { status, headers, errors } = await misconfigured.ask(question);
    expect(status).toBe(500);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(errors?.[0]?.message).toContain(String(errors?.[0]?.extensions.errorId));
    expect(JSON.stringify(errors)).not.toMatch(/JWT_ISSUER|configured/);
  } finally {
    await misconfigured.stop();
  }
});

describe('requests of one caller over time', () => {
  /** A new period would begin to count anew in the middle of the test. */
  const awayFromTheEndOfAPeriod = async () => {
    const periodMs = requestRate.periodSeconds * 1_000;
    const leftMs = periodMs - (Date.now() % periodMs);
    if (leftMs < 15_000) await new Promise((resolve) => setTimeout(resolve, leftMs));
  };

  test('are answered up to the limit; then 429 says when to come back, and other callers are served', {
    // It may wait for the next period, and sends more than six hundred requests.
    timeout: 90_000,
  }, async () => {
    await awayFromTheEndOfAPeriod();
    // Whichever token, and however the header is spelled: the caller is the same.
    const tokens = await Promise.all([1, 2].map((number) => tokenFor('PRODUCER', undefined, { jti: String(number) })));
    const askBusily = (_: unknown, number: number) => {
      const scheme = ['Bearer', 'bearer', 'BEARER'][number % 3];
      return ask({ query: '{ __typename }', headers: { Authorization: `${scheme} ${tokens[number % 2]}` } });
    };
    const answers: Answer[] = [];
    while (answers.length <= requestRate.maximum) {
      answers.push(...(await Promise.all(Array.from({ length: 40 }, askBusily))));
    }
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(requestRate.maximum);
    expect(refused).toHaveLength(answers.length - requestRate.maximum);
    expect(refused[0]?.headers.get('Retry-After')).toBe(String(requestRate.periodSeconds));
    expect(refused[0]?.errors?.[0]?.extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      limit: { name: 'requests', maximum: requestRate.maximum, periodSeconds: requestRate.periodSeconds },
    });
    expect(refused[0]?.errors?.[0]?.message).toContain('Wait 60 seconds');
    expect((await ask({ query })).data).toEqual(viewerAnswer);
  });
});
