import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askOperation, dayOfOperations } from './ask-operation.ts';
import { connectionsOf, describeOperation } from './describe-operation.ts';
import { forgetReadings } from './forget-readings.ts';
import { operations } from './operations.ts';

const maxConnections = 5;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
});

describe('the operations of clients', () => {
  test('are each tried here, and each of those tried is one of theirs', async () => {
    const files = (await readdir('codegen/documents')).map((file) => file.replace(/\.graphql$/, ''));
    expect(Object.keys(operations).toSorted()).toEqual(files.toSorted());
  });

  test.each(Object.keys(operations))(
    '%s answers with the reviewed statements, none of them twice, over five connections at most',
    async (name) => {
      const asked = await askOperation(name);
      const { answer, statements } = asked;
      expect(answer.errors).toBeUndefined();
      expect(Object.values(answer.data), 'every field of the root').not.toContain(null);
      expect(answer.extensions?.cost.actual, 'rows that were read').toBeGreaterThan(0);
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
