import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** Stands for a database that answers the keys of a statement, after a while if it is told so, and notes which came together. */
const loader = (sent: unknown[][] = [], busy: () => Promise<unknown> = async () => {}) => {
  const client: Pick<KeyspaceClient, 'read' | 'tags' | 'readsFresh'> = {
    readsFresh: false,
    tags: { application: 'test', keyspace: 'policies', operation: 'adhoc' },
    read: async ({ values }) => {
      sent.push([...values]);
      await busy();
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

  test('take up whatever is asked for while the keyspace is busy with another', async () => {
    const sent: unknown[][] = [];
    const { promise: answered, resolve: endFirst } = Promise.withResolvers<void>();
    const policies = loader(sent, () => answered);
    const first = policies.load(readOf('first'));
    const turns = async (count: number): Promise<void> => {
      for (let turn = 0; turn < count; turn += 1) await nextTurn();
    };
    await turns(2);
    // Each in a turn of its own, as the answers of other keyspaces come.
    const later = ['second', 'third', 'fourth'].map(async (key, index) => {
      await turns(index + 1);
      return policies.load(readOf(key));
    });
    await turns(6);
    expect(sent).toEqual([['first']]);
    endFirst();
    expect(await Promise.all([first, ...later])).toEqual(['row first', 'row second', 'row third', 'row fourth']);
    expect(sent).toEqual([['first'], ['second', 'third', 'fourth']]);
  });

  test('go on after one that failed', async () => {
    const policies = loader([], () => Promise.reject(new Error('connection lost')));
    const [one, other] = await Promise.allSettled([
      policies.load(readOf('x')),
      nextTurn().then(() => policies.load(readOf('y'))),
    ]);
    expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
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
