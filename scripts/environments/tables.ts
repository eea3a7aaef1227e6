import { databaseBindings, databaseNames, databaseOf } from '../../ops/databases.ts';
import type { Bindings, Environment } from '../../ops/environment.ts';
import { addressRate, type RequestRate, requestRate } from '../../src/server/limits/limits.ts';
import type { Provisioned } from './lock.ts';
import type { TomlTable } from './toml.ts';

const notes = {
  rates: `Requests over time, at each of Cloudflare's locations, of src/server/limits/limits.ts. Who shares a namespace counts together.
Of one caller: a user of an organization, or an API key.`,
  address: `Of one address, whatever its credentials. What comes from many addresses is for the zone in front of the Worker, by rate
limiting rules on /graphql, which count before the Worker runs and is paid for: README, "In front of the Worker".`,
  meters: `What documents cost that an API key sends as text, over time: a Durable Object a key, which keeps it in memory.`,
  points: `What requests cost and come to, as points: docs/operations/watching.md has their columns, ops/dashboards the queries.`,
  version: `Which version runs: SQL tags, log lines and points name it.`,
  variables: `\`make dev\` overrides all of these. ARBITRARY_DOCUMENTS = "allow" would answer documents that are not persisted.`,
  databases: `One Hyperdrive configuration per keyspace and one for the database from before the split, each with a database user of
its own. Here the ids mean nothing: \`make dev\` sets the local addresses, because its server's port differs.`,
};

const rateTable = (name: string, rate: RequestRate, namespace: number) => ({
  name,
  namespace_id: String(namespace),
  simple: { limit: rate.maximum, period: rate.periodSeconds },
});

/** What the Worker is bound to wherever it runs. `prefix` is `env.staging.`, or nothing for the top of the file. */
const commonTables = (prefix: string, { rateNamespaces, dataset, variables }: Bindings): TomlTable[] => [
  { path: `${prefix}vars`, values: { ...variables } },
  {
    path: `${prefix}ratelimits`,
    isElement: true,
    values: rateTable('REQUEST_RATE', requestRate, rateNamespaces.REQUEST_RATE),
  },
  {
    path: `${prefix}ratelimits`,
    isElement: true,
    values: rateTable('ADDRESS_RATE', addressRate, rateNamespaces.ADDRESS_RATE),
  },
  {
    path: `${prefix}durable_objects.bindings`,
    isElement: true,
    values: { name: 'COST_METERS', class_name: 'CostMeter' },
  },
  { path: `${prefix}analytics_engine_datasets`, isElement: true, values: { binding: 'METRICS', dataset } },
  { path: `${prefix}version_metadata`, values: { binding: 'CF_VERSION_METADATA' } },
];

/** The tables at the top, with what is said of each kind: what `make dev` and the tests run. */
export const localTables = (bindings: Bindings): TomlTable[] => {
  const [variables, requests, addresses, meters, points, version, ...others] = commonTables('', bindings);
  const commented = (table: TomlTable | undefined, comment: string) => (table ? [{ ...table, comment }] : []);
  return [
    ...commented(variables, notes.variables),
    ...commented(requests, notes.rates),
    ...commented(addresses, notes.address),
    ...commented(meters, notes.meters),
    ...commented(points, notes.points),
    ...commented(version, notes.version),
    ...others,
    ...databaseNames.map((database, index) => ({
      path: 'hyperdrive',
      isElement: true,
      ...(index === 0 ? { comment: notes.databases } : {}),
      values: {
        binding: databaseBindings[database],
        id: String(index).padStart(32, '0'),
        localConnectionString: `mysql://${databaseOf[database]}:local-only@127.0.0.1:3306/${databaseOf[database]}`,
      },
    })),
  ];
};

/**
 * The tables of one environment. A database that was not provisioned yet has no id, with which wrangler refuses to do
 * anything for the environment.
 */
export const environmentTables = (
  name: string,
  environment: Environment,
  provisioned: Readonly<Record<string, Provisioned>>,
): TomlTable[] => {
  const { worker, host, placement, sampling } = environment;
  const path = `env.${name}`;
  return [
    // One way in, past the rules of the zone: no address of workers.dev, and none for each version.
    { path, values: { name: worker, workers_dev: false, preview_urls: false } },
    { path: `${path}.routes`, isElement: true, values: { pattern: host, custom_domain: true } },
    { path: `${path}.placement`, values: placement === 'smart' ? { mode: 'smart' } : placement },
    { path: `${path}.observability`, values: { enabled: true } },
    { path: `${path}.observability.logs`, values: { enabled: true, head_sampling_rate: sampling.logs } },
    { path: `${path}.observability.traces`, values: { enabled: true, head_sampling_rate: sampling.traces } },
    ...commonTables(`${path}.`, environment),
    ...databaseNames.map((database) => {
      const binding = databaseBindings[database];
      const id = provisioned[binding]?.id;
      return {
        path: `${path}.hyperdrive`,
        isElement: true,
        ...(id === undefined ? { comment: `Not provisioned: make provision ENV=${name}` } : {}),
        values: { binding, ...(id === undefined ? {} : { id }) },
      };
    }),
  ];
};
