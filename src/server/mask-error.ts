import { GraphQLError } from 'graphql';
import { UnreadableValueError } from '../../schema/unreadable-value.ts';
import {
  CallerGoneError,
  DeadlineExceededError,
  KeyspaceBusyError,
  KeyspaceUnavailableError,
  OutcomeUnknownError,
  TooManyRowsError,
} from '../data/guard/errors.ts';
import { detailsOf } from '../data/telemetry/describe-failure.ts';
import { log } from '../data/telemetry/log.ts';
import type { ErrorCode } from '../graphql/errors.ts';

/** When a busy keyspace may be asked again, in milliseconds. */
const retryAfterMs = 1_000;

const rewrite = (error: GraphQLError, message: string, code: ErrorCode, extensions: object = {}) =>
  new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions: { code, ...extensions },
  });

/** graphql gives no code to what it refuses before the first resolver runs, such as a variable of another type. */
const withCode = (error: GraphQLError): GraphQLError =>
  error.extensions.code ? error : rewrite(error, error.message, 'BAD_USER_INPUT', error.extensions);

/**
 * What the caller learns of a failure. Expected refusals go through as they are; an outage names the keyspace; anything
 * else is logged with an id, and the caller gets the id alone: never SQL, hosts or stack traces.
 */
export const maskError = (thrown: unknown): GraphQLError => {
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: thrown as Error });
  const { originalError } = error;
  if (!originalError || originalError instanceof GraphQLError) return withCode(error);
  if (originalError instanceof KeyspaceUnavailableError) {
    return rewrite(
      error,
      `${originalError.message} Everything else was answered; try again shortly.`,
      'KEYSPACE_UNAVAILABLE',
      {
        keyspace: originalError.keyspace,
      },
    );
  }
  if (originalError instanceof KeyspaceBusyError) {
    return rewrite(error, `${originalError.message} Try again in a moment.`, 'KEYSPACE_BUSY', {
      keyspace: originalError.keyspace,
      retryAfterMs,
    });
  }
  if (originalError instanceof OutcomeUnknownError) {
    return rewrite(error, `${originalError.message} Ask again with the same key: it tells.`, 'OUTCOME_UNKNOWN', {
      keyspace: originalError.keyspace,
    });
  }
  if (originalError instanceof UnreadableValueError) {
    return rewrite(error, originalError.message, 'UNREADABLE_VALUE');
  }
  // Nobody reads the answer.
  if (originalError instanceof CallerGoneError) return rewrite(error, originalError.message, 'DEADLINE_EXCEEDED');
  if (originalError instanceof DeadlineExceededError) {
    return rewrite(error, `${originalError.message} Ask for less in one request.`, 'DEADLINE_EXCEEDED');
  }
  if (originalError instanceof TooManyRowsError) return rewrite(error, originalError.message, 'BAD_USER_INPUT');
  const errorId = crypto.randomUUID();
  log('error', 'A field has failed.', { errorId, path: error.path, error: detailsOf(originalError) });
  return rewrite(
    error,
    `Something went wrong on our side. Quote the id ${errorId} when you report it.`,
    'INTERNAL_SERVER_ERROR',
    {
      errorId,
    },
  );
};
