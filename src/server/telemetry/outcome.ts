import type { ErrorCode } from '../../graphql/errors.ts';

/** What a request came to, or what a keyspace came to in one. */
export type Outcome = 'ok' | 'partial' | 'error' | 'refused' | 'rate_limited' | 'gone';

/** Whether a code tells of a fault of ours; of all others the caller can get rid, by asking otherwise. */
const isOurs = {
  BAD_REQUEST: false,
  REQUEST_TIMEOUT: false,
  UNAUTHENTICATED: false,
  AUTHENTICATION_UNAVAILABLE: true,
  FORBIDDEN: false,
  TOO_MANY_REQUESTS: false,
  SERVICE_BUSY: true,
  BAD_USER_INPUT: false,
  PERSISTED_QUERY_NOT_FOUND: false,
  PERSISTED_QUERY_REQUIRED: false,
  KEYSPACE_UNAVAILABLE: true,
  KEYSPACE_BUSY: true,
  OUTCOME_UNKNOWN: true,
  IN_PROGRESS: false,
  UNREADABLE_VALUE: true,
  DEADLINE_EXCEEDED: true,
  INTERNAL_SERVER_ERROR: true,
} as const satisfies Record<ErrorCode, boolean>;

const rateLimited: ErrorCode = 'TOO_MANY_REQUESTS';

const isFault = (code: string): boolean => Object.hasOwn(isOurs, code) && isOurs[code as ErrorCode];

/** The one code that tells of several errors: that of a fault of ours, if there is one. */
export const codeOf = (codes: readonly string[]): string => codes.find(isFault) ?? codes[0] ?? '';

/**
 * The outcome of an answer with these errors. It is `partial` when data came beside a fault of ours, `refused` when nothing
 * of ours has failed: the caller asked for what there is not, or what it may not have.
 */
export const outcomeOf = (codes: readonly string[], hasData: boolean): Outcome => {
  if (codes.length === 0) return 'ok';
  if (codes.some(isFault)) return hasData ? 'partial' : 'error';
  return codes.includes(rateLimited) ? 'rate_limited' : 'refused';
};
