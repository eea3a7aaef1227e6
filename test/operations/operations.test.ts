import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askInRounds, askOperation, dayOfOperations } from './ask-operation.ts';
import { changes } from './changes.ts';
import { connectionsOf, describeOperation } from './describe-operation.ts';
import { forgetReadings } from './forget-readings.ts';
import { operations, readingOperations } from './operations.ts';

const maxConnections = 5;

/** `claim-submission` as `ClaimSubmission`. */
const operationNamed = (file: string): string =>
  file.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
});

describe('the operations of clients', () => {
  test('are each tried, here or where changes are, and each of those tried is one of theirs', async () => {
    const files = (await readdir('codegen/documents')).map((file) => file.replace(/\.graphql$/, ''));
    expect([...Object.keys(operations), ...changes].toSorted()).toEqual(files.toSorted());
  });

  test.each(changes)('%s, which changes something, is tried with every client that has a cache', async (name) => {
    expect(parse(await readFile(`codegen/documents/${name}.graphql`, 'utf8')).definitions).toMatchObject([
      { operation: 'mutation' },
    ]);
    for (const client of ['apollo', 'urql', 'relay']) {
      const suite = await readFile(`test/writes/${client}.test.ts`, 'utf8');
      expect(suite).toMatch(new RegExp(`\\b${operationNamed(name)}(?:Document|Mutation)\\b`));
    }
  });

  test.each(Object.keys(operations))(
    '%s answers with the reviewed statements, none of them twice, over five connections at most',
    async (name) => {
      const asked = await askInRounds(name);
      const { answer, statements } = asked;
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data), 'every field of the root').not.toContain(null);
      const reads = (answer.extensions?.cost.actual ?? 0) > 0;
      expect(reads, 'whether rows were read').toBe(readingOperations.includes(name));
      const texts = statements.map(({ sql }) => sql);
      expect(texts.toSorted()).toEqual([...new Set(texts)].toSorted());
      expect(connectionsOf(asked)).toBeLessThanOrEqual(maxConnections);
      await expect(describeOperation(asked)).toMatchFileSnapshot(`../snapshots/operations/${name}.txt`);
    },
  );

  test('cross all five keyspaces at once where a claim file does, with one connection each', async () => {
    const { answer } = await askOperation('claim-file');
    const connections = Object.entries(answer.extensions?.keyspaces ?? {}).map(([name, cost]) => [
      name,
      cost.connections,
    ]);
    expect(Object.fromEntries(connections)).toEqual({ billing: 1, claims: 1, global: 1, policies: 1, submissions: 1 });
  });
});
