import type { Keyspace } from '../../../schema/keyspaces.ts';
import { memoizeWeakly } from '../memoize.ts';
import { HttpConnection } from './http-connection.ts';
import { MysqlConnection } from './mysql-connection.ts';
import type { ServerAddress } from './mysql-socket.ts';
import type { RequestResources } from './request-resources.ts';
import type { Connection } from './statement.ts';

/** Where a keyspace is served from: a Hyperdrive binding, or the https address of PlanetScale's HTTP driver. */
export type ConnectionSource = { readonly connectionString: string } & Partial<ServerAddress>;

/** Makes a connection, which opens with its first statement. */
export type CreateConnection = (source: ConnectionSource, resources: RequestResources) => Connection;

/** Read once: the properties of a Hyperdrive binding are calls into the runtime, and what they say never changes. */
const addressOf = memoizeWeakly((source: ConnectionSource): ServerAddress => {
  const url = new URL(source.connectionString);
  return {
    host: source.host ?? url.hostname,
    port: source.port ?? Number(url.port || 3306),
    user: source.user ?? decodeURIComponent(url.username),
    password: source.password ?? decodeURIComponent(url.password),
    database: source.database ?? url.pathname.slice(1),
  };
});

/** mysql2 where the source is a MySQL server, and such is every Hyperdrive binding; else PlanetScale's HTTP driver. */
const connect =
  (client: Keyspace | 'legacy'): CreateConnection =>
  (source, resources) =>
    source.connectionString.startsWith('mysql://')
      ? new MysqlConnection(client, addressOf(source), resources)
      : new HttpConnection(client, source.connectionString, resources);

/** The legacy database, which reaches the tables of every keyspace. */
export const createLegacyDb = connect('legacy');

/** Organizations, programs, producers, authority and reference data. */
export const createGlobalDb = connect('global');

/** Insureds, submissions and quotes. */
export const createSubmissionsDb = connect('submissions');

/** Policies and their timelines. */
export const createPoliciesDb = connect('policies');

/** Claims and what belongs to them. */
export const createClaimsDb = connect('claims');

/** Schedules, invoices, payments and the ledger. */
export const createBillingDb = connect('billing');

/** The creator of each keyspace's connection. */
export const createDomainDb = {
  global: createGlobalDb,
  submissions: createSubmissionsDb,
  policies: createPoliciesDb,
  claims: createClaimsDb,
  billing: createBillingDb,
} as const satisfies Record<Keyspace, CreateConnection>;
