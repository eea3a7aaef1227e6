import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphContext, MissingPart } from '../graphql/context.ts';
import { maskError } from './mask-error.ts';

const errorFor = ({ path, failure }: MissingPart): GraphQLError =>
  maskError(
    new GraphQLError('', { path, originalError: failure instanceof Error ? failure : new Error(String(failure)) }),
  );

/** Tells of parts of lists that could not be read, though the rest of the list was: an error for each, beside the data. */
export const reportMissingParts: Plugin<GraphContext> = {
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      const { missing } = args.contextValue;
      if (Symbol.asyncIterator in result || missing.length === 0) return;
      // Lists that were to be read in one statement fail as one.
      const parts = new Map(missing.map((part) => [`${part.path.join('.')} ${String(part.failure)}`, part]));
      setResult({ ...result, errors: [...(result.errors ?? []), ...[...parts.values()].map(errorFor)] });
    },
  }),
};
