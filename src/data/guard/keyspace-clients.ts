import type { Keyspace } from '../../../schema/keyspaces.ts';
import { memoize } from '../memoize.ts';
import { type ConnectionSource, createDomainDb, createLegacyDb } from '../wire/domain-clients.ts';
import type { KeyspaceSources } from '../wire/keyspace-sources.ts';
import type { RequestResources } from '../wire/request-resources.ts';
import type { Answer, Connection, Send, Statement, Tags } from '../wire/statement.ts';
import { TracedConnection } from '../wire/traced-connection.ts';
import type { Circuits } from './circuit.ts';
import type { Deadline } from './deadline.ts';
import { KeyspaceGuard } from './keyspace-guard.ts';
import { isInTransaction, transact } from './transact.ts';

/** One keyspace as one request reaches it: behind its guard, over a connection of its own or the legacy database's. */
export interface KeyspaceClient {
  /** The tags of its statements. */
  readonly tags: Tags;
  /** Whether statements may hint at indexes: the legacy database may have views for tables, which have none. */
  readonly takesIndexHints: boolean;
  /** Whether the request takes no answer of this keyspace that a cache has kept. */
  readonly readsFresh: boolean;
  /** Opens its connection before its first statement, unless the keyspace is known to be away. */
  openAhead(): void;
  /** Sends a read. `KeyspaceGuard.read` says what it throws. */
  read(statement: Statement): Promise<Answer>;
  /** Runs a transaction, again if that may help. `KeyspaceGuard.write` says what it throws. */
  transaction<Result>(run: (send: Send) => Promise<Result>): Promise<Result>;
}

/** What the clients of one request share. */
export interface ClientOptions {
  readonly sources: KeyspaceSources;
  readonly resources: RequestResources;
  readonly deadline: Deadline;
  readonly circuits: Circuits;
  readonly random: () => number;
  /** The tenant, once it is known. Its rows are in one shard: what fails for it may well work for others. */
  orgId(): string;
  /** What statements name as their operation. */
  operation(): string;
  /** What statements name as the version of the Worker. */
  readonly version: string | undefined;
}

/** The application, as statements name it. */
const application = 'openinsure-graph';

/** The clients of one request: each keyspace's own, or the legacy database's for those that are cut back to it. */
export class KeyspaceClients {
  readonly #opened: Connection[] = [];
  readonly #budget: RequestResources['budget'];
  /** The client of a keyspace. */
  readonly of: (keyspace: Keyspace) => KeyspaceClient;
  /** A client of the legacy database. */
  readonly legacy: () => KeyspaceClient;

  constructor(options: ClientOptions) {
    const { sources, resources } = options;
    this.#budget = resources.budget;
    const remember = (connection: Connection) => {
      const traced = new TracedConnection(connection);
      this.#opened.push(traced);
      return traced;
    };
    const legacyConnection = memoize((source: ConnectionSource) => remember(createLegacyDb(source, resources)));
    const legacyClientOf = memoize((keyspace: Keyspace) => {
      const { legacy } = sources;
      if (!legacy) throw new Error('No legacy database is bound.');
      return clientOver(legacyConnection(legacy), keyspace, legacy, { ...options, takesIndexHints: false });
    });
    this.legacy = () => legacyClientOf('global');
    this.of = memoize((keyspace) => {
      const own = sources.own[keyspace];
      if (!own) return legacyClientOf(keyspace);
      const connection = remember(createDomainDb[keyspace](own, resources));
      return clientOver(connection, keyspace, own, { ...options, takesIndexHints: true });
    });
  }

  /** Closes every connection that is open, and lets no other be opened. */
  async close(): Promise<void> {
    this.#budget.close();
    await Promise.all(this.#opened.map((connection) => connection.close()));
  }
}

const clientOver = (
  connection: Connection,
  keyspace: Keyspace,
  { connectionString }: ConnectionSource,
  options: ClientOptions & Pick<KeyspaceClient, 'takesIndexHints'>,
): KeyspaceClient => {
  const { circuits, deadline, resources, random, orgId, operation, version, takesIndexHints } = options;
  const circuit = () => circuits.of(`${keyspace} ${connectionString} ${orgId()}`);
  const guard = new KeyspaceGuard({
    keyspace,
    circuit,
    deadline,
    random,
    log: resources.log,
    watch: resources.watch,
    busyMs: resources.timeouts.busyMs,
  });
  const tags = (): Tags => ({ application, keyspace, operation: operation(), version });
  return {
    get tags() {
      return tags();
    },
    takesIndexHints,
    get readsFresh() {
      return resources.freshReads.wantedFrom(keyspace);
    },
    openAhead: () => {
      if (circuit().closed) connection.open();
    },
    read: (statement) => guard.read((outage) => connection.send(statement, outage)),
    transaction: async (run) => {
      if (isInTransaction()) throw new Error(`A transaction on ${keyspace} must not be opened inside another one.`);
      return guard.write(() => transact(connection, tags(), run, () => deadline.check()));
    },
  };
};
