import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import type { Role } from '../../scripts/seed/people.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { reads } from '../reads/reads.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { startFront } from '../support/planetscale-worker.ts';
import { startWorkerBehindCache } from '../support/worker-behind-cache.ts';

let worker: Awaited<ReturnType<typeof startWorkerBehindCache>>;

beforeAll(async () => {
  worker = await startWorkerBehindCache();
});

afterAll(() => worker.stop());

beforeEach(() => worker.clear());

afterEach(() => {
  vi.useRealTimers();
});

const ask = (role: Role, query: string, variables: object | undefined, sources: KeyspaceSources) =>
  asking(inProcess({ sources })).askWell({ role, query, variables });

const operations = {
  ...reads,
  'the claim file': {
    query: await readFile('codegen/documents/claim-file.graphql', 'utf8'),
    variables: { number: exampleClaimNumber },
  },
};

test.each(Object.entries(operations))(
  'no cached statement of "%s" binds a moment finer than the minute',
  async (_, { role = 'ORG_ADMIN', query, variables }: (typeof reads)[string]) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T12:34:56.789Z') });
    await ask(role, query, variables, worker.sources);
    const { misses, uncacheable } = worker.counts();
    expect(misses + uncacheable).toBeGreaterThan(0);
    expect(worker.cache.texts).toHaveLength(misses);
    expect(worker.cache.texts.filter((text) => text.includes('12:34:56'))).toEqual([]);
  },
);

test('the same objects share entries, in whatever order they were listed', async () => {
  const list = (direction: string) =>
    `{ programs(first: 100, direction: ${direction}) { nodes { carrier { name } agreements(first: 1) { nodes { id } } rateTables(first: 1) { totalCount { count } nodes { tableVersion } } } } }`;
  await ask('ORG_ADMIN', list('ASCENDING'), {}, worker.sources);
  const { misses } = worker.counts();
  await ask('ORG_ADMIN', list('DESCENDING'), {}, worker.sources);
  // The list itself is another one.
  expect(worker.counts()).toMatchObject({ hits: misses - 1, misses: misses + 1 });
});

test("the marker of fresh reads reaches the server through PlanetScale's HTTP driver as well", async () => {
  const front = await startFront();
  const own = keyspaces.map((keyspace) => {
    const connectionString = front.url(keyspaceDatabases[keyspace], 'local-only');
    return [keyspace, { connectionString }] as const;
  });
  try {
    const query = `{ claim(number: "${exampleClaimNumber}") { policy { number invoices { nodes { number } } } } }`;
    // Object.fromEntries loses the literal keys.
    const sources = { own: Object.fromEntries(own) as KeyspaceSources['own'], legacy: null };
    await ask('ORG_ADMIN', query, {}, sources);
    const ends = front.statements.map((text) => [/from `(\w+)`/.exec(text)?.[1], text.endsWith('/* fresh NOW() */')]);
    expect(Object.fromEntries(ends)).toEqual({ claims: true, policies: false, invoices: true });
  } finally {
    await front.stop();
  }
});
