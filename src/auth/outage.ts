import { DeadlineExceededError, KeyspaceBusyError, KeyspaceUnavailableError } from '../data/guard/errors.ts';

/** Whether a look-up failed because its keyspace is out of reach, busy or too late, and not because it is wrong. */
export const isOutage = (failure: unknown): boolean =>
  failure instanceof KeyspaceUnavailableError ||
  failure instanceof KeyspaceBusyError ||
  failure instanceof DeadlineExceededError;
