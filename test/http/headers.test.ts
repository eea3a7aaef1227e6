import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/asking/answer.ts';
import { tokenFor } from '../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const json = 'application/json';
const graphqlResponse = 'application/graphql-response+json';

let worker: WorkerUnderTest;
let token: string;

beforeAll(async () => {
  worker = await startWorkerUnderTest();
  token = await tokenFor('UNDERWRITER');
});

afterAll(() => worker.stop());

const query = '{ viewer { role } }';
const answered = { status: 200, data: { viewer: { role: 'UNDERWRITER' } } };

const post = (headers: Record<string, string>, body: unknown = { query }) =>
  worker.ask({ role: 'UNDERWRITER', body, headers });

const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  worker.ask({ role: 'UNDERWRITER', parameters, headers });

const typeOf = ({ headers }: Answer) => headers.get('Content-Type')?.split(';')[0];

/** A refusal in the shape of all others. */
const refusal = (status: number, message: RegExp) => ({
  status,
  errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }],
});

describe('Content-Type', () => {
  test.each([
    'application/JSON',
    'application/json;charset=UTF-8',
    'application/json ; charset=utf-8',
    'application/json; charset="utf-8"',
    'Application/Json; Charset="\\u\\t\\f-8"',
    'application/json;',
    'application/json; profile="a;b, c"; charset=utf-8',
  ])('%s declares JSON', async (type) => {
    expect(await post({ 'Content-Type': type })).toMatchObject(answered);
  });

  test.each([
    'application/json; charset=latin1',
    'application/json; charset="utf-16"',
    'application/json charset=utf-8',
    'application/json; charset = utf-8',
    'application/json; charset="utf-8',
    'application/json, text/plain',
    'application/jsonp',
    'text/json',
  ])('%s does not: 415, and what would be taken', async (type) => {
    const refused = await post({ 'Content-Type': type });
    expect(refused).toMatchObject(refusal(415, /application\/json/));
    expect(refused.headers.get('Accept')).toBe(json);
  });

  test('a body that is compressed is refused: 415, and what would be taken', async () => {
    const refused = await post({ 'Content-Encoding': 'gzip' }, new Uint8Array(gzipSync(JSON.stringify({ query }))));
    expect(refused).toMatchObject(refusal(415, /encoded as "gzip"/));
    expect(refused.headers.get('Accept-Encoding')).toBe('identity');
    expect(await post({ 'Content-Encoding': 'identity' })).toMatchObject(answered);
  });
});

describe('Accept', () => {
  test.each([
    [`${json};q=0.1, ${graphqlResponse};q=0.9`, graphqlResponse],
    [`${graphqlResponse}; q=0.2 , ${json}`, json],
    [`${json}, ${graphqlResponse}`, json],
    [`${graphqlResponse}, ${json}`, graphqlResponse],
    ['Application/GraphQL-Response+JSON', graphqlResponse],
    [`${graphqlResponse}; charset="utf-8"`, graphqlResponse],
    [`${graphqlResponse};q=0, */*`, json],
    [`*/*;q=0.1, ${graphqlResponse};q=0.2`, graphqlResponse],
    [`application/*, ${json};q=0`, graphqlResponse],
    ['application/*', json],
    ['text/html, application/xhtml+xml, */*;q=0.8', json],
    // What the client of Java's own library sends.
    ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', json],
    // Commas and semicolons in quotes are none.
    [`text/x; a="b, ${json};q=1", ${graphqlResponse}`, graphqlResponse],
    ['', json],
  ])('%s: answered in %s', async (accept, type) => {
    const response = await post({ Accept: accept });
    expect(response).toMatchObject(answered);
    expect(typeOf(response)).toBe(type);
  });

  test.each(['text/csv', `${json};q=0`, '*/*;q=0', `${json}; charset=latin1`, 'text/*'])(
    '%s: 406, with what can be accepted',
    async (accept) => {
      const refused = await post({ Accept: accept });
      expect(refused).toMatchObject(refusal(406, /Accept one of/));
      expect(typeOf(refused)).toBe(json);
    },
  );

  test.each([
    ['a token that is wrong', 401, { Authorization: 'Bearer a.b.c' }],
    ['a body that is not declared', 415, { 'Content-Type': 'text/plain' }],
    ['a body that is too long', 413, {}],
  ])('a refusal of %s comes in the type that is accepted, too', async (_, status, headers) => {
    const body = JSON.stringify({ query }).padEnd(status === 413 ? 200_000 : 0);
    for (const accept of [json, graphqlResponse]) {
      const refused = await post({ Accept: accept, ...headers }, body);
      expect(refused.status).toBe(status);
      expect(typeOf(refused)).toBe(accept);
      expect(refused.errors).toHaveLength(1);
    }
  });
});

