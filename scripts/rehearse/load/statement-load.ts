import { setTimeout as sleep } from 'node:timers/promises';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { keyspaces } from '../../../schema/keyspaces.ts';
import { wholeOrganization } from '../../../src/data/read/visibility.ts';
import { RequestData } from '../../../src/data/request-data.ts';
import type { KeyspaceSources } from '../../../src/data/wire/keyspace-sources.ts';
import { Timings } from './timings.ts';

const writers = 4;
const readers = 3;
const pauseMs = 20;

/** Organizations enough that every shard has some, also when there are four. None of them is in the demonstration. */
export const loadOrganizations: readonly string[] = Array.from(
  { length: 16 },
  (_, index) => `org_01REHEARSA1${String(index).padStart(15, '0')}`,
);

/** How the events of loads begin; they are 30 characters long, as all identifiers are. */
const eventPrefix = 'evt_01REHEARSA1';
const eventDigits = 15;

/** The addresses through which the keyspace is reached in turn: its own, the legacy one, or both. */
export type LoadAddresses = readonly string[];

/**
 * Numbers given out in one keyspace as the product gives them out: an event that is handled once, and a counter without gaps,
 * in one transaction of the product's own write path, with its times, its circuits and its second tries. Beside it, reads.
 */
export class StatementLoad {
  readonly timings = new Timings();
  /** The events of the increments that were acknowledged, by organization. */
  readonly acknowledged = new Map<string, Set<string>>(loadOrganizations.map((orgId) => [orgId, new Set()]));
  /** Transactions that were begun again, because rows were held or traffic was being moved. */
  triedAgain = 0;
  readonly keyspace: Keyspace;
  /** The series of its counters, and the handler of its events: another one for each load of a cluster. */
  readonly name: string;
  #addresses: LoadAddresses;
  #running = true;
  #loops: Promise<void>[] = [];
  #events = 0;

  constructor(keyspace: Keyspace, name: string, addresses: LoadAddresses) {
    this.keyspace = keyspace;
    this.name = name;
    this.#addresses = addresses;
  }

  /** How many increments were acknowledged. */
  get increments(): number {
    return [...this.acknowledged.values()].reduce((sum, events) => sum + events.size, 0);
  }

  /** Begins; `stop` ends it. */
  start(): void {
    const loop = async (turn: (count: number) => Promise<void>, first: number, step: number) => {
      for (let count = first; this.#running; count += step) {
        await turn(count);
        await sleep(pauseMs);
      }
    };
    this.#loops = [
      ...Array.from({ length: writers }, (_, index) => loop((count) => this.#giveNumber(count), index, writers)),
      ...Array.from({ length: readers }, (_, index) => loop((count) => this.#read(count), index, readers)),
    ];
  }

  /** From now on it goes through these addresses in turn. */
  use(addresses: LoadAddresses): void {
    this.#addresses = addresses;
  }

  /** Ends it, when all that was begun is answered. */
  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all(this.#loops);
  }

  async #giveNumber(count: number): Promise<void> {
    const orgId = organizationOf(count);
    this.#events += 1;
    const eventId = `${eventPrefix}${String(this.#events).padStart(eventDigits, '0')}`;
    await this.timings.note(() =>
      this.#asRequest(count, orgId, async (data) => {
        data.allowMutation();
        let begun = 0;
        await data.writeFor(this.keyspace, orgId, async (transaction) => {
          begun += 1;
          if (begun > 1) this.triedAgain += 1;
          // Whether it was done before, when the answer to a COMMIT was lost.
          const events = [{ eventId, handler: this.name }];
          if (!(await transaction.insertOnce(`${this.keyspace}HandledEvents`, events))) return;
          await transaction.nextCount(this.name);
        });
        this.acknowledged.get(orgId)?.add(eventId);
      }),
    );
  }

  /** The newest audit entries of an organization: the rows of one shard, through an index. */
  async #read(count: number): Promise<void> {
    const orgId = organizationOf(count);
    const table = `${this.keyspace}_audit_entries`;
    await this.timings.note(() =>
      this.#asRequest(count, orgId, async (data) => {
        const client = data.clientOf(this.keyspace);
        const text = `select \`id\`, \`action\` from \`${table}\` where \`org_id\` = ? order by \`id\` desc limit ?`;
        const { tags } = client;
        await client.read({ text, values: [orgId, 20], freshness: 'fresh', origin: null, tags });
      }),
    );
  }

  /** Does something as one request of the product: with connections, a deadline and a log of its own. */
  async #asRequest(count: number, orgId: string, run: (data: RequestData) => Promise<void>): Promise<void> {
    const address = this.#addresses[count % this.#addresses.length] ?? '';
    const data = new RequestData(sourcesAt(address), wholeOrganization(orgId));
    try {
      await run(data);
    } finally {
      await data.close();
    }
  }
}

const organizationOf = (count: number): string => loadOrganizations[count % loadOrganizations.length] ?? '';

function sourcesAt(connectionString: string): KeyspaceSources {
  const own = Object.fromEntries(keyspaces.map((keyspace) => [keyspace, { connectionString }]));
  // Object.fromEntries loses the literal keys.
  return { own: own as KeyspaceSources['own'], legacy: null };
}
