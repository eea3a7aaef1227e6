import { Client } from '@planetscale/database';
import type { Keyspace } from '../../schema/keyspaces.ts';
import type { ConnectionBudget } from './connection-budget.ts';
import { statementTimeoutMs } from './limits.ts';
import type { StatementLog } from './statement-log.ts';
import { currentOrigin } from './statement-origin.ts';

/** A fetch that holds a slot of the budget until its body has arrived. */
const fetchWithin =
  (budget: ConnectionBudget, log: StatementLog, keyspace: Keyspace): typeof fetch =>
  async (input, init) => {
    const release = await budget.acquire();
    try {
      // Workers know no `cache` option on fetch and refuse the driver's.
      const { cache: _cache, ...options } = init ?? {};
      const response = await fetch(input, { ...options, signal: AbortSignal.timeout(statementTimeoutMs) });
      log.recordConnection(keyspace);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      release();
    }
  };

/** PlanetScale's HTTP driver under the request's budget and log. */
export const createPlanetScaleClient = (
  url: string,
  keyspace: Keyspace,
  budget: ConnectionBudget,
  log: StatementLog,
): Client => {
  // The driver types `fetch` with its own minimal shapes of request and response.
  const client = new Client({ url, fetch: fetchWithin(budget, log, keyspace) as never });
  const execute = client.execute.bind(client);
  const logged = async (...[sql, values, options]: Parameters<typeof execute>) => {
    const started = performance.now();
    const origin = currentOrigin();
    let rows = 0;
    try {
      const answer = await execute(sql, values, options);
      rows = answer.rows.length;
      return answer;
    } finally {
      const parameterTypes = Array.isArray(values) ? values.map((value) => typeof value) : [];
      log.record({ keyspace, sql, parameterTypes, origin, rows, ms: performance.now() - started });
    }
  };
  // The overloads of `execute` tell objects from arrays by its options; the wrapper passes those on.
  client.execute = logged as typeof client.execute;
  return client;
};
