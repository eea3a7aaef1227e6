import { sql } from 'drizzle-orm';
import type { MySql2Database } from 'drizzle-orm/mysql2';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { isTableName, keyspaceOf } from '../../schema/lookup.ts';
import { relations } from '../../schema/relations.ts';
import { type Circuits, isolateCircuits } from './guard/circuit.ts';
import { Deadline } from './guard/deadline.ts';
import { memoize } from './memoize.ts';
import { FreshReads } from './read/fresh-reads.ts';
import { KeyspaceLoader } from './read/relational-query/keyspace-loader.ts';
import { RelationalQuery } from './read/relational-query/relational-query.ts';
import type { Visibility } from './read/visibility.ts';
import type { KeyspaceReader } from './wire/domain-clients.ts';
import type { KeyspaceSources } from './wire/keyspace-sources.ts';
import { RequestConnections } from './wire/request-connections.ts';
import { type Statement, StatementLog } from './wire/statement-log.ts';
import { defaultTimeouts, type Timeouts } from './wire/timeouts.ts';
import { TenantTransaction } from './write/tenant-transaction.ts';

/** Drizzle's relational queries over every table of the platform. */
export type RelationalQueries = MySql2Database<Record<string, never>, typeof relations>['query'];

/** What a resolver reads one domain with: Drizzle's relational queries, and keyed reads that batch. */
export type DomainDb = Pick<RelationalQuery, 'findMany' | 'findByKey' | 'count' | 'totals'> & {
  readonly query: RelationalQueries;
  /** What Pothos' Drizzle plugin asks of its client beside `query`. */
  readonly _: { readonly relations: typeof relations };
  /** Runs a transaction in the domain's keyspace for the viewer's organization. Nothing else uses its connection meanwhile. */
  transaction<Result>(run: (transaction: TenantTransaction) => Promise<Result>): Promise<Result>;
};

/** Drizzle's interface over our relational query: `query.policies.findMany(…)` goes to the keyspace that owns the table. */
const queriesOf = (relational: RelationalQuery): RelationalQueries =>
  new Proxy({} as RelationalQueries, {
    get: (_, table: string) =>
      isTableName(table)
        ? {
            findMany: (config: object) => relational.findMany(table, config),
            findFirst: (config: object) => relational.findFirst(table, config),
          }
        : undefined,
  });

/** What a request may have otherwise than others. */
export interface RequestOptions {
  readonly timeouts?: Timeouts;
  /** What is known of outages: by the isolate, when not given. */
  readonly circuits?: Circuits;
  /** Called for each statement, when it was answered or refused. */
  readonly onStatement?: ((statement: Statement) => void) | undefined;
}

/** Everything that one request reads with: at most five connections, opened as they are needed. */
export class RequestData {
  readonly log: StatementLog;
  readonly #freshReads = new FreshReads();
  readonly #connections: RequestConnections;
  readonly #relational: RelationalQuery;
  readonly #query: RelationalQueries;
  readonly #deadline: Deadline;
  readonly #visibility: Visibility;

  constructor(sources: KeyspaceSources, visibility: Visibility, options: RequestOptions = {}) {
    const { timeouts = defaultTimeouts, circuits = isolateCircuits, onStatement } = options;
    this.log = new StatementLog(onStatement);
    this.#visibility = visibility;
    this.#deadline = new Deadline(timeouts.requestMs);
    const terms = {
      sources,
      log: this.log,
      timeouts,
      circuits,
      deadline: this.#deadline,
      freshReads: this.#freshReads,
      orgId: () => visibility.orgId,
    };
    const connections = new RequestConnections(terms);
    const loaderOf = memoize((keyspace: Keyspace) => new KeyspaceLoader(connections.clientOf(keyspace)));
    this.#connections = connections;
    this.#relational = new RelationalQuery({ visibility, keyspaceOf, loaderOf });
    this.#query = queriesOf(this.#relational);
  }

  /** For requests that read no rows: nothing is visible. */
  static withoutViewer(sources: KeyspaceSources, options: RequestOptions = {}): RequestData {
    return new RequestData(sources, { orgId: '', ruleOf: () => ({ rows: 'none' }) }, options);
  }

  /** The client of one domain, or of the legacy database. Reads go to the keyspace that owns the table in any case. */
  db(domain: Keyspace | 'legacy'): DomainDb {
    const relational = this.#relational;
    const connections = this.#connections;
    return {
      query: this.#query,
      _: { relations },
      findMany: relational.findMany.bind(relational),
      findByKey: relational.findByKey.bind(relational),
      count: relational.count.bind(relational),
      totals: relational.totals.bind(relational),
      transaction: (run) => {
        const client = domain === 'legacy' ? connections.legacyClient() : connections.clientOf(domain);
        return client.transaction((transaction) => run(new TenantTransaction(transaction, this.#visibility.orgId)));
      },
    };
  }

  /** From now on, the request reads nothing old from these keyspaces: whoever asks wants it so, or has just changed them. */
  readFreshFrom(keyspaces: readonly Keyspace[]): void {
    this.#freshReads.from(keyspaces);
  }

  /** A keyspace's client, past the visibility: for what must be known before it is known who asks. */
  clientOf(keyspace: Keyspace): KeyspaceReader {
    return this.#connections.clientOf(keyspace);
  }

  /** Asks a keyspace for a sign of life. */
  async ping(keyspace: Keyspace): Promise<void> {
    const client = this.clientOf(keyspace);
    await client.read(() => client.drizzle.execute(sql`select 1`));
  }

  /** Closes every connection. To be called after the response. */
  close(): Promise<void> {
    this.#deadline.end();
    return this.#connections.close();
  }
}
