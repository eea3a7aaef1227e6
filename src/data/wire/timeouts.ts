/** How long a request waits for its databases, in milliseconds. */
export interface Timeouts {
  /** For a connection to open. */
  readonly connectMs: number;
  /** For a statement, from sending it to its last row. The server is told to give up a little earlier. */
  readonly statementMs: number;
  /** For all that a query reads: what has not been read by then is an error in its slot. */
  readonly requestMs: number;
  /** For a write to be tried again while rows are held by others or traffic is being moved. */
  readonly busyMs: number;
  /** For a mutation, with all that it reads and tries again. */
  readonly mutationMs: number;
}

/**
 * Longer than a planned switch of traffic behind vtgate pauses (up to 3 seconds), so that none of those costs an answer. A
 * database that says nothing for so long is down: the first requests of an isolate wait for that, later ones do not.
 */
export const defaultTimeouts: Timeouts = {
  connectMs: 5_000,
  statementMs: 5_000,
  requestMs: 10_000,
  busyMs: 10_000,
  mutationMs: 25_000,
};
