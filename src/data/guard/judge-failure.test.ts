import { describe, expect, test } from 'vitest';
import {
  CommitUnansweredError,
  ConnectionFailedError,
  ConnectionLostError,
  DatabaseSilentError,
  ServerFullError,
  StatementFailedError,
} from '../wire/errors.ts';
import { isDuplicate, isRefused, judgeFailure } from './judge-failure.ts';

/** A statement refused as mysql2 tells it, or as PlanetScale's driver does, which has the number in its text alone. */
const refused = (message: string, errno?: number) =>
  new StatementFailedError('update', Object.assign(new Error(message), errno === undefined ? {} : { errno }));

const vttablet = (code: string, words: string) =>
  `target: oi_claims.-80.primary: vttablet: rpc error: code = ${code} desc = ${words}`;

describe('what a failure says of the database', () => {
  test.each([
    ['a lock wait, as MySQL tells it', refused('Lock wait timeout exceeded', 1205), 'busy'],
    [
      'a lock wait, as vtgate tells it',
      refused(`${vttablet('DeadlineExceeded', 'Lock wait timeout exceeded')} (errno 1205) (sqlstate HY000)`),
      'busy',
    ],
    ['a deadlock', refused('Deadlock found (errno 1213) (sqlstate 40001)'), 'busy'],
    ["the statement's own time bound", refused('Query execution was interrupted', 3024), 'busy'],
    ['traffic that is being moved', refused(vttablet('ClusterEvent', 'operation not allowed'), 1105), 'busy'],
    [
      'a table that is being moved to another keyspace',
      refused(vttablet('FailedPrecondition', 'disallowed due to rule: enforce denied tables, CURRENT_USER()'), 1105),
      'busy',
    ],
    [
      'a primary that hands over',
      refused(vttablet('Code(17)', 'operation not allowed in state SHUTTING_DOWN'), 1105),
      'busy',
    ],
    [
      'a statement behind one that met such a primary, in the same transaction',
      refused(
        `VT15001: transaction error, issue ROLLBACK and retry the transaction: ${vttablet('Code(17)', 'operation not allowed in state SHUTTING_DOWN')}`,
        1105,
      ),
      'busy',
    ],
    ['a keyspace that is being resharded', refused('current keyspace is being resharded', 1105), 'busy'],
    [
      'a transaction that was open for too long, as vtgate tells it',
      refused(vttablet('Aborted', 'transaction 1: ended at 2026-11-26 07:49:55 UTC (exceeded timeout: 30s)'), 1317),
      'busy',
    ],
    ['a call that was canceled, as vtgate tells it', refused(vttablet('Canceled', 'context canceled'), 1317), 'lost'],
    ['a statement that somebody has ended', refused('Query execution was interrupted', 1317), 'busy'],
    ['a tablet that is away', refused(vttablet('Unavailable', 'connection refused'), 1105), 'down'],
    [
      'a primary that hands over, of which vtgate has heard by half',
      refused(
        'target: oi_claims.-80.primary: inconsistent state detected, primary is serving but initially found no available tablet',
        1105,
      ),
      'busy',
    ],
    [
      'the same, when it has heard of nothing else',
      refused(
        `target: oi_claims.-80.primary: no healthy tablet available for 'keyspace:"oi_claims" shard:"-80" tablet_type:PRIMARY'`,
        1105,
      ),
      'away',
    ],
    [
      'the same behind a statement of the same transaction',
      refused(
        `VT15001: transaction error, issue ROLLBACK and retry the transaction: target: oi_claims.-80.primary: no healthy tablet available for 'x'`,
        1105,
      ),
      'away',
    ],
    [
      'a tablet without a connection',
      refused('target: oi_claims.-80.primary: VT14003: no connection for tablet alias:{cell:"zone1" uid:101}', 1105),
      'away',
    ],
    ['a keyspace that vtgate does not find', refused('VT14004: cannot find keyspace for: oi_claims', 1105), 'down'],
    ['a shutdown', refused('Server shutdown in progress', 1053), 'down'],
    ['rights that were taken away', refused('SELECT command denied', 1142), 'down'],
    ['a gateway that takes no more', new ServerFullError('429'), 'busy'],
    ['silence', new DatabaseSilentError('statement', 5_000), 'silent'],
    ['a connection that ended', new ConnectionLostError(new Error('read ECONNRESET')), 'lost'],
    ['a connection that was refused', new ConnectionFailedError(new Error('connect ECONNREFUSED')), 'down'],
    [
      'a server that is full',
      new ConnectionFailedError(Object.assign(new Error('Too many connections'), { errno: 1040 })),
      'busy',
    ],
    [
      'a COMMIT without an answer, whatever its connection said last',
      new CommitUnansweredError(refused('x', 1053)),
      'lost',
    ],
    ['a statement with a mistake', refused('You have an error in your SQL syntax', 1064), null],
    ['a defect of ours', new TypeError('x is not a function'), null],
  ])('%s', (_, failure, verdict) => {
    expect(judgeFailure(failure)).toBe(verdict);
  });

  test('more rows than one answer may have say nothing of the database: whoever asks for less gets it', () => {
    expect(judgeFailure(refused(vttablet('Aborted', 'caller id: vt_app: row count exceeded 10000'), 1317))).toBeNull();
  });

  test.each([
    ["Duplicate entry 'the boiler was not serving' for key 'x'", 1062],
    ["Duplicate entry 'no healthy tablet' for key 'x'", 1062],
    ["Data too long for column 'code = Unavailable desc = x' at row 1", 1406],
    ["Duplicate entry '(errno 1040)' for key 'x' (errno 1062) (sqlstate 23000)", undefined],
    [`Invalid JSON text: "code = Aborted desc = " at position 1`, 3140],
  ])('is never read out of what a user wrote: %s', (message, errno) => {
    expect(judgeFailure(refused(message, errno))).toBeNull();
  });
});

test('a duplicate is told apart for both drivers', () => {
  expect(isDuplicate(refused("Duplicate entry '1' for key 'x'", 1062))).toBe(true);
  expect(isDuplicate(refused("Duplicate entry '1' for key 'x' (errno 1062) (sqlstate 23000)"))).toBe(true);
  expect(isDuplicate(refused("Duplicate entry '(errno 1062)' for column 'x' (errno 1406) (sqlstate 22001)"))).toBe(
    false,
  );
});

test('the server has refused what it gives a number of its own, and no other', () => {
  expect(isRefused(refused('Deadlock found', 1213))).toBe(true);
  expect(isRefused(refused(vttablet('Unavailable', 'connection refused'), 1105))).toBe(false);
  expect(isRefused(refused('Lost connection to MySQL server during query', 2013))).toBe(false);
  expect(isRefused(refused(vttablet('Canceled', 'context canceled'), 1317))).toBe(false);
});

test('what may be logged of a refusal has no values', () => {
  const duplicate = refused("Duplicate entry 'org-123-45-6789' for key 'PRIMARY'", 1062);
  expect(duplicate.message).toBe('The server has refused a statement: Duplicate entry (errno 1062).');
  const verbose = refused('x (errno 1) (CallerID: y): Sql: insert into t values (:v1), BindVars: {v1: secret}');
  expect(verbose.message).not.toContain('secret');
});
