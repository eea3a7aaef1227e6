import { Client, type Connection } from '@planetscale/database';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { describeValues } from './bound-values.ts';
import type { RequestResources } from './request-resources.ts';
import { currentOrigin } from './statement-origin.ts';
import { withTimeBound } from './time-bound.ts';

/** A fetch that holds a slot of the budget until its body has arrived. Connecting is a part of it, and of its time. */
const fetchWithin =
  ({ budget, log, timeouts }: RequestResources, keyspace: Keyspace, outage: AbortSignal | undefined): typeof fetch =>
  async (input, init) => {
    const release = await budget.acquire();
    try {
      outage?.throwIfAborted();
      // Workers know no `cache` option on fetch and refuse the driver's.
      const { cache: _cache, ...options } = init ?? {};
      const signal = AbortSignal.timeout(timeouts.statementMs);
      const response = await fetch(input, { ...options, signal });
      log.recordConnection(keyspace);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      release();
    }
  };

/** PlanetScale's HTTP driver under the request's budget and log. No cache is in between; its reads are marked as all are. */
export const createPlanetScaleClient = (
  url: string,
  keyspace: Keyspace,
  resources: RequestResources,
  outage?: AbortSignal,
): Client => {
  // The driver types `fetch` with its own minimal shapes of request and response.
  const client = new Client({ url, fetch: fetchWithin(resources, keyspace, outage) as never });
  const connect = client.connection.bind(client);
  // Every statement goes over a connection of the driver, inside of a transaction as well.
  client.connection = () => logged(connect(), keyspace, resources);
  return client;
};

/** A connection whose statements are marked, bounded and logged. */
const logged = (connection: Connection, keyspace: Keyspace, { log, timeouts, freshReads }: RequestResources) => {
  const execute = connection.execute.bind(connection);
  let inTransaction = false;
  const executeLogged = async (...[sql, values, options]: Parameters<typeof execute>) => {
    const started = performance.now();
    const origin = currentOrigin();
    const marked = freshReads.mark(keyspace, sql, inTransaction);
    let rows = 0;
    try {
      const answer = await execute(withTimeBound(marked.sql, timeouts.statementMs), values, options);
      rows = answer.rows.length;
      return answer;
    } finally {
      const bound = describeValues(Array.isArray(values) ? values : []);
      log.record({ keyspace, ...marked, ...bound, origin, rows, ms: performance.now() - started });
    }
  };
  // The overloads of `execute` tell objects from arrays by its options; the wrapper passes those on.
  connection.execute = executeLogged as typeof execute;
  // The driver's own would run on a connection that it makes itself.
  connection.transaction = async (run) => {
    await connection.execute('begin');
    inTransaction = true;
    try {
      // All that a transaction of the driver has is `execute`.
      const result = await run(connection as unknown as Parameters<typeof run>[0]);
      await connection.execute('commit');
      return result;
    } catch (failure) {
      // A session that cannot be told any more is rolled back when it is forgotten: the failure itself is what counts.
      await connection.execute('rollback').catch(() => {});
      throw failure;
    }
  };
  return connection;
};
