import { setTimeout as pause } from 'node:timers/promises';
import { CommitUnansweredError, DatabaseSilentError } from '../wire/errors.ts';
import { KeyspaceBusyError, OutcomeUnknownError } from './errors.ts';
import { judgeFailure } from './judge-failure.ts';
import type { GuardOptions } from './keyspace-guard.ts';

/** How often a write is tried again whose connection was lost. */
const triesAfterLoss = 2;

/** The longest pause before a write is tried again, in milliseconds: by chance, so that two do not meet a second time. */
const longestPauseMs = 200;

/** Whether a failed try may be followed by another. */
const mayTryAgain = (failure: unknown, leftMs: number, losses: number): boolean => {
  const verdict = judgeFailure(failure);
  // In a transaction, silence is most often a wait for somebody else's lock, and vtgate does not hold its statements back while
  // a primary hands over.
  if (verdict === 'busy' || verdict === 'silent' || verdict === 'away') return leftMs > 0;
  return verdict === 'lost' && losses <= triesAfterLoss;
};

/**
 * Runs a transaction until it is through, or until trying again is of no use. It must begin with a row that only one can
 * write (the key of a mutation, a handled event): a second run after an unanswered COMMIT then finds whether it was done.
 */
export const writeAgain = async <Result>(
  run: () => Promise<Result>,
  { keyspace, deadline, random, busyMs }: GuardOptions,
): Promise<Result> => {
  const began = performance.now();
  let losses = 0;
  let unanswered = false;
  for (let tries = 1; ; tries += 1) {
    try {
      deadline.check();
      return await run();
    } catch (failure) {
      unanswered ||= failure instanceof CommitUnansweredError;
      if (judgeFailure(failure) === 'lost') losses += 1;
      if (!mayTryAgain(failure, began + busyMs - performance.now(), losses)) {
        if (unanswered) throw new OutcomeUnknownError(keyspace, failure);
        throw failure instanceof DatabaseSilentError && !failure.opening
          ? new KeyspaceBusyError(keyspace, failure)
          : failure;
      }
    }
    await pause(random() * Math.min(20 * tries, longestPauseMs));
  }
};
