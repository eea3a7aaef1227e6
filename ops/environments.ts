import { cacheTimes } from '../src/data/freshness.ts';
import type { Bindings, DatabaseBinding, DatabaseName, Environment } from './environment.ts';

/** Where the Worker is deployed. */
export const environmentNames = ['staging', 'production'] as const;

/** The name of a deployment: `make release ENV=staging`. */
export type EnvironmentName = (typeof environmentNames)[number];

/**
 * How long answers are kept is as the API promises. A database may keep them for less, never for more.
 * Claims and billing have no table that may be cached: a cache would hold what tells of injuries and of money for nobody's
 * good, should a statement ever lose the mark that keeps it out.
 */
const databases = {
  legacy: { cache: cacheTimes, connections: 20 },
  global: { cache: cacheTimes, connections: 20 },
  submissions: { cache: cacheTimes, connections: 20 },
  policies: { cache: cacheTimes, connections: 20 },
  claims: { cache: null, connections: 20 },
  billing: { cache: null, connections: 20 },
} as const satisfies Record<DatabaseName, DatabaseBinding>;

/**
 * What exists where, in one place: wrangler.toml is written from it by `make environments`, and what is at Cloudflare is made
 * and compared by `make provision`. Names below `.example` belong to nobody: put in a domain of your own before a release,
 * and the names of your own databases at PlanetScale.
 */
export const environments = {
  staging: {
    worker: 'openinsure-graph-staging',
    host: 'graph.staging.openinsure.example',
    placement: 'smart',
    sampling: { traces: 1, logs: 1 },
    databases,
    planetScale: { database: 'core-staging', branch: 'main' },
    rateNamespaces: { REQUEST_RATE: 1101, ADDRESS_RATE: 1102 },
    dataset: 'openinsure_graph_staging',
    // As strict as production, or a rehearsal would prove nothing. Tokens of one are nothing to the other.
    variables: {
      ENVIRONMENT: 'production',
      JWT_ISSUER: 'openinsure-graph-staging',
      JWT_AUDIENCE: 'openinsure-graph-staging',
    },
  },
  production: {
    worker: 'openinsure-graph',
    host: 'graph.openinsure.example',
    placement: 'smart',
    sampling: { traces: 0.05, logs: 1 },
    databases,
    planetScale: { database: 'core', branch: 'main' },
    rateNamespaces: { REQUEST_RATE: 1001, ADDRESS_RATE: 1002 },
    dataset: 'openinsure_graph',
    variables: { ENVIRONMENT: 'production', JWT_ISSUER: 'openinsure-graph', JWT_AUDIENCE: 'openinsure-graph' },
  },
} as const satisfies Record<EnvironmentName, Environment>;

/** What `make dev` and the tests run: the top of wrangler.toml, which has no name and is never deployed. */
export const local = {
  rateNamespaces: { REQUEST_RATE: 1901, ADDRESS_RATE: 1902 },
  dataset: 'openinsure_graph_local',
  variables: { ENVIRONMENT: 'production', JWT_ISSUER: 'openinsure-graph', JWT_AUDIENCE: 'openinsure-graph' },
} as const satisfies Bindings;

/** Whether a word names a deployment. */
export const isEnvironmentName = (word: string): word is EnvironmentName =>
  environmentNames.some((name) => name === word);
