import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { isInTransaction } from '../../guard/transact.ts';
import type { Selection } from './branch.ts';
import { type Asked, packsOf, sendPack } from './shared-statement.ts';

/** One read by a key. Reads of the same shape differ in their keys alone, so that the same branches answer them all. */
export interface KeyedRead<Result> {
  /** Everything but the key: table, conditions, order, limit. */
  readonly shape: string;
  readonly key: string;
  /** The field or edge that asks. */
  readonly origin: string;
  /** What all reads of this shape select: one selection, or several where one statement cannot hold all keys. */
  select(client: KeyspaceClient, group: readonly KeyedRead<Result>[]): readonly Selection<Result>[];
  /** The result of a key that the database knows nothing of. */
  empty(): Result;
}

type Read = KeyedRead<unknown>;

/** What was thrown, as an error. */
export const errorOf = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** The reads of one shape, and what was found for their keys, or why nothing was. */
class Group {
  readonly reads: readonly Read[];
  readonly #found = new Map<string, unknown>();
  #failure: Error | undefined;

  constructor(reads: readonly Read[]) {
    this.reads = reads;
  }

  /** What the group asks for. Asks for nothing, and fails, when it is too much. */
  ask(client: KeyspaceClient): Asked[] {
    const origins = [...new Set(this.reads.map(({ origin }) => origin))];
    try {
      return this.reads[0]?.select(client, this.reads).map((selection) => ({ selection, origins })) ?? [];
    } catch (failure) {
      this.#failure = errorOf(failure);
      return [];
    }
  }

  take(outcome: PromiseSettledResult<ReadonlyMap<string, unknown>>): void {
    if (outcome.status === 'rejected') this.#failure ??= errorOf(outcome.reason);
    else for (const [key, result] of outcome.value) this.#found.set(key, result);
  }

  resultOf(read: Read): unknown {
    return this.#failure ?? this.#found.get(read.key) ?? read.empty();
  }
}

/** In the same order whichever read came first: the same reads make the same text, which a cache knows. */
const groupsOf = (reads: readonly Read[]): Group[] =>
  [...Map.groupBy(reads, ({ shape }) => shape)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => new Group(group));

/** Answers lists of reads of one keyspace in as few statements as they need: what failed is in the place of its result. */
const answer = async (client: KeyspaceClient, lists: readonly (readonly Read[])[]): Promise<unknown[][]> => {
  const groups = groupsOf(lists.flat());
  const groupOf = new Map<Asked, Group>();
  for (const group of groups) for (const asked of group.ask(client)) groupOf.set(asked, group);
  const send = async (pack: readonly Asked[]) => {
    const outcomes = await sendPack(client, pack);
    for (const [index, asked] of pack.entries()) {
      const outcome = outcomes[index];
      if (outcome) groupOf.get(asked)?.take(outcome);
    }
  };
  await Promise.all(packsOf([...groupOf.keys()], client.readsFresh).map(send));
  const results = new Map(groups.flatMap((group) => group.reads.map((read) => [read, group.resultOf(read)] as const)));
  return lists.map((reads) => reads.map((read) => results.get(read)));
};

/**
 * The DataLoader of one keyspace for the length of one request. A batch waits for a macrotask: in workerd DataLoader's own
 * scheduler splits a batch whose loads are awaited at different depths, one statement then becomes several. Not for a timer:
 * in Node.js the shortest one takes a millisecond. And it waits for the batch before it: on the one connection of a keyspace
 * its statement would wait in any case, and what is asked for meanwhile joins it.
 */
export class KeyspaceLoader {
  readonly #loader: DataLoader<readonly Read[], unknown[]>;
  /** The batch that is under way; settled when none is. */
  #underWay: Promise<unknown> = Promise.resolve();

  /** `inRequest` runs something in the context of the request: a batch answers many readers, not just the first. */
  constructor(client: KeyspaceClient, inRequest: (run: () => void) => void) {
    this.#loader = new DataLoader(
      (lists) => {
        const answers = answer(client, lists);
        this.#underWay = answers.catch(() => {});
        return answers;
      },
      // Each read is an object of its own, and results are rows that their reader may change: nothing to cache.
      { cache: false, batchScheduleFn: (send) => void this.#free().then(() => inRequest(send)) },
    );
  }

  /** Waits until nothing is under way, and until those who were answered have asked for what they need next. */
  async #free(): Promise<void> {
    await this.#underWay;
    await nextTurn();
  }

  /** Answers a read together with all reads that are asked for at the same time. Refused inside a transaction. */
  async load<Result>(read: KeyedRead<Result>): Promise<Result> {
    const [result] = await this.loadAll([read]);
    if (result instanceof Error) throw result;
    // There is one result for one read.
    return result as Result;
  }

  /** The same for several reads: one promise for all, with an error in the place of each that failed. */
  async loadAll<Result>(reads: readonly KeyedRead<Result>[]): Promise<(Result | Error)[]> {
    if (isInTransaction()) {
      const [first] = reads;
      throw new Error(`${first?.origin} is read inside a transaction. Read it before, or lock its row there.`);
    }
    // The loader answers each read with what its own `resultsOf` or `empty` made.
    return (await this.#loader.load(reads as readonly Read[])) as (Result | Error)[];
  }
}
