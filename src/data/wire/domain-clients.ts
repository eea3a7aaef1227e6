import type { MySqlDatabase, MySqlQueryResultHKT, PreparedQueryHKTBase } from 'drizzle-orm/mysql-core';
import { drizzle as drizzleMysql } from 'drizzle-orm/mysql2';
import { drizzle as drizzlePlanetScale } from 'drizzle-orm/planetscale-serverless';
import type { QueryOptions } from 'mysql2/promise';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import type { KeyspaceGuard } from '../guard/keyspace-guard.ts';
import { MysqlConnection, type ServerAddress } from './mysql-connection.ts';
import { createPlanetScaleClient } from './planetscale-client.ts';
import type { RequestResources } from './request-resources.ts';

/** Where a keyspace is served from: a Hyperdrive binding, or the https address of PlanetScale's HTTP driver. */
export type ConnectionSource = { readonly connectionString: string } & Partial<ServerAddress>;

/** Drizzle over one keyspace, whichever driver carries it. */
export type DrizzleDatabase = MySqlDatabase<MySqlQueryResultHKT, PreparedQueryHKTBase>;

/** The transaction that a callback of `DomainClient.transaction` gets. */
export type DomainTransaction = Parameters<Parameters<DrizzleDatabase['transaction']>[0]>[0];

/** One keyspace's client for the length of one request. */
export interface DomainClient {
  readonly keyspace: Keyspace;
  /** Builds and sends statements. Reads of the graph go through the relational query instead, which pins the tenant. */
  readonly drizzle: DrizzleDatabase;
  /** Whether statements may hint at indexes: the legacy database may have views for tables, which have none. */
  readonly takesIndexHints: boolean;
  /** Runs a transaction on a connection that nothing else uses meanwhile. */
  transaction<Result>(run: (transaction: DomainTransaction) => Promise<Result>): Promise<Result>;
}

/** A client whose reads are guarded: outages are told from defects, and waited for once. */
export type KeyspaceReader = DomainClient & Pick<KeyspaceGuard, 'read'>;

/** The clients of one request that share a connection: one keyspace's own, or all that go through the legacy database. */
export interface DomainConnection {
  /** Statements that have not been sent when `outage` is aborted are not sent any more. */
  clientOf(keyspace: Keyspace, outage?: AbortSignal): DomainClient;
  /** Closes what is open. To be called after the response. */
  close(): Promise<void>;
}

/** Drizzle 1.0 rc reads `mode` only for the old relational queries; it is given for whoever still asks. */
const mode = 'planetscale';

const addressOf = (source: ConnectionSource): ServerAddress => {
  const url = new URL(source.connectionString);
  return {
    host: source.host ?? url.hostname,
    port: source.port ?? Number(url.port || 3306),
    user: source.user ?? decodeURIComponent(url.username),
    password: source.password ?? decodeURIComponent(url.password),
    database: source.database ?? url.pathname.slice(1),
  };
};

const connectByMysql = (
  client: Keyspace | 'legacy',
  source: ConnectionSource,
  resources: RequestResources,
): DomainConnection => {
  const order = client === 'legacy' ? -1 : keyspaces.indexOf(client);
  const connection = new MysqlConnection(client, order, addressOf(source), resources);
  return {
    clientOf: (keyspace) => {
      // All that Drizzle's mysql2 session asks of its client is `query`.
      const drizzleClient = {
        query: (options: QueryOptions, values?: unknown[]) => connection.query(keyspace, options, values),
      };
      const database = drizzleMysql({ client: drizzleClient as never, mode }) as unknown as DrizzleDatabase;
      return {
        keyspace,
        drizzle: database,
        takesIndexHints: client !== 'legacy',
        transaction: (run) => connection.exclusively(() => database.transaction(run)),
      };
    },
    close: () => connection.close(),
  };
};

const connectByHttp = (
  client: Keyspace | 'legacy',
  source: ConnectionSource,
  resources: RequestResources,
): DomainConnection => ({
  clientOf: (keyspace, outage) => {
    const driver = createPlanetScaleClient(source.connectionString, keyspace, resources, outage);
    const database = drizzlePlanetScale({ client: driver }) as unknown as DrizzleDatabase;
    return {
      keyspace,
      drizzle: database,
      takesIndexHints: client !== 'legacy',
      transaction: (run) => database.transaction(run),
    };
  },
  close: async () => {},
});

const isMysql = (source: ConnectionSource): boolean => source.connectionString.startsWith('mysql://');

const connect = (client: Keyspace | 'legacy', source: ConnectionSource, resources: RequestResources) =>
  isMysql(source) ? connectByMysql(client, source, resources) : connectByHttp(client, source, resources);

type CreateDomainConnection = (source: ConnectionSource, resources: RequestResources) => DomainConnection;

/** The legacy database, which reaches the tables of every keyspace. */
export const createLegacyDb: CreateDomainConnection = (source, resources) => connect('legacy', source, resources);

/** Organizations, programs, producers, authority and reference data. */
export const createGlobalDb: CreateDomainConnection = (source, resources) => connect('global', source, resources);

/** Insureds, submissions and quotes. */
export const createSubmissionsDb: CreateDomainConnection = (source, resources) =>
  connect('submissions', source, resources);

/** Policies and their timelines. */
export const createPoliciesDb: CreateDomainConnection = (source, resources) => connect('policies', source, resources);

/** Claims and what belongs to them. */
export const createClaimsDb: CreateDomainConnection = (source, resources) => connect('claims', source, resources);

/** Schedules, invoices, payments and the ledger. */
export const createBillingDb: CreateDomainConnection = (source, resources) => connect('billing', source, resources);

/** The creator of each keyspace's connection. */
export const createDomainDb = {
  global: createGlobalDb,
  submissions: createSubmissionsDb,
  policies: createPoliciesDb,
  claims: createClaimsDb,
  billing: createBillingDb,
} as const satisfies Record<Keyspace, CreateDomainConnection>;
