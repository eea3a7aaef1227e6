import { GraphQLError } from 'graphql';

/**
 * The codes that `extensions.code` of an error may hold, beside those that Yoga gives to documents it cannot read.
 * `docs/api.md` says of each what to do.
 */
export const errorCodes = [
  'BAD_REQUEST',
  'REQUEST_TIMEOUT',
  'UNAUTHENTICATED',
  'AUTHENTICATION_UNAVAILABLE',
  'FORBIDDEN',
  'TOO_MANY_REQUESTS',
  'SERVICE_BUSY',
  'BAD_USER_INPUT',
  // Apollo's clients know this name, and send the text after it. urql's goes by the message.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_REQUIRED',
  'KEYSPACE_UNAVAILABLE',
  'KEYSPACE_BUSY',
  'OUTCOME_UNKNOWN',
  'IN_PROGRESS',
  'UNREADABLE_VALUE',
  'DEADLINE_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of them. */
export type ErrorCode = (typeof errorCodes)[number];

/** Characters of a caller's own text that a message repeats at most. */
const maxQuotedLength = 80;

/** A caller's own text as a message repeats it: in quotes, and cut where it is long. */
export const quoted = (text: string): string =>
  text.length > maxQuotedLength ? `"${text.slice(0, maxQuotedLength)}…" (${text.length} characters)` : `"${text}"`;

/** The same for a value that may be no text. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}… (${text.length} characters)` : text;
};

/** An error that the caller may read: what happened, why, and what to do. */
export const callerError = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

/** The caller asked for something that cannot be asked for. `path` names the argument. */
export const badUserInput = (message: string, path: readonly string[] = []) =>
  callerError('BAD_USER_INPUT', message, path.length > 0 ? { input: path } : {});

/** The caller must say who it is first. */
export const unauthenticated = (message: string) => callerError('UNAUTHENTICATED', message);
