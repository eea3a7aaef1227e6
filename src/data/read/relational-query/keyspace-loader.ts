import DataLoader from 'dataloader';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { isInTransaction } from '../../guard/transact.ts';

/** One read by a key. Reads of the same shape differ in their keys alone, so that one statement answers them all. */
export interface KeyedRead<Result> {
  /** Everything but the key: table, conditions, order, limit. */
  readonly shape: string;
  readonly key: string;
  /** The field or edge that asks. */
  readonly origin: string;
  /** Sends the statements for all reads of this shape, and returns the result of each key that has one. */
  send(
    client: KeyspaceClient,
    group: readonly KeyedRead<Result>[],
    origin: string,
  ): Promise<ReadonlyMap<string, Result>>;
  /** The result of a key that the database knows nothing of. */
  empty(): Result;
}

const groupByShape = (reads: readonly KeyedRead<unknown>[]): KeyedRead<unknown>[][] => [
  ...Map.groupBy(reads, (read) => read.shape).values(),
];

/**
 * The DataLoader of one keyspace for the length of one request. It waits for a macrotask: in workerd DataLoader's own
 * scheduler splits a batch whose loads are awaited at different depths, one statement then becomes several.
 */
export class KeyspaceLoader {
  readonly #loader: DataLoader<KeyedRead<unknown>, unknown>;

  /** `inRequest` runs something in the context of the request: a batch answers many readers, not just the first. */
  constructor(client: KeyspaceClient, inRequest: (run: () => void) => void) {
    const sendGroup = async (group: readonly KeyedRead<unknown>[]): Promise<Map<KeyedRead<unknown>, unknown>> => {
      const [first] = group;
      try {
        const origin = [...new Set(group.map((read) => read.origin))].join(', ');
        const results = await first?.send(client, group, origin);
        return new Map(group.map((read) => [read, results?.get(read.key) ?? read.empty()]));
      } catch (failure) {
        const error = failure instanceof Error ? failure : new Error(String(failure));
        return new Map(group.map((read) => [read, error]));
      }
    };
    this.#loader = new DataLoader(
      async (reads) => {
        const sent = await Promise.all(groupByShape(reads).map(sendGroup));
        const results = new Map(sent.flatMap((group) => [...group]));
        return reads.map((read) => results.get(read));
      },
      // Each read is an object of its own, and results are rows that their reader may change: nothing to cache.
      { cache: false, batchScheduleFn: (send) => setTimeout(() => inRequest(send), 0) },
    );
  }

  /** Answers a read together with all reads that are asked for at the same time. Refused inside a transaction. */
  async load<Result>(read: KeyedRead<Result>): Promise<Result> {
    if (isInTransaction()) {
      throw new Error(`${read.origin} is read inside a transaction. Read it before, or lock its row there.`);
    }
    // The loader answers each read with what its own `send` or `empty` made.
    return (await this.#loader.load(read as KeyedRead<unknown>)) as Result;
  }
}
