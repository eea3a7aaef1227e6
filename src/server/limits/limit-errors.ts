import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorLimits } from './limits.ts';

const rewritten = (error: GraphQLError, message: string): GraphQLError => {
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
};

/** The end of a message says what to do, and its beginning where: what is between them is cut. */
const keptAtEnd = 200;

/** The error with a message of at most `errorLimits.messageLength` characters, which says how much of it was cut. */
const withShortMessage = (error: GraphQLError): GraphQLError => {
  const { message } = error;
  const maximum = errorLimits.messageLength;
  if (message.length <= maximum) return error;
  const cut = ` … (${message.length} characters, cut) … `;
  return rewritten(
    error,
    `${message.slice(0, maximum - keptAtEnd - cut.length)}${cut}${message.slice(message.length - keptAtEnd)}`,
  );
};

/** Stands for the errors that are not told. It has the code of the first of them, as a program goes by that. */
const more = ({ extensions }: GraphQLError, maximum: number, actual: number): GraphQLError =>
  new GraphQLError(
    `There are more errors than the ${maximum} that an answer tells. Correct the cause of those first, or ask for less at once.`,
    { extensions: { ...extensions, limit: { name: 'errors', maximum, actual } } },
  );

/** The first errors, and one that says that there are more. */
export const firstErrors = (errors: readonly GraphQLError[], maximum: number): readonly GraphQLError[] => {
  const first = errors[maximum];
  return first ? [...errors.slice(0, maximum), more(first, maximum, errors.length)] : errors;
};

/**
 * Bounds what an answer tells of errors. A document that is refused may have thousands of them, each of which repeats what was
 * sent. A request without a document that could be read is refused before, with one error that repeats little.
 */
export const limitErrors: Plugin = {
  onExecutionResult: ({ result, setResult }) => {
    if (!result || !('errors' in result) || !result.errors) return;
    const maximum = 'data' in result ? errorLimits.ofFields : errorLimits.ofRequest;
    setResult({ ...result, errors: firstErrors(result.errors, maximum).map(withShortMessage) });
  },
};
