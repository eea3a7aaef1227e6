import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { KeyspaceClient } from '../../src/data/guard/keyspace-clients.ts';
import { type KeyedRead, KeyspaceLoader } from '../../src/data/read/relational-query/keyspace-loader.ts';

/** A read by a key. The loader and the scheduling under it are the real ones. */
const readOf = (key: string): KeyedRead<string> => ({
  shape: 'policies by id',
  origin: 'Query.node',
  key,
  empty: () => '',
  select: (_, group) => [
    {
      table: 'policies',
      branches: group.map((read) => ({
        what: 'the key',
        put: () => ({ parts: [{ text: 'key', values: [read.key] }], build: () => sql`select ${read.key}` }),
      })),
      width: 1,
      mostRows: group.length,
      resultsOf: (rows) => new Map(rows.map(([cell]) => [String(cell), `row ${cell}`])),
    },
  ],
});

/** Stands for a database that answers the keys of a statement, and notes which came together. */
const loader = (sent: unknown[][] = []) => {
  const client: Pick<KeyspaceClient, 'read' | 'tags' | 'readsFresh'> = {
    readsFresh: false,
    tags: { application: 'test', keyspace: 'policies', operation: 'adhoc' },
    read: async ({ values }) => {
      sent.push([...values]);
      return { rows: values.map((value) => [value]), matched: 0 };
    },
  };
  // A loader only reads.
  return new KeyspaceLoader(client as KeyspaceClient, (run) => run());
};

/** Takes that many steps: awaits so many promises before it goes on. */
const steps = async (depth: number): Promise<void> => {
  for (let step = 0; step < depth; step += 1) await Promise.resolve();
};

describe('batches in workerd', () => {
  test('run here, not in Node', () => {
    expect(navigator.userAgent).toBe('Cloudflare-Workers');
  });

  test.each([0, 1, 2, 3, 5, 8, 13, 40])('stay whole when loads are awaited up to %i promises deep', async (depth) => {
    const sent: unknown[][] = [];
    const policies = loader(sent);
    const rows = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await steps(index % (depth + 1));
        return policies.load(readOf(`pol_${index}`));
      }),
    );
    expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => `row pol_${index}`));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toHaveLength(20);
  });

  test('stay whole level by level, when each level waits for the one above', async () => {
    const sent: unknown[][] = [];
    const policies = loader(sent);
    const descend = async (index: number, levels: number): Promise<void> => {
      if (levels === 0) return;
      await policies.load(readOf(`${index} at ${levels}`));
      await steps(index % 7);
      await descend(index, levels - 1);
    };
    await Promise.all(Array.from({ length: 30 }, (_, index) => descend(index, 5)));
    expect(sent.map((group) => group.length)).toEqual([30, 30, 30, 30, 30]);
  });

  test('that fail fail for every load of the batch, and for no other', async () => {
    const policies = loader();
    const broken: KeyedRead<string> = {
      ...readOf('x'),
      shape: 'broken',
      select: () => {
        throw new Error('too many rows');
      },
    };
    const [one, other, fine] = await Promise.allSettled([
      policies.load(broken),
      policies.load({ ...broken, key: 'y' }),
      policies.load(readOf('z')),
    ]);
    expect([one.status, other.status, fine.status]).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
