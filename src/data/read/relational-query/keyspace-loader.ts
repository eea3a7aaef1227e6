import DataLoader from 'dataloader';
import type { DomainClient, KeyspaceReader } from '../../wire/domain-clients.ts';
import { sentFor } from '../../wire/statement-origin.ts';

/** One read by a key. Reads of the same shape differ in their keys alone, so that one statement answers them all. */
export interface KeyedRead<Result> {
  /** Everything but the key: table, conditions, order, limit. */
  readonly shape: string;
  readonly key: string;
  /** The field or edge that asks. */
  readonly origin: string;
  /** Sends the statements for all reads of this shape, and returns the result of each key that has one. */
  send(client: DomainClient, group: readonly KeyedRead<Result>[]): Promise<ReadonlyMap<string, Result>>;
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
  #alone = 0;

  constructor(client: KeyspaceReader) {
    const sendGroup = async (group: readonly KeyedRead<unknown>[]): Promise<Map<KeyedRead<unknown>, unknown>> => {
      const [first] = group;
      try {
        const origin = [...new Set(group.map((read) => read.origin))].join(', ');
        const results = await sentFor(origin, () => client.read(async () => first?.send(client, group)));
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
      { cache: false, batchScheduleFn: (send) => setTimeout(send, 0) },
    );
  }

  /** Answers a read together with all reads that are asked for at the same time. */
  async load<Result>(read: KeyedRead<Result>): Promise<Result> {
    // The loader answers each read with what its own `send` or `empty` made.
    return (await this.#loader.load(read as KeyedRead<unknown>)) as Result;
  }

  /**
   * Sends a statement of its own together with what else is asked for at the same time, and answers when all of that is
   * there: lists beside each other then follow their edges in one batch, however far apart their rows arrive.
   */
  async loadAlone<Result>(origin: string, statement: (client: DomainClient) => PromiseLike<Result>): Promise<Result> {
    this.#alone += 1;
    return this.load<Result>({
      shape: `alone ${this.#alone}`,
      key: '',
      origin,
      send: async (client) => new Map([['', await statement(client)]]),
      empty: () => {
        throw new Error(`A statement for ${origin} answered without a result.`);
      },
    });
  }
}
