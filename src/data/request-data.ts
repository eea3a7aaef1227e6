import type { MySql2Database } from 'drizzle-orm/mysql2';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { relations } from '../../schema/relations.ts';
import { keyspaceTables, type TableName } from '../../schema/tables.ts';
import { ConnectionBudget } from './connection-budget.ts';
import {
  createDomainDb,
  createLegacyDb,
  type DomainClient,
  type DomainConnection,
  type RequestResources,
} from './domain-clients.ts';
import type { KeyspaceSources } from './keyspace-sources.ts';
import { KeyspaceLoader } from './relational-query/keyspace-loader.ts';
import { RelationalQuery } from './relational-query/relational-query.ts';
import { StatementLog } from './statement-log.ts';
import type { Visibility } from './visibility.ts';

/** Drizzle's relational queries over every table of the platform. */
export type RelationalQueries = MySql2Database<Record<string, never>, typeof relations>['query'];

/** What a resolver reads one domain with: Drizzle's relational queries, and keyed reads that batch. */
export type DomainDb = Pick<RelationalQuery, 'findByKey' | 'count' | 'totals'> & {
  readonly query: RelationalQueries;
  readonly transaction: DomainClient['transaction'];
};

const keyspaceOfTable = new Map<string, Keyspace>(
  keyspaces.flatMap((keyspace) => Object.keys(keyspaceTables[keyspace]).map((table) => [table, keyspace] as const)),
);

/** The keyspace that owns a table. */
export const keyspaceOf = (table: TableName): Keyspace => {
  const keyspace = keyspaceOfTable.get(table);
  if (!keyspace) throw new Error(`The table ${table} is in no keyspace.`);
  return keyspace;
};

/** Calls `make` at the first use of a key and returns the same value ever after. */
const memoize = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const values = new Map<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? make(key);
    values.set(key, value);
    return value;
  };
};

/** Everything that one request reads with: at most five connections, opened as they are needed. */
export class RequestData {
  readonly log = new StatementLog();
  readonly #connections: DomainConnection[] = [];
  readonly #clientOf: (keyspace: Keyspace) => DomainClient;
  readonly #relational: RelationalQuery;

  constructor(sources: KeyspaceSources, visibility: Visibility) {
    const resources: RequestResources = { budget: new ConnectionBudget(), log: this.log };
    const opened = (connection: DomainConnection) => {
      this.#connections.push(connection);
      return connection;
    };
    const legacyConnection = memoize((_: 'legacy') => {
      if (!sources.legacy) throw new Error('There is no legacy database.');
      return opened(createLegacyDb(sources.legacy, resources));
    });
    this.#clientOf = memoize((keyspace) => {
      const own = sources.own[keyspace];
      const connection = own ? opened(createDomainDb[keyspace](own, resources)) : legacyConnection('legacy');
      return connection.clientOf(keyspace);
    });
    const loaderOf = memoize((keyspace: Keyspace) => new KeyspaceLoader(this.#clientOf(keyspace)));
    this.#relational = new RelationalQuery({ visibility, keyspaceOf, clientOf: this.#clientOf, loaderOf });
  }

  /** Relational queries on any table: each goes to the keyspace that owns it. This is the client of Pothos' Drizzle plugin. */
  readonly query: RelationalQueries = new Proxy({} as RelationalQueries, {
    get: (_, name: string) => {
      if (!keyspaceOfTable.has(name)) return undefined;
      // The map above holds the names of tables alone.
      const table = name as TableName;
      return {
        findMany: (config: object) => this.#relational.findMany(table, config),
        findFirst: (config: object) => this.#relational.findFirst(table, config),
      };
    },
  });

  /** What Pothos' Drizzle plugin asks of its client beside `query`. */
  readonly _ = { relations };

  /** The client of one domain. */
  db(keyspace: Keyspace): DomainDb {
    const relational = this.#relational;
    return {
      query: this.query,
      findByKey: relational.findByKey.bind(relational),
      count: relational.count.bind(relational),
      totals: relational.totals.bind(relational),
      transaction: (run) => this.#clientOf(keyspace).transaction(run),
    };
  }

  /** Closes every connection. To be called after the response. */
  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }
}
