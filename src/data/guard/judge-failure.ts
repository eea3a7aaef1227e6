import {
  CommitUnansweredError,
  ConnectionFailedError,
  ConnectionLostError,
  DatabaseSilentError,
  ServerFullError,
  StatementFailedError,
} from '../wire/errors.ts';

/**
 * What a failure says of the database:
 * - `down`: it refuses whoever asks;
 * - `away`: vtgate knows nobody who serves the shard. While a primary hands over that passes in a second; otherwise it is `down`;
 * - `silent`: it said nothing in its time;
 * - `lost`: the connection ended, and the statement may have been executed;
 * - `busy`: it works, but has too much to do, or rows are held by others: the same may go through in a moment.
 */
export type Verdict = 'down' | 'away' | 'silent' | 'lost' | 'busy';

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

/** The code of gRPC that vtgate and vttablet put before what they say themselves. */
const rpcCode = /^[^'"]*?\bcode = (\w+(?:\(\d+\))?) desc = /;

/** What those codes mean. What a statement or a caller can bring about by itself is none of them. */
const rpcVerdicts: Readonly<Record<string, Verdict>> = {
  ClusterEvent: 'busy',
  CLUSTER_EVENT: 'busy',
  // The same by its number, for which gRPC has no name: so vttablet says it while traffic is switched.
  'Code(17)': 'busy',
  ResourceExhausted: 'busy',
  Aborted: 'busy',
  // The time of the statement or of the transaction was up.
  DeadlineExceeded: 'busy',
  Canceled: 'lost',
  Unavailable: 'down',
};

/**
 * How vtgate words it, without a code, when traffic is being moved. The state is inconsistent when its health check has seen a
 * primary hand over, and its watcher of keyspaces has not yet.
 */
const switching =
  /being resharded|destination shard is missing|reparent operation in progress|inconsistent state detected|disallowed due to rule|buffer (?:was )?full/i;

/** How vtgate words it, without a code, when nobody serves a shard, or it has no connection to who does. */
const tabletAway = /^(?:[^'"]*?: )?VT1400[23]\b|no healthy tablet/i;

/** All else that vtgate numbers as unavailable: it cannot find the keyspace, or connect at all. */
const unavailable = /^(?:[^'"]*?: )?VT14\d{3}\b/;

/** How vttablet words that an answer would have more rows than one may have: it says as much each time that it is asked. */
const tooManyRows = /^[^'"]*?\bcode = Aborted desc = (?:caller id: [^'":]*: )?row count exceeded \d/i;

/** MySQL's number for an error of an unknown kind, which vtgate gives to its own words. */
const unknownError = 1105;

/**
 * MySQL's number for a statement that was ended from outside, which vtgate gives to whatever was aborted or canceled, also by
 * itself: a transaction that was open for too long is rolled back, and the next statement of it hears this.
 */
const interrupted = 1317;

/** Whether a number is the server's own: 2000 to 2999 are those of client libraries, vtgate's way to say that it lost a tablet. */
const isServersOwn = (number: number): boolean =>
  number !== unknownError && number !== interrupted && (number < 2_000 || number >= 3_000);

/** Where vttablet goes on with the statement and its values. */
const statementBehind = / \(CallerID|: Sql: |\bduring query: /;

/** MySQL's number, and MariaDB's, for a row that a unique index already has. */
const duplicateEntry = 1062;

/** The server's number of an error: mysql2 has it as a property, PlanetScale's driver in the text alone. */
const errorNumberOf = (failure: Error): number | null => {
  if ('errno' in failure && typeof failure.errno === 'number') return failure.errno;
  const [said = ''] = failure.message.split(statementBehind);
  // The last one: what stands before may be a value that the server repeats.
  const number = [...said.matchAll(/\(errno (\d+)\)/g)].at(-1)?.[1];
  return number === undefined ? null : Number(number);
};

/** What vtgate says by itself. Behind the code may stand what a user wrote: only what comes before it is looked at. */
const judgeByWords = (message: string): Verdict | null => {
  const [, code] = rpcCode.exec(message) ?? [];
  const known = code === undefined ? undefined : rpcVerdicts[code];
  if (known) return known;
  if (switching.test(message)) return 'busy';
  if (tabletAway.test(message)) return 'away';
  return unavailable.test(message) ? 'down' : null;
};

const judgeByServer = (failure: Error): Verdict | null => {
  const number = errorNumberOf(failure);
  if (tooManyRows.test(failure.message)) return null;
  if (number === interrupted) return judgeByWords(failure.message) ?? 'busy';
  if (number === null || !isServersOwn(number)) return judgeByWords(failure.message);
  // Its message repeats values of the statement, which say nothing of the database.
  if (busyErrors.has(number)) return 'busy';
  return downErrors.has(number) ? 'down' : null;
};

/** Tells what a failure says of the database; null when it is a defect, or the caller's own doing. */
export const judgeFailure = (failure: unknown): Verdict | null => {
  if (failure instanceof CommitUnansweredError) return 'lost';
  if (failure instanceof ServerFullError) return 'busy';
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

/** Whether the server itself has refused a statement, and so has not executed it. */
export const isRefused = (failure: unknown): boolean => {
  const number = failure instanceof StatementFailedError ? errorNumberOf(failure.cause) : null;
  return number !== null && isServersOwn(number);
};

/** Whether a unique index already has the row that a failed statement was to add. */
export const isDuplicate = (failure: unknown): boolean =>
  failure instanceof StatementFailedError && errorNumberOf(failure.cause) === duplicateEntry;
