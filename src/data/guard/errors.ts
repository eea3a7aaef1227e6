import { DatabaseError } from '@planetscale/database';
import { DrizzleQueryError } from 'drizzle-orm';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { NoConnectionSlotError } from '../wire/connection-budget.ts';

/** A keyspace could not be reached: the fields that need it fail, all others are answered. */
export class KeyspaceUnavailableError extends Error {
  override name = 'KeyspaceUnavailableError';
  readonly keyspace: Keyspace;

  constructor(keyspace: Keyspace, cause: unknown) {
    super(`The ${keyspace} keyspace cannot be reached.`, { cause });
    this.keyspace = keyspace;
  }
}

/** The request took longer than it may: what it had not read by then is missing. */
export class DeadlineExceededError extends Error {
  override name = 'DeadlineExceededError';

  constructor(afterMs: number) {
    super(`The request took longer than ${afterMs} ms. What had not been read by then is missing.`);
  }
}

/** The caller asked for more rows at once than one statement may return. */
export class TooManyRowsError extends Error {
  override name = 'TooManyRowsError';
}

/** Codes of the driver and the server that say "not now", as opposed to "wrong statement". */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_STREAM_DESTROYED',
  'ER_ACCESS_DENIED_ERROR',
  'ER_ACCOUNT_HAS_BEEN_LOCKED',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_SERVER_SHUTDOWN',
  'ER_LOCK_WAIT_TIMEOUT',
  // The bound that the statement itself carried, as MySQL and MariaDB call it.
  'ER_QUERY_TIMEOUT',
  'ER_STATEMENT_TIMEOUT',
]);

/** The same refusals as PlanetScale words them: the number of MySQL's error stands in the text alone. */
const unreachableText =
  /\(errno (1040|1044|1045|1053|1142|1203|1205|1969|3024)\)|network connection lost|fetch failed|connection (refused|reset|lost|closed)|write after end|closed state/i;

/** How vtgate words it when a tablet behind it is away, is starting, or has no room. */
const tabletAway = /\bVT14\d{3}\b|no healthy tablet|code = (Unavailable|ResourceExhausted|DeadlineExceeded)/i;

/** What may be logged of a failure: Drizzle's own message holds the values of the statement, which are nobody's business. */
export const withoutValues = (failure: unknown): unknown =>
  failure instanceof DrizzleQueryError ? failure.cause : failure;

/** Tells an outage from a defect: what the keyspace refuses for now becomes a KeyspaceUnavailableError. */
export const classifyFailure = (keyspace: Keyspace, failure: unknown): unknown => {
  const cause = withoutValues(failure);
  if (!(cause instanceof Error)) return failure;
  if (cause instanceof KeyspaceUnavailableError) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  const refused =
    cause instanceof NoConnectionSlotError ||
    cause.name === 'TimeoutError' ||
    // mysql2 calls fatal what ends the connection: the statement itself was not judged.
    ('fatal' in cause && cause.fatal === true) ||
    unreachable.has(code) ||
    (cause instanceof DatabaseError && (cause.status === 401 || cause.status >= 500)) ||
    unreachableText.test(cause.message) ||
    tabletAway.test(cause.message);
  return refused ? new KeyspaceUnavailableError(keyspace, cause) : failure;
};
