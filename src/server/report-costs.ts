import type { Plugin } from 'graphql-yoga';
import type { StatementLog } from '../data/wire/statement-log.ts';
import type { GraphContext } from '../graphql/context.ts';

/** Development's answers tell their statements, as `extensions.statements`, when this header says `show`. */
export const statementsHeader = 'X-Statements';

/** Adds what an operation cost in each keyspace to its answer, as `extensions.keyspaces`. */
export const reportCosts: Plugin<GraphContext> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result) return;
      const { log, showStatements } = args.contextValue;
      const statements = showStatements ? { statements: log.statements } : {};
      setResult({ ...result, extensions: { ...result.extensions, keyspaces: log.costs(), ...statements } });
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
