import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClaimFileDocument } from '../../codegen/typed-documents.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { serveGraph } from '../../src/server/graphql-server.ts';
import type { Settings } from '../../src/server/settings.ts';
import { ownSources } from '../support/database.ts';
import { type Answer, testSettings, tokenFor } from '../support/graph.ts';
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
let authorization: { Authorization: string };

beforeAll(async () => {
  worker = await startWorkerUnderTest({ ENVIRONMENT: 'production' });
  authorization = { Authorization: `Bearer ${await tokenFor('ORG_ADMIN', demonstrationUsers.ORG_ADMIN)}` };
});

afterAll(() => worker?.stop());

const post = (body: object, headers: object = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...authorization, ...headers },
  body: JSON.stringify(body),
});

const inQuery = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters)}`;

/** Asks the Worker in production. */
const ask = async (init: RequestInit, search = '') => {
  const response = await worker.fetch(`/graphql${search}`, init);
  return { status: response.status, answer: (await response.json()) as Answer };
};

const errorOf = ({ answer }: { answer: Answer }) => {
  const [error] = answer.errors ?? [];
  return { code: error?.extensions.code, message: error?.message };
};

describe('a persisted document is answered in production', () => {
  const ways: [string, () => [RequestInit, string?]][] = [
    ['by its id, as the specification has it', () => [post({ documentId, variables })]],
    ['by its bare hash', () => [post({ documentId: sha256Hash, variables })]],
    ['by the extension that Apollo and urql send', () => [post({ extensions: { persistedQuery }, variables })]],
    [
      'by its id in the address of a GET',
      () => [{ headers: authorization }, inQuery({ documentId, variables: JSON.stringify(variables) })],
    ],
    [
      'by the extension in the address of a GET',
      () => [
        { headers: authorization },
        inQuery({ extensions: JSON.stringify({ persistedQuery }), variables: JSON.stringify(variables) }),
      ],
    ],
  ];

  test.each(ways)('%s', async (_, request) => {
    const { status, answer } = await ask(...request());
    expect(answer.errors).toBeUndefined();
    expect(answer.data.claim.number).toBe(exampleClaimNumber);
    expect(answer.extensions).toHaveProperty('cost.estimated');
    expect(status).toBe(200);
  });

  test.each(Object.keys(persisted))('%s, as every one that was ever persisted', async (id) => {
    const { answer } = await ask(post({ documentId: id }));
    const messages = (answer.errors ?? []).map(({ message }) => message);
    // It was found, and is valid: all that may be missing are its variables.
    expect(messages.filter((message) => !/^Variable "\$\w+" of required type/.test(message))).toEqual([]);
  });
});

describe('production refuses', () => {
  test('a document that comes as text, before any statement', async () => {
    const { status, answer } = await ask(post({ query: '{ policies(first: 1) { nodes { id } } }' }, strict));
    expect(errorOf({ answer })).toEqual({
      code: 'PERSISTED_QUERY_REQUIRED',
      message: expect.stringContaining('send the id of one as `documentId`'),
    });
    expect(answer.data).toBeUndefined();
    expect(answer.extensions).toBeUndefined();
    expect(status).toBe(403);
  });

  test('a text that names a persisted document beside it', async () => {
    const refused = await ask(post({ query: '{ viewer { id } }', documentId, variables }, strict));
    expect(errorOf(refused).code).toBe('PERSISTED_QUERY_REQUIRED');
  });

  test.each(['sha256:0000', 'constructor', '__proto__', 'x'.repeat(10_000)])('the unknown id %.20s', async (id) => {
    const refused = await ask(post({ documentId: id }, strict));
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
      const refused = await ask(post(body, strict));
      expect(errorOf(refused)).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'The request has no document: send the id of a persisted one as `documentId`.',
      });
      expect(refused.status).toBe(400);
    },
  );

  test('with 200 where the client accepts application/json alone, as for every refusal of a document', async () => {
    const refused = await ask(post({ query: '{ viewer { id } }' }, { Accept: 'application/json' }));
    expect(errorOf(refused).code).toBe('PERSISTED_QUERY_REQUIRED');
    expect(refused.status).toBe(200);
  });
});

describe('a document that comes as text', () => {
  const askWith = async (settings: Partial<Settings>, body: object): Promise<Answer> => {
    const after: Promise<unknown>[] = [];
    const request = new Request('http://127.0.0.1/graphql', post(body));
    const response = await serveGraph(request, { ...testSettings, ...settings }, ownSources(), (work) =>
      after.push(work),
    );
    const answer = (await response.json()) as Answer;
    await Promise.all(after);
    return answer;
  };

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
    else expect(errorOf({ answer: text }).code).toBe('PERSISTED_QUERY_REQUIRED');
    // A persisted one is answered either way.
    expect((await askWith(settings, { documentId, variables })).data.claim.number).toBe(exampleClaimNumber);
  });

  test('precedes an id beside it, where both are taken', async () => {
    const answer = await askWith({}, { query: '{ viewer { role } }', documentId, variables });
    expect(answer.data).toEqual({ viewer: { role: 'ORG_ADMIN' } });
  });
});
