import { AsyncLocalStorage } from 'node:async_hooks';
import { CommitUnansweredError, ConnectionFailedError, ServerFullError } from '../wire/errors.ts';
import type { Connection, Send, Statement, Tags } from '../wire/statement.ts';
import { isRefused } from './judge-failure.ts';

const transactions = new AsyncLocalStorage<true>();

/** Whether the current call runs inside a transaction. */
export const isInTransaction = (): boolean => transactions.getStore() ?? false;

const control = (text: string, tags: Tags): Statement => ({
  text,
  values: [],
  freshness: null,
  origin: null,
  tags,
});

const commit = async (send: Send, tags: Tags): Promise<void> => {
  try {
    await send(control('commit', tags));
  } catch (failure) {
    const notExecuted =
      isRefused(failure) || failure instanceof ConnectionFailedError || failure instanceof ServerFullError;
    throw notExecuted ? failure : new CommitUnansweredError(failure);
  }
};

/**
 * Runs one transaction on a connection that nothing else uses meanwhile. When `run` throws, or `checkTime` before one of its
 * statements or before the COMMIT, it is rolled back. Throws CommitUnansweredError when nobody knows whether it was committed.
 */
export const transact = <Result>(
  connection: Connection,
  tags: Tags,
  run: (send: Send) => Promise<Result>,
  checkTime: () => void = () => {},
): Promise<Result> =>
  connection.exclusively(async (send) => {
    let over = false;
    const sendInside: Send = async (statement) => {
      if (over) throw new Error('The transaction of this statement is over.');
      checkTime();
      return send(statement);
    };
    await send(control('begin', tags));
    let result: Result;
    try {
      result = await transactions.run(true, () => run(sendInside));
      checkTime();
    } catch (failure) {
      over = true;
      // A session that cannot be told any more is rolled back when it is forgotten: the failure itself is what counts.
      await send(control('rollback', tags)).catch(() => {});
      throw failure;
    }
    over = true;
    await commit(send, tags);
    return result;
  });
