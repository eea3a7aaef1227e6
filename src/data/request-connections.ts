import type { Keyspace } from '../../schema/keyspaces.ts';
import { ConnectionBudget } from './connection-budget.ts';
import { createDomainDb, createLegacyDb, type DomainClient, type DomainConnection } from './domain-clients.ts';
import type { KeyspaceSources } from './keyspace-sources.ts';
import { memoize } from './memoize.ts';
import type { StatementLog } from './statement-log.ts';

/** The connections of one request: each keyspace's own, or the legacy database's for those that are cut back to it. */
export class RequestConnections {
  readonly #budget = new ConnectionBudget();
  readonly #opened: DomainConnection[] = [];
  /** The client of a keyspace, on its own connection or on the legacy one. */
  readonly clientOf: (keyspace: Keyspace) => DomainClient;
  /** A client of the legacy database. */
  readonly legacyClient: () => DomainClient;

  constructor(sources: KeyspaceSources, log: StatementLog) {
    const resources = { budget: this.#budget, log };
    const remember = (connection: DomainConnection) => {
      this.#opened.push(connection);
      return connection;
    };
    const legacyConnection = memoize((_: 'legacy') => {
      if (!sources.legacy) throw new Error('No legacy database is bound.');
      return remember(createLegacyDb(sources.legacy, resources));
    });
    this.clientOf = memoize((keyspace) => {
      const own = sources.own[keyspace];
      const connection = own ? remember(createDomainDb[keyspace](own, resources)) : legacyConnection('legacy');
      return connection.clientOf(keyspace);
    });
    this.legacyClient = () => legacyConnection('legacy').clientOf('global');
  }

  /** Closes every connection that is open, and lets no other be opened. */
  async close(): Promise<void> {
    this.#budget.close();
    await Promise.all(this.#opened.map((connection) => connection.close()));
  }
}
