import { type Keyspace, keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { asking } from './asking/ask.ts';
import { type Carrier, overHttp } from './asking/carriers.ts';
import { databasePort } from './database-port.ts';
import type { CacheCounts } from './hyperdrive-cache/answer-cache.ts';
import { sourcesBehind, startHyperdriveCache } from './hyperdrive-cache/hyperdrive-cache.ts';
import { startWorkerUnderTest } from './worker.ts';

/** The Worker in workerd, its five bindings served by the double of Hyperdrive as in production by Hyperdrive. */
export const startWorkerBehindCache = async () => {
  const hyperdrive = await startHyperdriveCache(databasePort());
  const sources = sourcesBehind(hyperdrive);
  const bindings = keyspaces.map((keyspace) => [keyspaceBindings[keyspace], sources.own[keyspace]?.connectionString]);
  const worker = await startWorkerUnderTest({}, Object.fromEntries(bindings));
  let identified = 0;
  const { url, carry } = overHttp(worker.url);
  const counting: Carrier = {
    url,
    carry: async (request) => {
      const response = await carry(request);
      const timing = response.headers.get('Server-Timing') ?? '';
      identified += Number(/\bidentification;.*"(\d+) statements"/.exec(timing)?.[1] ?? 0);
      return response;
    },
  };
  const countsOf = (keyspace: Keyspace): CacheCounts => {
    const counts = hyperdrive.cache.countsOf(keyspaceDatabases[keyspace]);
    return { ...counts, uncacheable: counts.uncacheable - (keyspace === 'global' ? identified : 0) };
  };
  return {
    ...worker,
    ...asking(counting),
    cache: hyperdrive.cache,
    /** Forgets all answers, and what became of statements. */
    clear: () => {
      hyperdrive.cache.clear();
      identified = 0;
    },
    /** The same five as the Worker has, for requests to the graph in this process. */
    sources,
    /** What became of the statements of operations in a keyspace: who asks is found out once in a while. */
    countsOf,
    /** What became of all of them. */
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
