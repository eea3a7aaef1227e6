import { type Keyspace, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import type { DemonstrationUser, Role } from '../../scripts/seed/people.ts';
import type { Random } from '../../scripts/seed/random.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import type { Answer } from '../support/asking/answer.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { type Accident, WireProxy } from './wire-proxy.ts';

/** An accident of a request: in which keyspace, at which of the statements that the request sends there, and what else. */
export interface Fault {
  readonly keyspace: Keyspace;
  readonly at: number;
  readonly accident: Accident;
  /** Whether the Worker itself ends there: nothing that the request still tries reaches any database. */
  readonly crash: boolean;
}

/** What a fault came to. */
export interface Hit {
  readonly fault: Fault;
  readonly statement: string;
}

/** Waits that are short, so that a simulation is: a hung statement costs this, not seconds. */
const settings = { STATEMENT_TIMEOUT_MS: 300, CONNECT_TIMEOUT_MS: 300, MUTATION_TIMEOUT_MS: 9_000 };

/** One client at a time, with its own way to each keyspace: what happens to it happens to nobody else. */
export class Lane {
  readonly #proxies: ReadonlyMap<Keyspace, WireProxy>;
  readonly #asking: Asking;
  /** What is known of outages, of this request alone. */
  #circuits = new Circuits();

  private constructor(proxies: ReadonlyMap<Keyspace, WireProxy>, now: () => Date, random: Random) {
    this.#proxies = proxies;
    const carrier = inProcess({
      settings,
      sources: this.sources,
      request: () => ({ now: now(), random: () => random.next(), circuits: this.#circuits }),
    });
    this.#asking = asking(carrier);
  }

  /** Opens a lane to the database server at a port. */
  static async open(databasePort: number, now: () => Date, random: Random): Promise<Lane> {
    const proxies = new Map<Keyspace, WireProxy>();
    for (const keyspace of keyspaces) proxies.set(keyspace, await WireProxy.start(databasePort));
    return new Lane(proxies, now, random);
  }

  /** The keyspaces as this lane reaches them. */
  get sources(): KeyspaceSources {
    const own = keyspaces.map((keyspace) => {
      const database = keyspaceDatabases[keyspace];
      const port = this.#proxies.get(keyspace)?.port ?? 0;
      return [keyspace, { connectionString: localConnectionString(database, port, database) }];
    });
    // Object.fromEntries loses the literal keys. Nothing is cut back to the legacy database.
    return { own: Object.fromEntries(own), legacy: undefined } as unknown as KeyspaceSources;
  }

  /** How many statements the last request sent to each keyspace. */
  get counts(): ReadonlyMap<Keyspace, number> {
    return new Map([...this.#proxies].map(([keyspace, { count }]) => [keyspace, count]));
  }

  /** Cuts a keyspace off from this lane, or lets it back. */
  reach(keyspace: Keyspace, reachable: boolean): void {
    const proxy = this.#proxies.get(keyspace);
    if (reachable) proxy?.open();
    else proxy?.shut();
  }

  /** Asks once, with a fault or none. Returns the answer, null when the Worker ended before it gave one, and what was hit. */
  async ask(
    question: {
      readonly role: Role;
      readonly user?: DemonstrationUser | undefined;
      readonly query: string;
      readonly variables: object;
    },
    fault: Fault | null,
  ): Promise<{ answer: Answer | null; hit: Hit | null }> {
    let hit: Hit | null = null;
    let crashed = false;
    const onHit = (statement: string) => {
      if (!fault) return;
      hit = { fault, statement };
      if (!fault.crash) return;
      crashed = true;
      // The statement itself is on its way as the accident says; whatever else this request does is not.
      setImmediate(() => {
        for (const proxy of this.#proxies.values()) proxy.shut();
      });
    };
    this.#circuits = new Circuits();
    for (const [keyspace, proxy] of this.#proxies) {
      const own = fault?.keyspace === keyspace ? { at: fault.at, accident: fault.accident, onHit } : null;
      proxy.plan(own);
    }
    const answer = await this.#asking.ask(question);
    if (crashed) for (const proxy of this.#proxies.values()) proxy.open();
    return { answer: crashed ? null : answer, hit };
  }

  /** Closes the lane. */
  async close(): Promise<void> {
    await Promise.all([...this.#proxies.values()].map((proxy) => proxy.stop()));
  }
}
