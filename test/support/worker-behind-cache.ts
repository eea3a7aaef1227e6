import { type Keyspace, keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { databasePort } from './database-port.ts';
import type { CacheCounts } from './hyperdrive-cache/answer-cache.ts';
import { startHyperdriveCache } from './hyperdrive-cache/hyperdrive-cache.ts';
import { startWorkerUnderTest } from './worker.ts';

/** The Worker in workerd, its five bindings served by the double of Hyperdrive as in production by Hyperdrive. */
export const startWorkerBehindCache = async () => {
  const hyperdrive = await startHyperdriveCache(databasePort());
  const addressOf = (keyspace: Keyspace): string => {
    const database = keyspaceDatabases[keyspace];
    return localConnectionString(database, hyperdrive.port, database);
  };
  const bindings = keyspaces.map((keyspace) => [keyspaceBindings[keyspace], addressOf(keyspace)]);
  const worker = await startWorkerUnderTest({}, Object.fromEntries(bindings));
  const own = keyspaces.map((keyspace) => [keyspace, { connectionString: addressOf(keyspace) }]);
  const countsOf = (keyspace: Keyspace): CacheCounts => ({ ...hyperdrive.cache.countsOf(keyspaceDatabases[keyspace]) });
  return {
    ...worker,
    cache: hyperdrive.cache,
    /** The same five as the Worker has, for requests to the graph in this process. */
    sources: { own: Object.fromEntries(own), legacy: null } as KeyspaceSources,
    /** What became of the statements of a keyspace. */
    countsOf,
    /** What became of all statements. */
    counts: (): CacheCounts => {
      const sumOf = (kind: keyof CacheCounts) => keyspaces.reduce((sum, keyspace) => sum + countsOf(keyspace)[kind], 0);
      return { hits: sumOf('hits'), misses: sumOf('misses'), uncacheable: sumOf('uncacheable'), stale: sumOf('stale') };
    },
    stop: async () => {
      await worker.stop();
      await hyperdrive.stop();
    },
  };
};
