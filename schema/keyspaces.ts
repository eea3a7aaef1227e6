/** The five keyspaces, in the order in which work may nest: a keyspace is never opened inside a later one. */
export const keyspaces = ['global', 'submissions', 'policies', 'claims', 'billing'] as const;

/** The name of one keyspace, as the code writes it: `policies` is the database `oi_policies`. */
export type Keyspace = (typeof keyspaces)[number];

/** The database (Vitess keyspace) that holds each keyspace's tables. */
export const keyspaceDatabases = {
  global: 'oi_global',
  submissions: 'oi_submissions',
  policies: 'oi_policies',
  claims: 'oi_claims',
  billing: 'oi_billing',
} as const satisfies Record<Keyspace, string>;

/** The database from before the split: it reaches every table of the five keyspaces by routing rules. */
export const legacyDatabase = 'openinsure';

/** The Hyperdrive binding of each keyspace, as `wrangler.toml` names it. */
export const keyspaceBindings = {
  global: 'HYPERDRIVE_GLOBAL',
  submissions: 'HYPERDRIVE_SUBMISSIONS',
  policies: 'HYPERDRIVE_POLICIES',
  claims: 'HYPERDRIVE_CLAIMS',
  billing: 'HYPERDRIVE_BILLING',
} as const satisfies Record<Keyspace, string>;

/** The Hyperdrive binding of the legacy database. */
export const legacyBinding = 'HYPERDRIVE';
