import type { Keyspace } from '../schema/keyspaces.ts';

/** A database that the Worker reaches through Hyperdrive: a keyspace's own, or the one from before the split. */
export type DatabaseName = 'legacy' | Keyspace;

/** How long Hyperdrive answers a read from what it has kept. */
export interface CacheTimes {
  /** For so many seconds without asking the database. */
  readonly maxAgeSeconds: number;
  /** For so many more while it asks the database again. */
  readonly staleSeconds: number;
}

/** What is said of one Hyperdrive configuration, beside where its database is: that is told when it is provisioned. */
export interface DatabaseBinding {
  /** `null` keeps no answer: for a keyspace none of whose tables may be cached. */
  readonly cache: CacheTimes | null;
  /** Connections that Hyperdrive opens to the database at most, 5 or more. */
  readonly connections: number;
}

/** Cloudflare's rate-limiting namespaces. All Workers of an account that name the same one count together. */
export interface RateNamespaces {
  readonly REQUEST_RATE: number;
  readonly ADDRESS_RATE: number;
}

/** The Worker's variables that are no secrets. */
export interface PlainVariables {
  readonly ENVIRONMENT: 'production' | 'development';
  readonly JWT_ISSUER: string;
  readonly JWT_AUDIENCE: string;
}

/** What the Worker is bound to wherever it runs. */
export interface Bindings {
  readonly rateNamespaces: RateNamespaces;
  /** The dataset of Analytics Engine that its points are written to: `ops/dashboards` reads it. */
  readonly dataset: string;
  readonly variables: PlainVariables;
}

/** Where an environment's tables are at PlanetScale. */
export interface PlanetScaleBranch {
  readonly database: string;
  /** The branch that the product uses, which migrations are deployed into. */
  readonly branch: string;
}

/** One deployment of the Worker, with all that is its own. */
export interface Environment extends Bindings {
  /** The Worker's name in the account. */
  readonly worker: string;
  /** The one name under which it is reached: a domain of a zone in the account. */
  readonly host: string;
  /** `smart` lets Cloudflare find out; a region, such as `aws:us-east-1`, is where all the databases are. */
  readonly placement: 'smart' | { readonly region: string };
  /** Shares of requests, from 0 to 1, of which traces and logs are kept. */
  readonly sampling: { readonly traces: number; readonly logs: number };
  readonly databases: Readonly<Record<DatabaseName, DatabaseBinding>>;
  /** Migrations of other tables than these are refused. Nobody reads it where the databases are not PlanetScale's. */
  readonly planetScale: PlanetScaleBranch;
}
