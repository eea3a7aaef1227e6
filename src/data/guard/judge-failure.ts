import {
  CommitUnansweredError,
  ConnectionFailedError,
  ConnectionLostError,
  DatabaseSilentError,
  StatementFailedError,
} from '../wire/errors.ts';

/**
 * What a failure says of the database:
 * - `down`: it refuses whoever asks;
 * - `silent`: it said nothing in its time;
 * - `lost`: the connection ended, and the statement may have been executed;
 * - `busy`: it works, but has too much to do, or rows are held by others: the same may go through in a moment.
 */
export type Verdict = 'down' | 'silent' | 'lost' | 'busy';

/** What a server says when it has too much to do. One name may stand for MySQL's number and another for MariaDB's. */
const busyErrors = new Map<number, string>([
  [1040, 'ER_CON_COUNT_ERROR'],
  [1203, 'ER_TOO_MANY_USER_CONNECTIONS'],
  // The same for one account.
  [1226, 'ER_USER_LIMIT_REACHED'],
  [1205, 'ER_LOCK_WAIT_TIMEOUT'],
  [1213, 'ER_LOCK_DEADLOCK'],
  // MariaDB's word for a row that changed since the snapshot.
  [1020, 'ER_CHECKREAD'],
  // The time bound of the statement itself, on MySQL and on MariaDB.
  [3024, 'ER_QUERY_TIMEOUT'],
  [1969, 'ER_STATEMENT_TIMEOUT'],
]);

/** What a server says of itself, or of the account, when it takes no statements on an open connection. */
const downErrors = new Map<number, string>([
  [1044, 'ER_DBACCESS_DENIED_ERROR'],
  [1045, 'ER_ACCESS_DENIED_ERROR'],
  [1053, 'ER_SERVER_SHUTDOWN'],
  [1142, 'ER_TABLEACCESS_DENIED_ERROR'],
]);

/** How vtgate says that traffic is being moved, or that a tablet has no room: it may go through in a moment. */
const switching =
  /being resharded|reparent operation in progress|disallowed due to rule|CLUSTER_EVENT|buffer (?:was )?full|code = (?:ResourceExhausted|Aborted|ClusterEvent)|ongoing (?:reparent|reshard)/i;

/** How vtgate says that nobody serves a shard. */
const tabletAway = /\bVT14\d{3}\b|no healthy tablet|not serving|code = (?:Unavailable|DeadlineExceeded)/i;

/** How vtgate says that the connection to a tablet broke under a transaction. */
const transactionGone = /transaction .* (?:ended|not found)|code = (?:Canceled)/i;

/** MySQL's number, and MariaDB's, for a row that a unique index already has. */
const duplicateEntry = 1062;

/** The server's number of an error: mysql2 has it as a property, PlanetScale's driver in the text alone. */
const errorNumberOf = (failure: Error): number | null => {
  if ('errno' in failure && typeof failure.errno === 'number') return failure.errno;
  const [, text] = /\(errno (\d+)\)/.exec(failure.message) ?? [];
  return text === undefined ? null : Number(text);
};

const judgeByServer = (failure: Error): Verdict | null => {
  const { message } = failure;
  // vtgate gives its own words a number of MySQL's that says little.
  if (switching.test(message)) return 'busy';
  if (tabletAway.test(message)) return 'down';
  if (transactionGone.test(message)) return 'lost';
  const number = errorNumberOf(failure);
  if (number === null) return null;
  if (busyErrors.has(number)) return 'busy';
  return downErrors.has(number) ? 'down' : null;
};

/** Tells what a failure says of the database; null when it is a defect, or the caller's own doing. */
export const judgeFailure = (failure: unknown): Verdict | null => {
  if (failure instanceof CommitUnansweredError) return judgeFailure(failure.cause);
  if (failure instanceof DatabaseSilentError) return 'silent';
  if (failure instanceof ConnectionLostError) {
    // A server that shuts down, or turns somebody away, says so with its last words.
    return (failure.cause instanceof Error && judgeByServer(failure.cause)) || 'lost';
  }
  if (failure instanceof ConnectionFailedError) {
    // Whatever it gives as the reason, it lets nobody in, unless it is full.
    return failure.cause instanceof Error && judgeByServer(failure.cause) === 'busy' ? 'busy' : 'down';
  }
  return failure instanceof StatementFailedError ? judgeByServer(failure.cause) : null;
};

/** Whether a unique index already has the row that a failed statement was to add. */
export const isDuplicate = (failure: unknown): boolean =>
  failure instanceof StatementFailedError && errorNumberOf(failure.cause) === duplicateEntry;
