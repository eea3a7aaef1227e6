import { expect, inject } from 'vitest';
import { type Keyspace, keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import { type DemonstrationUser, demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { type Answer, requestOf, tokenFor } from './graph.ts';
import type { CacheCounts } from './hyperdrive-cache/answer-cache.ts';
import { startHyperdriveCache } from './hyperdrive-cache/hyperdrive-cache.ts';
import { judgeStatements } from './statements.ts';
import { startWorkerUnderTest } from './worker.ts';

interface Asking {
  readonly variables?: object;
  readonly headers?: Record<string, string>;
  readonly user?: DemonstrationUser;
}

/** The Worker in workerd, its five bindings served by the double of Hyperdrive as in production by Hyperdrive. */
export const startWorkerBehindCache = async () => {
  const hyperdrive = await startHyperdriveCache(inject('databasePort'));
  const addressOf = (keyspace: Keyspace): string => {
    const database = keyspaceDatabases[keyspace];
    return localConnectionString(database, hyperdrive.port, database);
  };
  const bindings = keyspaces.map((keyspace) => [keyspaceBindings[keyspace], addressOf(keyspace)]);
  const worker = await startWorkerUnderTest({}, Object.fromEntries(bindings));
  const own = keyspaces.map((keyspace) => [keyspace, { connectionString: addressOf(keyspace) }]);

  /** Sends a request with a token or an API key, and judges the statements behind its answer. */
  const send = async (credential: string, query: string, { variables, headers }: Asking = {}) => {
    const authorization = { Authorization: `Bearer ${credential}`, ...headers };
    const response = await fetch(requestOf(`${worker.url}/graphql`, query, variables, authorization));
    const answer = (await response.json()) as Answer;
    judgeStatements(answer.extensions?.statements ?? []);
    return { ...answer, status: response.status, headers: response.headers };
  };

  const countsOf = (keyspace: Keyspace): CacheCounts => ({ ...hyperdrive.cache.countsOf(keyspaceDatabases[keyspace]) });

  return {
    cache: hyperdrive.cache,
    /** The same five as the Worker has, for requests to the graph in this process. */
    sources: { own: Object.fromEntries(own), legacy: null } as KeyspaceSources,
    fetch: worker.fetch,
    send,
    /** Asks as the demonstration user of a role, or as another one; the answer must hold no error. */
    askAs: async (role: Role, query: string, asking: Asking = {}) => {
      const answer = await send(await tokenFor(role, asking.user ?? demonstrationUsers[role]), query, asking);
      expect(answer.errors).toBeUndefined();
      return answer;
    },
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
