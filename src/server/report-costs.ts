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

/**
 * The same for those who look at headers: browsers show `Server-Timing` beside the request. It also tells what it took to
 * find out whether the one who asks may still act, when that was not known from a request before.
 */
export const serverTiming = (log: StatementLog): string => {
  const costs = Object.entries(log.costs()).map(
    ([keyspace, { statements, rows, ms, connections }]) =>
      `${keyspace};dur=${ms};desc="${statements} statements, ${rows} rows, ${connections} connections"`,
  );
  const { identification } = log;
  if (identification.length === 0) return costs.join(', ');
  const ms = Math.round(identification.reduce((sum, statement) => sum + statement.ms, 0) * 10) / 10;
  return [...costs, `identification;dur=${ms};desc="${identification.length} statements"`].join(', ');
};
