import { GraphQLError } from 'graphql';

/**
 * The codes that `extensions.code` of an error may hold, beside those that Yoga gives to requests it cannot read.
 * `docs/api.md` says of each what to do.
 */
export const errorCodes = [
  'UNAUTHENTICATED',
  'AUTHENTICATION_UNAVAILABLE',
  'FORBIDDEN',
  'TOO_MANY_REQUESTS',
  'SERVICE_BUSY',
  'BAD_USER_INPUT',
  // Apollo's clients know this name, and send the text after it.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_REQUIRED',
  'KEYSPACE_UNAVAILABLE',
  'KEYSPACE_BUSY',
  'OUTCOME_UNKNOWN',
  'UNREADABLE_VALUE',
  'DEADLINE_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of them. */
export type ErrorCode = (typeof errorCodes)[number];

/** An error that the caller may read: what happened, why, and what to do. */
export const callerError = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

/** The caller asked for something that cannot be asked for. `path` names the argument. */
export const badUserInput = (message: string, path: readonly string[] = []) =>
  callerError('BAD_USER_INPUT', message, path.length > 0 ? { input: path } : {});

/** The caller must say who it is first. */
export const unauthenticated = (message: string) => callerError('UNAUTHENTICATED', message);
