import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exampleClaimNumber } from '../scripts/seed/examples.ts';
import type { Statement } from '../src/data/statement-log.ts';
import { executeAs } from './support/graph.ts';

const document = await readFile('codegen/documents/claim-file.graphql', 'utf8');

// The policy's coverages are those of today: a day in the term of the demonstration data.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T12:00:00Z') });
});

afterAll(() => {
  vi.useRealTimers();
});

/** One statement per paragraph, grouped by keyspace, broken where a reader would. */
const readable = (statements: readonly Statement[]): string =>
  Object.entries(Object.groupBy(statements, ({ keyspace }) => keyspace))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([keyspace, sent = []]) => {
      const texts = sent
        .map(({ sql }) => sql.replaceAll(/ (from|where|order by|group by|limit|union all) /g, '\n    $1 '))
        .toSorted();
      return [`${keyspace}: ${sent.length} statements`, ...texts.map((text) => `  ${text}`)].join('\n');
    })
    .join('\n\n');

test('ClaimFile crosses five keyspaces with one statement per level and five connections', async () => {
  const { answer, statements, costs } = await executeAs('ORG_ADMIN', document, { number: exampleClaimNumber });
  expect(answer.errors).toBeUndefined();
  const connections = Object.values(costs).reduce((sum, cost) => sum + cost.connections, 0);
  expect(connections).toBe(5);
  expect(Object.keys(costs).toSorted()).toEqual(['billing', 'claims', 'global', 'policies', 'submissions']);
  const snapshot = [
    '# The answer',
    JSON.stringify(answer.data, null, 2),
    `# What it cost: ${statements.length} statements over ${connections} connections`,
    readable(statements),
    '',
  ].join('\n\n');
  await expect(snapshot).toMatchFileSnapshot('snapshots/claim-file.txt');
});

test('ClaimFile sends no statement twice', async () => {
  const { statements } = await executeAs('ORG_ADMIN', document, { number: exampleClaimNumber });
  const texts = statements.map(({ sql }) => sql);
  expect(texts.length).toBe(new Set(texts).size);
});
