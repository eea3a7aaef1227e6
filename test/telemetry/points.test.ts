import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys, demonstrationUsers, organizationId } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { serveGraph } from '../../src/server/graphql-server.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { requestOf } from '../support/asking/question.ts';
import { ownSources, withoutRights } from '../support/database.ts';
import { RecordedPoints } from '../support/recorded-points.ts';
import { testSettings } from '../support/settings.ts';

const points = new RecordedPoints();
const circuits = { current: new Circuits() };
const { ask, askWell } = asking(inProcess({ points, request: () => ({ circuits: circuits.current }) }));

const persisted: Record<string, string> = JSON.parse(await readFile('codegen/persisted-documents.json', 'utf8'));
const [claimFile = ''] = Object.entries(persisted).find(([, text]) => text.includes('query ClaimFile(')) ?? [];
const body = { documentId: claimFile, variables: { number: exampleClaimNumber } };

const outcomeOf = (index: string) => {
  const found = points.take().filter((point) => point.index === index);
  return found.map(({ outcome, code }) => `${outcome} ${code}`.trim());
};

test('a request writes one point for itself and one for each keyspace that it touched', async () => {
  const { extensions, text } = await askWell({ role: 'ADJUSTER', body });
  const written = points.take();
  const { keyspaces = {}, cost } = extensions ?? {};
  expect(written.map(({ index }) => index)).toEqual([
    'request',
    ...Object.keys(keyspaces).toSorted((a, b) => order(a) - order(b)),
  ]);
  const common = {
    environment: 'development',
    operation: 'ClaimFile',
    outcome: 'ok',
    code: '',
    role: 'adjuster',
    credential: 'token',
    organization: organizationId,
    caller: demonstrationUsers.ADJUSTER.userId,
    circuit: 'closed',
  };
  const [whole, ...parts] = written;
  expect(whole).toMatchObject({ ...common, cost: cost?.estimated, rows: cost?.actual, answerLength: text.length });
  expect(whole?.ms).toBeGreaterThan(0);
  for (const part of parts) {
    const { statements, rows, ms, connections } = keyspaces[part.index] ?? {};
    expect(part).toMatchObject({ ...common, keyspace: part.index, statements, rows, ms, connections, timeouts: 0 });
  }
});

const order = (keyspace: string): number =>
  ['global', 'submissions', 'policies', 'claims', 'billing'].indexOf(keyspace);

test('no point holds a value of a variable, a token, or what is protected; readings of it are counted', async () => {
  const reason = 'Test: evaluating the extent of injury';
  const query = `query($number: String!, $reason: String!) { claim(number: $number) { parties(first: 1) { nodes { name
    protectedHealthInformation(reason: $reason) { socialSecurityNumber treatmentNotes } } } } }`;
  const { data } = await askWell({ role: 'ADJUSTER', query, variables: { number: exampleClaimNumber, reason } });
  const text = JSON.stringify(points.written);
  const [party] = data.claim.parties.nodes;
  for (const value of [exampleClaimNumber, reason, party.name, ...Object.values(party.protectedHealthInformation)]) {
    expect(text).not.toContain(value);
  }
  const [whole] = points.take();
  expect(whole).toMatchObject({ operation: 'adhoc', phiValues: 2 });
});

test('an API key is told apart from a person, by its id', async () => {
  await ask({ credential: demonstrationApiKeys.ratingPortal, query: '{ viewer { role } }' });
  const [whole] = points.take();
  expect(whole).toMatchObject({ credential: 'key', caller: expect.stringMatching(/^key_/), role: 'producer' });
});

