import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CreateApiKeyDocument, ViewerDocument } from '../../codegen/typed-documents.ts';
import { producerId } from '../../scripts/seed/people.ts';
import { costRate, limits } from '../../src/server/limits/limits.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { inProcess, overHttp } from '../support/asking/carriers.ts';
import { mutationText } from '../support/mutating.ts';
import { tokenFor } from '../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';

/** What an integration for an agency is given. */
const groups = ['submissions', 'policies', 'insureds', 'distribution'];

let worker: WorkerUnderTest;
let production: Asking;
let keys = 0;

/** The id of a persisted document. */
const idOf = (document: unknown): string => (document as { __meta__: { hash: string } }).__meta__.hash;

/** A key that the organization's administrator makes for a partner, in production. */
const makeKey = async (scopes: readonly string[] | null): Promise<string> => {
  keys += 1;
  const { askWell } = asking(inProcess({ settings: { ENVIRONMENT: 'production' } }));
  const input = { name: `Partner ${keys}`, role: 'PRODUCER', producerId, scopes };
  const variables = { input, key: crypto.randomUUID() };
  const { data } = await askWell({ role: 'ORG_ADMIN', body: { documentId: idOf(CreateApiKeyDocument), variables } });
  expect(data.createApiKey).toHaveProperty('secret');
  return data.createApiKey.secret;
};

const schemaWith = (credential: string | null, headers: Record<string, string> = {}) =>
  worker.fetch('/schema.graphql', {
    headers: { ...(credential !== null && { Authorization: `Bearer ${credential}` }), ...headers },
  });

/** A value of `RateLimit`: what is left, and after how many seconds there is more. */
const remainingIn = (headers: Headers): { remaining: number; seconds: number } | null => {
  const [, remaining, seconds] = /^"costOverTime";r=(\d+);t=(\d+)$/.exec(headers.get('RateLimit') ?? '') ?? [];
  return remaining === undefined ? null : { remaining: Number(remaining), seconds: Number(seconds) };
};

beforeAll(async () => {
  worker = await startWorkerUnderTest({ ENVIRONMENT: 'production' });
  production = asking(overHttp(worker.url), { headers: { Accept: 'application/graphql-response+json' } });
}, 120_000);

afterAll(() => worker?.stop());

describe('a partner with an API key in production', () => {
  test('reads the schema, asks a query of its own that fits it, and is told its limits by the first answer', async () => {
    const credential = await makeKey([...groups, 'ownDocuments']);
    const shown = await schemaWith(credential);
    expect(shown.status).toBe(200);
    const schema = buildSchema(await shown.text());
    const query = `query Renewals($from: Date!) {
      policies(first: 3, filter: { expiresFrom: $from }, sortBy: EXPIRATION_DATE) {
        nodes { number expirationDate insured { name } annualPremium { amount } }
      }
    }`;
    expect(validate(schema, parse(query))).toEqual([]);

    const { status, headers, data, errors, extensions } = await production.ask({
      credential,
      query,
      variables: { from: '2026-01-01' },
    });
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data.policies.nodes).toHaveLength(3);
    expect(headers.get('RateLimit-Policy')).toBe(
      `"requests";q=600;w=60, "costOverTime";q=${costRate.maximum};w=60;qu="objects"`,
    );
    const { estimated = 0, maximum } = extensions?.cost ?? {};
    expect(maximum).toBe(limits.ownDocument.maximum);
    expect(remainingIn(headers)).toEqual({ remaining: costRate.maximum - estimated, seconds: 1 });
    expect(extensions?.cost).toHaveProperty('overTime', {
      maximum: costRate.maximum,
      periodSeconds: costRate.periodSeconds,
      remaining: costRate.maximum - estimated,
    });
  });

  test('changes something with a document of its own where its scopes say so, and not where they do not', async () => {
    const query = mutationText('submitSubmission', {});
    const input = { submissionId: 'sub_01HK153X00N0B0DYS000000001', expectedVersion: 1 };
    const codeFor = async (scopes: string[]) => {
      const credential = await makeKey(scopes);
      const { data, errors } = await production.ask({ credential, query, variables: { input, key: 'partner' } });
      return errors?.[0]?.extensions.code ?? data.submitSubmission.code;
    };
    expect(await codeFor([...groups, 'ownDocuments'])).toBe('FORBIDDEN');
    expect(await codeFor([...groups, 'submissions:write', 'ownDocuments'])).toBe('NOT_FOUND');
  });

  test('asks no introspection, and is shown where the schema is', async () => {
    const credential = await makeKey(['ownDocuments']);
    const { errors } = await production.ask({ credential, query: '{ __schema { types { name } } }' });
    expect(errors?.[0]?.message).toContain('/schema.graphql');
  });
});

