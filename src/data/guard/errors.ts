import type { Keyspace } from '../../../schema/keyspaces.ts';

/** A keyspace could not be reached: the fields that need it fail, all others are answered. */
export class KeyspaceUnavailableError extends Error {
  override name = 'KeyspaceUnavailableError';
  readonly keyspace: Keyspace;

  constructor(keyspace: Keyspace, cause: unknown) {
    super(`The ${keyspace} keyspace cannot be reached.`, { cause });
    this.keyspace = keyspace;
  }
}

/** A keyspace answers, but could not do this within its time: rows are held by others, or it has too much to do. */
export class KeyspaceBusyError extends Error {
  override name = 'KeyspaceBusyError';
  readonly keyspace: Keyspace;

  constructor(keyspace: Keyspace, cause: unknown) {
    super(`The ${keyspace} keyspace is busy.`, { cause });
    this.keyspace = keyspace;
  }
}

/** A COMMIT was not answered, and neither could it be asked whether it was done. */
export class OutcomeUnknownError extends Error {
  override name = 'OutcomeUnknownError';
  readonly keyspace: Keyspace;

  constructor(keyspace: Keyspace, cause: unknown) {
    super(`It is not known whether the ${keyspace} keyspace has made the change.`, { cause });
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

/** The caller has hung up: nothing more is read for it. */
export class CallerGoneError extends Error {
  override name = 'CallerGoneError';

  constructor() {
    super('The caller has hung up.');
  }
}

/** The caller asked for more rows at once than one statement may return. */
export class TooManyRowsError extends Error {
  override name = 'TooManyRowsError';
}