test.each([
  ['nothing found', { role: 'UNDERWRITER', query: '{ policy(number: "NONE-2026-000000") { id } }' }, 'ok'],
  [
    'an argument that cannot be meant',
    { role: 'UNDERWRITER', query: '{ policies(first: 0) { nodes { id } } }' },
    'refused BAD_USER_INPUT',
  ],
  ['an unknown field', { role: 'UNDERWRITER', query: '{ polices { id } }' }, 'refused GRAPHQL_VALIDATION_FAILED'],
  ['a document that cannot be read', { role: 'UNDERWRITER', query: '{ policies(' }, 'refused GRAPHQL_PARSE_FAILED'],
  ['a body that is no JSON', { role: 'UNDERWRITER', body: '{"query": ' }, 'refused BAD_REQUEST'],
  ['a form', { role: 'UNDERWRITER', headers: { 'Content-Type': 'text/plain' }, body: 'x' }, 'refused BAD_REQUEST'],
  ['a wrong token', { credential: 'a.b.c', query: '{ viewer { role } }' }, 'refused UNAUTHENTICATED'],
  [
    'an unknown persisted document',
    { role: 'UNDERWRITER', body: { documentId: 'sha256:0' } },
    'refused PERSISTED_QUERY_NOT_FOUND',
  ],
] as const)('%s: the outcome is told, with its code', async (_, question, outcome) => {
  await ask(question);
  expect(outcomeOf('request')).toEqual([outcome]);
});

test('too many requests are told apart from other refusals', async () => {
  const counters = { REQUEST_RATE: { limit: async () => ({ success: false }) } };
  await asking(inProcess({ points, counters })).ask({ role: 'UNDERWRITER', query: '{ viewer { role } }' });
  expect(outcomeOf('request')).toEqual(['rate_limited TOO_MANY_REQUESTS']);
});

test('a keyspace that is away makes an answer partial, and its own point an error, until nobody asks it any more', async () => {
  const outage = await withoutRights('billing');
  const query = `{ claim(number: "${exampleClaimNumber}") { number policy { invoices(first: 1) { nodes { id } } } } }`;
  try {
    for (const circuit of ['closed', 'closed', 'closed', 'open']) {
      await ask({ role: 'ORG_ADMIN', query });
      const written = points.take();
      const [whole] = written;
      const billing = written.find(({ index }) => index === 'billing');
      expect(whole).toMatchObject({ outcome: 'partial', code: 'KEYSPACE_UNAVAILABLE', circuit });
      expect(billing).toMatchObject({ outcome: 'error', code: 'KEYSPACE_UNAVAILABLE', circuit });
      expect(written.find(({ index }) => index === 'claims')).toMatchObject({ outcome: 'ok', circuit: 'closed' });
    }
  } finally {
    await outage.restore();
    circuits.current = new Circuits();
  }
});

test('time that has run out is an error of ours', async () => {
  await asking(inProcess({ points, settings: { REQUEST_TIMEOUT_MS: 1 } })).ask({
    role: 'ORG_ADMIN',
    query: '{ policies(first: 100) { nodes { id claims(first: 10) { nodes { id } } } } }',
  });
  expect(outcomeOf('request')[0]).toMatch(/^(error|partial) (DEADLINE_EXCEEDED|KEYSPACE_UNAVAILABLE)$/);
});

test('what a browser asks before a request writes no point', async () => {
  await ask({ method: 'OPTIONS' });
  expect(points.take()).toEqual([]);
});

test('a caller who has hung up is held against nobody', async () => {
  await ask({ role: 'UNDERWRITER', query: '{ viewer { role } }', signal: AbortSignal.abort() });
  expect(outcomeOf('request')[0]).toMatch(/^gone/);
});

test('points are written behind the answer: nobody waits for them', async () => {
  const after: Promise<unknown>[] = [];
  const request = await requestOf('http://127.0.0.1/graphql', { role: 'UNDERWRITER', query: '{ viewer { role } }' });
  const environment = { settings: testSettings, sources: ownSources(), counters: {}, points };
  const response = await serveGraph(request, environment, { waitUntil: (work) => after.push(work) });
  expect(response.status).toBe(200);
  expect(points.written).toEqual([]);
  await Promise.all(after);
  expect(points.take()).toHaveLength(1);
});

test('a dataset that fails changes nothing about the answer', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const throwing = {
    writeDataPoint: () => {
      throw new Error('out of reach');
    },
  };
  const { data } = await asking(inProcess({ points: throwing })).askWell({
    role: 'UNDERWRITER',
    query: '{ viewer { role } }',
  });
  expect(data).toEqual({ viewer: { role: 'UNDERWRITER' } });
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
