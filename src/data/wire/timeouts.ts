/** How long a request waits for its databases, in milliseconds. */
export interface Timeouts {
  /** For a connection to open. */
  readonly connectMs: number;
  /** For a statement, from sending it to its last row. The server is told to give up at the same time. */
  readonly statementMs: number;
  /** For everything together: what has not been read by then is an error in its slot. */
  readonly requestMs: number;
}

/**
 * A keyspace that hangs costs an answer less than a second: once it has let a request wait in vain, to connect or for a
 * statement, the request asks it no more. Statements of the graph are served by an index, and answered in milliseconds.
 */
export const defaultTimeouts: Timeouts = { connectMs: 300, statementMs: 600, requestMs: 10_000 };
