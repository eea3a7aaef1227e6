import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import type { DemonstrationUser, Role } from '../../scripts/seed/people.ts';
import type { Random } from '../../scripts/seed/random.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import type { RequestOptions } from '../../src/data/request-data.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { type Settings, timeoutsOf } from '../../src/server/settings.ts';
import type { Answer } from '../support/asking/answer.ts';
import { type Asking, asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { testSettings } from '../support/settings.ts';
import type { Accident, Counts } from './wire/accident.ts';
import type { OnDeadlock, StatementProxy, Way } from './wire/proxy.ts';

/** An accident of a piece of work: in which keyspace, at which of the statements or COMMITs that it sends there, and what else. */
export interface Fault {
  readonly keyspace: Keyspace;
  readonly at: number;
  readonly of: keyof Counts;
  readonly accident: Accident;
  /** Whether the Worker itself ends there: nothing that the work still tries reaches any database. */
  readonly crash: boolean;
}

/** What a fault came to. */
export interface Hit {
  readonly fault: Fault;
  readonly statement: string;
}

/** What a piece of work came to: null when the Worker ended before it was done. */
export interface Worked<Result> {
  readonly result: Result | null;
  readonly hit: Hit | null;
}

/** What somebody asks the graph for. */
interface Question {
  readonly role: Role;
  readonly user?: DemonstrationUser | undefined;
  readonly query: string;
  readonly variables: object;
  /** By this name the audit entries know the request, and those of the handlers that followed it. */
  readonly requestId: string;
}

/** What a lane is opened with. */
export interface LaneOptions {
  readonly way: Way;
  readonly now: () => Date;
  readonly random: Random;
  readonly onDeadlock: OnDeadlock;
}

/** How long work waits: not for long where something hangs or is held, so that it costs no seconds; else for as long as it takes. */
const patience = {
  short: { STATEMENT_TIMEOUT_MS: 300, CONNECT_TIMEOUT_MS: 300, MUTATION_TIMEOUT_MS: 9_000 },
  long: { STATEMENT_TIMEOUT_MS: 10_000, CONNECT_TIMEOUT_MS: 10_000, MUTATION_TIMEOUT_MS: 60_000 },
};

/** How long a piece of work waits. */
export type Patience = keyof typeof patience;

/** One client at a time, with its own way to each keyspace: what happens to it happens to nobody else. */
export class Lane {
  readonly #proxies: ReadonlyMap<Keyspace, StatementProxy>;
  readonly #options: LaneOptions;
  readonly #asking: Readonly<Record<Patience, Asking>>;
  #patience: Patience = 'long';
  /** What is known of outages, of this piece of work alone. */
  #circuits = new Circuits();

  private constructor(proxies: ReadonlyMap<Keyspace, StatementProxy>, options: LaneOptions) {
    this.#proxies = proxies;
    this.#options = options;
    const { sources } = this;
    const request = () => this.circumstances;
    const askingWith = (settings: Partial<Settings>) => asking(inProcess({ settings, sources, request }));
    this.#asking = { short: askingWith(patience.short), long: askingWith(patience.long) };
  }

  /** Opens a lane on one of the ways to the databases. */
  static async open(options: LaneOptions): Promise<Lane> {
    const proxies = new Map<Keyspace, StatementProxy>();
    for (const keyspace of keyspaces) proxies.set(keyspace, await options.way.startProxy(options.onDeadlock));
    return new Lane(proxies, options);
  }

  /** The keyspaces as this lane reaches them. */
  get sources(): KeyspaceSources {
    const { way } = this.#options;
    const own = keyspaces.map((keyspace) => {
      const port = this.#proxies.get(keyspace)?.port ?? 0;
      return [keyspace, { connectionString: way.connectionString(keyspace, port) }];
    });
    // Object.fromEntries loses the literal keys. Nothing is cut back to the legacy database.
    return { own: Object.fromEntries(own), legacy: undefined } as unknown as KeyspaceSources;
  }

  /** The moment, the chance and the patience of what is done on this lane. */
  get circumstances(): Required<Pick<RequestOptions, 'now' | 'random' | 'circuits' | 'timeouts'>> {
    const { now, random } = this.#options;
    const timeouts = timeoutsOf({ ...testSettings, ...patience[this.#patience] });
    return { now: now(), random: () => random.next(), circuits: this.#circuits, timeouts };
  }

  /** What the last piece of work sent to each keyspace. */
  get counts(): ReadonlyMap<Keyspace, Counts> {
    return new Map([...this.#proxies].map(([keyspace, { counts }]) => [keyspace, counts]));
  }

  /** Cuts a keyspace off from this lane, or lets it back. */
  reach(keyspace: Keyspace, reachable: boolean): void {
    const proxy = this.#proxies.get(keyspace);
    if (reachable) proxy?.open();
    else proxy?.shut();
  }

  /** Does a piece of work with a fault or none. It is patient when nothing is known to be in its way. */
  async under<Result>(
    fault: Fault | null,
    work: () => Promise<Result>,
    waits: Patience = fault ? 'short' : 'long',
  ): Promise<Worked<Result>> {
    this.#patience = waits;
    let hit: Hit | null = null;
    let crashed = false;
    const onHit = (statement: string) => {
      if (!fault) return;
      hit = { fault, statement };
      if (!fault.crash) return;
      crashed = true;
      // The statement itself is on its way as the accident says; whatever else this work does is not.
      setImmediate(() => {
        for (const proxy of this.#proxies.values()) proxy.shut();
      });
    };
    this.#circuits = new Circuits();
    for (const [keyspace, proxy] of this.#proxies) {
      proxy.plan(fault?.keyspace === keyspace ? { ...fault, onHit } : null);
    }
    const result = await work();
    if (crashed) for (const proxy of this.#proxies.values()) proxy.open();
    return { result: crashed ? null : result, hit };
  }

  /** Asks the graph once, with a fault or none. */
  ask({ requestId, ...question }: Question, fault: Fault | null, waits?: Patience): Promise<Worked<Answer>> {
    const headers = { 'CF-Ray': requestId };
    return this.under(fault, () => this.#asking[this.#patience].ask({ ...question, headers }), waits);
  }

  /** Closes the lane. */
  async close(): Promise<void> {
    await Promise.all([...this.#proxies.values()].map((proxy) => proxy.stop()));
  }
}
