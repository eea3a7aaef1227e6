import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Circuits } from '../guard/circuit.ts';
import type { Deadline } from '../guard/deadline.ts';
import { KeyspaceGuard } from '../guard/keyspace-guard.ts';
import { memoize } from '../memoize.ts';
import type { FreshReads } from '../read/fresh-reads.ts';
import { ConnectionBudget } from './connection-budget.ts';
import {
  type ConnectionSource,
  createDomainDb,
  createLegacyDb,
  type DomainConnection,
  type KeyspaceReader,
} from './domain-clients.ts';
import type { KeyspaceSources } from './keyspace-sources.ts';
import type { StatementLog } from './statement-log.ts';
import type { Timeouts } from './timeouts.ts';

/** What decides how one request's connections behave. */
export interface ConnectionTerms {
  readonly sources: KeyspaceSources;
  readonly log: StatementLog;
  readonly timeouts: Timeouts;
  readonly freshReads: FreshReads;
  readonly deadline: Deadline;
  readonly circuits: Circuits;
  /** The tenant, once it is known. Its rows are in one shard: what fails for it may well work for others. */
  orgId(): string;
}

/** The connections of one request: each keyspace's own, or the legacy database's for those that are cut back to it. */
export class RequestConnections {
  readonly #budget = new ConnectionBudget();
  readonly #opened: DomainConnection[] = [];
  /** The client of a keyspace, on its own connection or on the legacy one. */
  readonly clientOf: (keyspace: Keyspace) => KeyspaceReader;
  /** A client of the legacy database. */
  readonly legacyClient: () => KeyspaceReader;

  constructor(terms: ConnectionTerms) {
    const { sources } = terms;
    const resources = { ...terms, budget: this.#budget };
    const remember = (connection: DomainConnection) => {
      this.#opened.push(connection);
      return connection;
    };
    const legacyConnection = memoize((source: ConnectionSource) => remember(createLegacyDb(source, resources)));
    const legacy = (keyspace: Keyspace) => {
      if (!sources.legacy) throw new Error('No legacy database is bound.');
      return guarded(keyspace, sources.legacy, legacyConnection(sources.legacy), terms);
    };
    this.clientOf = memoize((keyspace) => {
      const own = sources.own[keyspace];
      if (!own) return legacy(keyspace);
      return guarded(keyspace, own, remember(createDomainDb[keyspace](own, resources)), terms);
    });
    const legacyClient = memoize((_: 'legacy') => legacy('global'));
    this.legacyClient = () => legacyClient('legacy');
  }

  /** Closes every connection that is open, and lets no other be opened. */
  async close(): Promise<void> {
    this.#budget.close();
    await Promise.all(this.#opened.map((connection) => connection.close()));
  }
}

/** A keyspace's client behind its guard. */
const guarded = (
  keyspace: Keyspace,
  { connectionString }: ConnectionSource,
  connection: DomainConnection,
  { circuits, deadline, orgId }: ConnectionTerms,
): KeyspaceReader => {
  const circuit = () => circuits.of(`${keyspace} ${connectionString} ${orgId()}`);
  const guard = new KeyspaceGuard(keyspace, circuit, deadline);
  const client = connection.clientOf(keyspace, guard.outage);
  return {
    ...client,
    read: (send) => guard.read(send),
    transaction: (run) => guard.transact(() => client.transaction(run)),
  };
};
