import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { type Api, connectApi } from './api.ts';
import { readSettings } from './settings.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What a server answers, one answer a request; and what it was asked. */
const startServer = async () => {
  const answers: Answer[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    (answers.shift() ?? json(404, { code: 'not_found', message: 'Not Found' }))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on a port, and not on a pipe.
  const { port } = server.address() as AddressInfo;
  return { server, answers, asked, url: `http://127.0.0.1:${port}` };
};

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));

const ok = json(200, { name: 'main' });
const named = z.object({ name: z.string() });
const base = '/v1/organizations/o/databases/core';
const secret = 'pscale_tkn_very_secret';

let own: Awaited<ReturnType<typeof startServer>>;
let other: Awaited<ReturnType<typeof startServer>>;
let api: Api;

const settingsFor = (url: string) =>
  readSettings({
    PLANETSCALE_SERVICE_TOKEN_ID: 'id',
    PLANETSCALE_SERVICE_TOKEN: secret,
    PLANETSCALE_RUNTIME_TOKEN_ID: 'runtime',
    PLANETSCALE_RUNTIME_TOKEN: 'pscale_tkn_runtime',
    PLANETSCALE_ORG: 'o',
    PLANETSCALE_DATABASE: 'core',
    PLANETSCALE_REVIEWER_TOKEN_ID: '',
    PLANETSCALE_API_URL: url,
  });

beforeAll(async () => {
  own = await startServer();
  other = await startServer();
  const settings = settingsFor(`${own.url}/v1`);
  api = connectApi(settings, settings.tokens.author);
});
afterAll(() => {
  own.server.close();
  other.server.close();
});
beforeEach(() => {
  own.answers.length = 0;
  own.asked.length = 0;
});

test('the token goes into the header as PlanetScale takes it, and nowhere else', async () => {
  own.answers.push(ok);
  expect(await api.get('/branches/main', named)).toEqual({ name: 'main' });
  expect(own.asked).toEqual([`GET ${base}/branches/main id:${secret}`]);
});

test('a redirect to another host is not followed: the token stays', async () => {
  own.answers.push(json(302, {}, { Location: `${other.url}/v1` }));
  await expect(api.get('/branches/main', named)).rejects.toThrow(`was sent on to ${new URL(other.url).host}`);
  expect(other.asked).toEqual([]);
});

test('a list is read to its last page', async () => {
  own.answers.push(
    json(200, { data: [{ name: 'a' }], next_page: 2 }),
    json(200, { data: [{ name: 'b' }], next_page: 3 }),
    json(200, { data: [], next_page: null }),
  );
  expect(await api.list('/deploy-requests?into_branch=main', named)).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(own.asked.map((line) => line.split(' ')[1])).toEqual(
    [1, 2, 3].map((page) => `${base}/deploy-requests?into_branch=main&page=${page}&per_page=100`),
  );
});

test('after 429 anything is asked again, when the answer says so', async () => {
  for (const method of ['GET', 'POST'] as const) {
    own.answers.push(json(429, { code: 'rate_limited' }, { 'Retry-After': '0' }), ok);
    const answered = method === 'GET' ? api.get('/x', named) : api.send(method, '/x', named, {});
    expect(await answered).toEqual({ name: 'main' });
  }
});

test('after a failure of the server a read is asked again, and a change is not: it may have been made', async () => {
  own.answers.push(json(503, {}, { 'Retry-After': '0' }), (_, response) => response.destroy(), ok);
  expect(await api.get('/x', named)).toEqual({ name: 'main' });
  own.answers.push(json(503, { code: 'internal', message: 'try later' }, { 'Retry-After': '0' }), ok);
  await expect(api.send('POST', '/x', named, {})).rejects.toThrow(/503 internal: try later/);
  own.answers.length = 0;
});

test('a read that fails for good says so, with what to do and without the token', async () => {
  const failure = await api.get('/branches/gone', named).catch((error: unknown) => String(error));
  expect(failure).toMatch(
    /GET \/branches\/gone of o\/core failed\.\n {2}Why: 404 not_found: Not Found\n {2}What to do: .*no access/,
  );
  expect(failure).not.toContain(secret);
});

test('an answer of another form is refused', async () => {
  own.answers.push(json(200, { title: 'main' }));
  await expect(api.get('/branches/main', named)).rejects.toThrow();
});

test('tokens are sent over https, or to this machine', () => {
  expect(() => settingsFor('http://api.example.com/v1')).toThrow('unencrypted');
  expect(() => settingsFor('')).not.toThrow();
});

test('what is not set is named, and no value is shown', () => {
  const failure = () => readSettings({ PLANETSCALE_SERVICE_TOKEN: secret, PLANETSCALE_ORG: '' });
  expect(failure).toThrow(/PLANETSCALE_SERVICE_TOKEN_ID.*PLANETSCALE_ORG, PLANETSCALE_DATABASE/);
  expect(failure).not.toThrow(secret);
});