describe('Authorization', () => {
  test.each(['Bearer  ', 'bearer ', 'BEARER   '])(
    '"%s" is the scheme, in any case and with any spaces',
    async (scheme) => {
      expect(await post({ Authorization: `${scheme}${token}` })).toMatchObject(answered);
    },
  );

  test.each(['Bearer', 'Bearer\t', 'Bearer: ', 'Bearer="x" '])('"%s" is another one: 401', async (scheme) => {
    expect((await post({ Authorization: `${scheme}${token}` })).status).toBe(401);
  });
});

describe('Vary', () => {
  const selecting = 'Accept, Authorization, X-Organization-Id, X-Fresh-Until';

  test.each([
    ['an answer', 200, {}],
    ['a refusal of who asks', 401, { Authorization: 'Bearer a.b.c' }],
    ['a refusal of a body', 415, { 'Content-Type': 'text/plain' }],
    ['a refusal of a type', 406, { Accept: 'text/csv' }],
  ])('%s says which headers it depends on', async (_, status, headers) => {
    const response = await post(headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('Vary')).toBe(selecting);
    expect(response.headers.get('Cache-Control')).toBe('private');
  });
});

describe('HEAD', () => {
  test('is answered as GET, without the content', async () => {
    const asked = { role: 'UNDERWRITER', parameters: { query } } as const;
    const [whole, head] = [await worker.ask(asked), await worker.ask({ ...asked, method: 'HEAD' })];
    expect(whole).toMatchObject(answered);
    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['Content-Type', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin']) {
      expect(head.headers.get(name), name).toBe(whole.headers.get(name));
    }
    expect(head.headers.get('Server-Timing')).not.toBeNull();
  });

  test.each([
    ['/healthz', 200],
    ['/readyz', 200],
    ['/nothing', 404],
  ])('of %s is %i', async (path, status) => {
    const response = await worker.fetch(path, { method: 'HEAD' });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });
});

describe('a method that a resource does not have', () => {
  test.each([
    ['PUT', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', '/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/schema.graphql', 'GET, HEAD, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/readyz', 'GET, HEAD'],
  ])('%s %s is refused with those that it has', async (method, path, methods) => {
    const response = await worker.fetch(path, { method });
    expect(response.headers.get('Allow')).toBe(methods);
    expect({ status: response.status, ...Object(await response.json()) }).toEqual(refusal(405, /Use one of GET/));
  });

  test.each([
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/schema.graphql', 'GET, HEAD, OPTIONS'],
  ])('OPTIONS %s tells those that it has, and lets a page of any origin ask by them', async (path, methods) => {
    const { status, headers } = await worker.fetch(path, { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(headers.get('Allow')).toBe(methods);
    expect(headers.get('Access-Control-Allow-Methods')).toBe(methods);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
  });
});

test('a path where nothing is gets 404 in the shape of all other refusals', async () => {
  const response = await worker.fetch(`/${'x'.repeat(5_000)}`);
  const text = await response.text();
  expect({ status: response.status, ...JSON.parse(text) }).toEqual(refusal(404, /The graph is at \/graphql/));
  expect(text.length).toBeLessThan(300);
});

describe('the parameters of a GET', () => {
  test.each([
    ['variables', '{'],
    ['variables', '{"first":1}}'],
    ['variables', 'undefined'],
    ['extensions', '['],
    ['extensions', "{'a':1}"],
  ])('%s=%s is no JSON: 400, and no defect of ours', async (name, value) => {
    for (const accept of [json, graphqlResponse]) {
      const refused = await get({ query, [name]: value }, { Accept: accept });
      expect(refused).toMatchObject(refusal(400, new RegExp(`The parameter "${name}" is not JSON`)));
    }
  });

  test.each(['[1]', '"x"', '1'])('variables=%s is JSON, but no object: 400', async (variables) => {
    expect(await get({ query, variables }, { Accept: graphqlResponse })).toMatchObject(refusal(400, /variables/));
  });

  test('may be empty or null, which is the same as none', async () => {
    expect(await get({ query, variables: '', extensions: '', operationName: '' })).toMatchObject(answered);
    expect(await get({ query, variables: 'null', extensions: 'null' })).toMatchObject(answered);
  });
});

test('what a request says beside the parameters of the specification is ignored', async () => {
  expect(await post({}, { query, clientLibrary: { name: 'x' }, ['y'.repeat(10_000)]: 1 })).toMatchObject(answered);
});
