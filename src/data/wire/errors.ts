/** A database did not answer in time, although this isolate was not too busy to notice an answer. */
export class DatabaseSilentError extends Error {
  override name = 'DatabaseSilentError';
  /** True when it was a connection that did not open; false when it was a statement that was not answered. */
  readonly opening: boolean;

  constructor(asked: 'opening' | 'statement', afterMs: number) {
    super(
      `${asked === 'opening' ? 'The opening of a connection' : 'A statement'} was not answered within ${afterMs} ms.`,
    );
    this.opening = asked === 'opening';
  }
}

/** A connection could not be opened: nobody listens, or the server refused the account. The cause has the reason. */
export class ConnectionFailedError extends Error {
  override name = 'ConnectionFailedError';

  constructor(cause: unknown) {
    super('The connection could not be opened.', { cause });
  }
}

/** A gateway has too many statements to take this one: it was not executed. */
export class ServerFullError extends Error {
  override name = 'ServerFullError';

  constructor(cause: unknown) {
    super('The server takes no more statements at the moment.', { cause });
  }
}

/** A connection ended under the statements that it carried: whether they were executed is not known. */
export class ConnectionLostError extends Error {
  override name = 'ConnectionLostError';

  constructor(cause: unknown) {
    super('The connection was lost.', { cause });
  }
}

/** The server's words up to the first value that they repeat, and its number: what may be logged. */
const reasonOf = (refusal: Error): string => {
  const [words = ''] = refusal.message.split(/['"`]|: Sql: /);
  const number = 'errno' in refusal ? ` (errno ${String(refusal.errno)})` : '';
  return `${words.trim()}${number}`;
};

/** The server has refused a statement. The text says which one, the message why, both without values. */
export class StatementFailedError extends Error {
  override name = 'StatementFailedError';
  readonly text: string;
  override readonly cause: Error;

  constructor(text: string, cause: Error) {
    super(`The server has refused a statement: ${reasonOf(cause)}.`, { cause });
    this.text = text;
    this.cause = cause;
  }
}

/** A COMMIT was not answered: whether the change was made is not known. */
export class CommitUnansweredError extends Error {
  override name = 'CommitUnansweredError';

  constructor(cause: unknown) {
    super('The COMMIT was not answered.', { cause });
  }
}
