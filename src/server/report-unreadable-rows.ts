import type { Plugin } from 'graphql-yoga';
import type { UnreadableRow } from '../data/request-data.ts';
import type { GraphContext } from '../graphql/context.ts';
import { callerError } from '../graphql/errors.ts';

const errorFor = ({ failure, row }: UnreadableRow) => {
  const id = typeof row.id === 'string' ? row.id : null;
  return callerError('UNREADABLE_VALUE', `A row was left out: ${failure.message}`, { id });
};

/** Tells of rows that were left out of an answer because this release cannot read them: an error for each, beside the data. */
export const reportUnreadableRows: Plugin<GraphContext> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      const { unreadable } = args.contextValue;
      if (Symbol.asyncIterator in result || unreadable.length === 0) return;
      // A row that was reached by several ways is told of once.
      const rows = new Map(unreadable.map((left) => [`${left.failure.message} ${String(left.row.id)}`, left]));
      setResult({ ...result, errors: [...(result.errors ?? []), ...[...rows.values()].map(errorFor)] });
    },
  }),
};
