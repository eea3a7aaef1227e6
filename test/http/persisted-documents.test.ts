import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClaimFileDocument } from '../../codegen/typed-documents.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import type { Settings } from '../../src/server/settings.ts';
import type { GraphAnswer } from '../support/asking/answer.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { inProcess, overHttp } from '../support/asking/carriers.ts';
import type { Question } from '../support/asking/question.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

const persisted: Record<string, string> = JSON.parse(await readFile('codegen/persisted-documents.json', 'utf8'));

const variables = { number: exampleClaimNumber };
const hashOf = (document: object): string => (document as { __meta__: { hash: string } }).__meta__.hash;
const documentId = hashOf(ClaimFileDocument);
const sha256Hash = documentId.replace('sha256:', '');
const persistedQuery = { version: 1, sha256Hash };

/** A media type with which a refusal has a status of its own. */
const strict = { Accept: 'application/graphql-response+json' };

let worker: WorkerUnderTest;
/** Asks the Worker in production. */
let ask: Asking['ask'];

beforeAll(async () => {
  worker = await startWorkerUnderTest({ ENVIRONMENT: 'production' });
  ask = asking(overHttp(worker.url), { role: 'ORG_ADMIN', headers: strict }).ask;
});

afterAll(() => worker?.stop());

const errorOf = ({ errors: [error] = [] }: GraphAnswer) => ({ code: error?.extensions.code, message: error?.message });

describe('a persisted document is answered in production', () => {
  const inAddress = JSON.stringify(variables);
  const ways: [string, Question][] = [
    ['by its id, as the specification has it', { body: { documentId, variables } }],
    ['by its bare hash', { body: { documentId: sha256Hash, variables } }],
    ['by the extension that Apollo and urql send', { body: { extensions: { persistedQuery }, variables } }],
    ['by its id in the address of a GET', { parameters: { documentId, variables: inAddress } }],
    [
      'by the extension in the address of a GET',
      { parameters: { extensions: JSON.stringify({ persistedQuery }), variables: inAddress } },
    ],
  ];

  test.each(ways)('%s', async (_, question) => {
    const { status, data, errors, extensions } = await ask(question);
    expect(errors).toBeUndefined();
    expect(data.claim.number).toBe(exampleClaimNumber);
    expect(extensions).toHaveProperty('cost.estimated');
    expect(status).toBe(200);
  });

  test.each(Object.keys(persisted))('%s, as every one that was ever persisted', async (id) => {
    const { errors = [] } = await ask({ body: { documentId: id } });
    const messages = errors.map(({ message }) => message);
    // It was found, and is valid: all that may be missing are its variables.
    expect(messages.filter((message) => !/^Variable "\$\w+" of required type/.test(message))).toEqual([]);
  });
});

describe('production refuses', () => {
  test('a document that comes as text, before any statement', async () => {
    const answer = await ask({ query: '{ policies(first: 1) { nodes { id } } }' });
    expect(errorOf(answer)).toEqual({
      code: 'PERSISTED_QUERY_REQUIRED',
      message: expect.stringContaining('send the id of one as `documentId`'),
    });
    expect(answer.data).toBeUndefined();
    expect(answer.extensions).toBeUndefined();
    expect(answer.status).toBe(403);
  });

  test('a text that names a persisted document beside it', async () => {
    const refused = await ask({ body: { query: '{ viewer { id } }', documentId, variables } });
    expect(errorOf(refused).code).toBe('PERSISTED_QUERY_REQUIRED');
  });

  test.each(['sha256:0000', 'constructor', '__proto__', 'x'.repeat(10_000)])('the unknown id %.20s', async (id) => {
    const refused = await ask({ body: { documentId: id } });
    expect(errorOf(refused)).toEqual({
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: expect.stringContaining('make codegen'),
    });
    expect(errorOf(refused).message?.length).toBeLessThan(300);
    expect(refused.status).toBe(400);
  });

  test.each([{}, { documentId: 7 }, { documentId: '' }, { extensions: { persistedQuery: 'x' } }])(
    'a request without a document: %j',
    async (body) => {
      const refused = await ask({ body });
      expect(errorOf(refused)).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'The request has no document: send the id of a persisted one as `documentId`.',
      });
      expect(refused.status).toBe(400);
    },
  );

  test('with 200 where the client accepts application/json alone, as for every refusal of a document', async () => {
    const refused = await ask({ query: '{ viewer { id } }', headers: { Accept: 'application/json' } });
    expect(errorOf(refused).code).toBe('PERSISTED_QUERY_REQUIRED');
    expect(refused.status).toBe(200);
  });
});

describe('a document that comes as text', () => {
  const askWith = (settings: Partial<Settings>, body: object) =>
    asking(inProcess({ settings })).ask({ role: 'ORG_ADMIN', body });

  test.each([
    ['production', undefined, false],
    ['production', 'refuse', false],
    ['production', 'allow', true],
    ['development', undefined, true],
    ['development', 'allow', true],
    ['development', 'refuse', false],
  ] as const)('in %s with ARBITRARY_DOCUMENTS=%s: answered? %s', async (ENVIRONMENT, ARBITRARY_DOCUMENTS, answered) => {
    const settings = { ENVIRONMENT, ARBITRARY_DOCUMENTS };
    const text = await askWith(settings, { query: '{ viewer { role } }' });
    if (answered) expect(text.data).toEqual({ viewer: { role: 'ORG_ADMIN' } });
    else expect(errorOf(text).code).toBe('PERSISTED_QUERY_REQUIRED');
    // A persisted one is answered either way.
    expect((await askWith(settings, { documentId, variables })).data.claim.number).toBe(exampleClaimNumber);
  });

  test('precedes an id beside it, where both are taken', async () => {
    const answer = await askWith({}, { query: '{ viewer { role } }', documentId, variables });
    expect(answer.data).toEqual({ viewer: { role: 'ORG_ADMIN' } });
  });
});