describe('documents of their own are taken from no one else:', () => {
  const text = { query: '{ viewer { id } }' };

  test('a key that opens all of its role, one with other scopes, and people send persisted ones', async () => {
    const credentials = [await makeKey(null), await makeKey(groups), await tokenFor('ORG_ADMIN')];
    for (const credential of credentials) {
      const { status, errors } = await production.ask({ credential, ...text });
      expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_REQUIRED');
      expect(status).toBe(403);
      const hidden = await schemaWith(credential);
      expect(hidden.status).toBe(403);
      expect(await hidden.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    expect((await schemaWith(null)).status).toBe(401);
    expect((await schemaWith('oi_live_0000')).status).toBe(401);
  });

  test('no header makes a caller somebody else', async () => {
    const headers = { 'X-Api-Key': await makeKey(['ownDocuments']), 'X-Scopes': 'ownDocuments' };
    const { errors } = await production.ask({ credential: await makeKey(groups), headers, ...text });
    expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_REQUIRED');
  });
});

describe('the schema', () => {
  test('is the published one, and is sent again only when it has changed', async () => {
    const credential = await makeKey(['ownDocuments']);
    const first = await schemaWith(credential);
    expect(first.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await first.text()).toBe(await readFile('schema/schema.graphql', 'utf8'));
    const etag = first.headers.get('ETag') ?? '';
    expect((await schemaWith(credential, { 'If-None-Match': etag })).status).toBe(304);
    expect((await schemaWith(credential, { 'If-None-Match': '"another"' })).status).toBe(200);
    // Whoever may not see it learns nothing by asking whether it has changed.
    expect((await schemaWith(await makeKey(groups), { 'If-None-Match': etag })).status).toBe(403);
    const written = await worker.fetch('/schema.graphql', {
      method: 'POST',
      headers: { Authorization: `Bearer ${credential}` },
    });
    expect(written.status).toBe(405);
  });
});

describe('what documents of a key cost', () => {
  /** A document that is answered without a statement, with so many lists of labels. */
  const labels = (lists: number) => {
    const names = '"PolicyStatus" '.repeat(8);
    const parts = Array.from(
      { length: lists },
      (_, index) => `a${index}: enums(names: [${names}]) { values { label } }`,
    );
    return `{ ${parts.join(' ')} }`;
  };
  /** As dear as one document may nearly be. */
  const dear = labels(9);

  test('is bounded for one document: a dearer one is refused, and takes nothing from the budget', async () => {
    const credential = await makeKey([...groups, 'ownDocuments']);
    const refused = await production.ask({ credential, query: labels(10) });
    expect(refused.status).toBe(400);
    expect(refused.errors?.[0]?.extensions.limit).toMatchObject({ name: 'ownDocument', maximum: 10_000 });
    const next = await production.ask({ credential, query: '{ viewer { id } }' });
    expect(remainingIn(next.headers)?.remaining).toBeGreaterThan(costRate.maximum - 100);
  });

  test('is bounded over time: above it each is refused until enough has come back, for this key alone', async () => {
    const credential = await makeKey(['ownDocuments']);
    const cost = (await production.ask({ credential, query: dear })).extensions?.cost.estimated ?? 0;
    expect(cost).toBeGreaterThan(9_000);
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 40 }, () => production.ask({ credential, query: dear })));
    const seconds = (performance.now() - began) / 1_000;
    const answered = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answered.length + refused.length).toBe(40);
    const perSecond = costRate.maximum / costRate.periodSeconds;
    expect((answered.length + 1) * cost).toBeLessThanOrEqual(costRate.maximum + (seconds + 1) * perSecond);
    expect((answered.length + 2) * cost).toBeGreaterThan(costRate.maximum);

    const [first] = refused;
    const wait = Number(first?.headers.get('Retry-After'));
    expect(first?.errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      limit: { name: 'costOverTime', maximum: costRate.maximum, periodSeconds: 60, actual: cost },
    });
    expect(first && remainingIn(first.headers)).toMatchObject({ seconds: wait });
    expect(first?.data).toBeUndefined();

    // What is persisted is not metered, and another key has a budget of its own.
    const documentId = idOf(ViewerDocument);
    expect((await production.ask({ credential, body: { documentId } })).status).toBe(200);
    expect((await production.ask({ credential: await makeKey(['ownDocuments']), query: dear })).status).toBe(200);

    let last = await production.ask({ credential, query: dear });
    while (last.status === 200) last = await production.ask({ credential, query: dear });
    const waitMs = Number(last.headers.get('Retry-After')) * 1_000;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    expect((await production.ask({ credential, query: dear })).status).toBe(200);
  }, 60_000);
});
