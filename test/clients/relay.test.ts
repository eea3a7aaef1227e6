import type { ConcreteRequest } from 'relay-runtime';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { documentIdOf } from '../../codegen/document-id.ts';
import { operations } from '../operations/operations.ts';
import { withoutRights } from '../support/database.ts';
import { compileForRelay } from './relay/compile.ts';
import { relayClient } from './relay/relay-client.ts';
import { changePremium } from './support/changed-premium.ts';
import { ownAnswerOf } from './support/own-answer.ts';
import { productionWorker } from './support/production-worker.ts';
import { typedDocumentOf } from './support/typed-operation.ts';
import { withoutTypenames } from './support/without-typenames.ts';

const files = Object.keys(operations);

const { clientOf } = productionWorker(relayClient);
let compiled: Awaited<ReturnType<typeof compileForRelay>>;

beforeAll(async () => {
  compiled = await compileForRelay('reading', [
    ...files.map((file) => ({ file })),
    { file: 'agency-book', caught: 'claims' },
  ]);
});

const requestOf = (name: string): ConcreteRequest => {
  const request = compiled.requests.get(name);
  if (!request) throw new Error(`Relay's compiler made no ${name}.`);
  return request;
};

const policy = z.object({
  id: z.string(),
  number: z.string(),
  annualPremium: z.object({ amount: z.string() }),
  claims: z.unknown(),
});

/** The agency's book, as far as these tests look into it. */
const book = z.object({
  policies: z.object({
    totalCount: z.object({ count: z.number() }),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node: policy })),
  }),
});

describe('Relay', () => {
  test('gets, for each text that its compiler writes, the id of a persisted document that answers it', () => {
    expect(compiled.uncovered).toEqual([]);
    expect(compiled.requests.size).toBe(files.length + 1);
  });

  test.each(files)('answers %s from its store as the graph does, and sends its id alone', async (file) => {
    const { role, variables, data } = await ownAnswerOf(file);
    const { client, sent } = await clientOf(role);
    const document = typedDocumentOf(file);
    const request = [...compiled.requests.values()].find(({ params }) => params.id === documentIdOf(document));
    if (!request) throw new Error(`Relay's compiler made nothing of ${file}.`);
    await client.fetch(request, variables);
    expect(withoutTypenames(client.read(request, variables))).toEqual(data);
    expect(sent).toEqual([documentIdOf(document)]);
  });

  test('pages through a connection: each object once, in the order of one long page', async () => {
    const { client, sent } = await clientOf('AGENCY_ADMIN');
    const request = requestOf('AgencyBookQuery');
    const shown = () => book.parse(client.read(request, { first: 3 })).policies;
    await client.fetch(request, { first: 3 });
    while (shown().pageInfo.hasNextPage) await client.fetch(request, { first: 3, after: shown().pageInfo.endCursor });
    expect(sent.length).toBeGreaterThanOrEqual(3);
    const { client: other } = await clientOf('AGENCY_ADMIN');
    await other.fetch(request, { first: 100 });
    const whole = book.parse(other.read(request, { first: 100 })).policies;
    expect(shown().edges).toHaveLength(whole.totalCount.count);
    expect(shown().edges.map(({ node }) => node.number)).toEqual(whole.edges.map(({ node }) => node.number));
  });

  test('holds an object once: what `node` brings anew is shown wherever the object is, without asking again', async () => {
    const { client, sent } = await clientOf('AGENCY_ADMIN');
    const request = requestOf('AgencyBookQuery');
    const policyOfBook = () => book.parse(client.read(request, { first: 3 })).policies.edges[1]?.node;
    await client.fetch(request, { first: 3 });
    const id = policyOfBook()?.id ?? '';
    const before = policyOfBook()?.annualPremium.amount;
    const change = await changePremium(id, 123_456);
    try {
      await client.fetch(requestOf('RefetchNodeQuery'), { id });
      expect(before).not.toBe('1234.56');
      expect(policyOfBook()?.annualPremium.amount).toBe('1234.56');
      expect(sent).toHaveLength(2);
    } finally {
      await change.restore();
    }
  });

  test('hands over what could be read, and the error at the field that catches it, which names the keyspace', async () => {
    const { client } = await clientOf('AGENCY_ADMIN');
    const request = requestOf('AgencyBookCaughtQuery');
    const outage = await withoutRights('claims');
    try {
      await client.fetch(request, { first: 3 });
      const { edges } = book.parse(client.read(request, { first: 3 })).policies;
      expect(edges).toHaveLength(3);
      for (const { node } of edges) {
        expect(node.number).toBeTruthy();
        expect(node.claims).toMatchObject({
          ok: false,
          errors: expect.arrayContaining([
            expect.objectContaining({
              extensions: { code: 'KEYSPACE_UNAVAILABLE', keyspace: 'claims' },
            }),
          ]),
        });
      }
    } finally {
      await outage.restore();
    }
  });
});
