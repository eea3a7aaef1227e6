import type { Plugin } from 'graphql-yoga';
import type { StatementLog } from '../data/statement-log.ts';
import type { GraphContext } from '../graphql/context.ts';

/** Adds what an operation cost in each keyspace to its answer, as `extensions.keyspaces`. */
export const reportCosts: Plugin<GraphContext> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result) return;
      const { log } = args.contextValue;
      setResult({ ...result, extensions: { ...result.extensions, keyspaces: log.costs() } });
    },
  }),
};

/** The same for those who look at headers: browsers show `Server-Timing` beside the request. */
export const serverTiming = (log: StatementLog): string =>
  Object.entries(log.costs())
    .map(
      ([keyspace, { statements, rows, ms, connections }]) =>
        `${keyspace};dur=${ms};desc="${statements} statements, ${rows} rows, ${connections} connections"`,
    )
    .join(', ');
