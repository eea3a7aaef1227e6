/** The server's numbers for: the table, the column, the index is there already; it is not there any more. */
const doneErrors: ReadonlySet<unknown> = new Set([1050, 1060, 1061, 1051, 1091]);

/**
 * Whether a statement of DDL failed because it was applied before. It may have been another statement that made the same
 * table: `make drift` compares every column afterwards.
 */
export const alreadyDone = (error: unknown): boolean =>
  error instanceof Error && 'errno' in error && doneErrors.has(error.errno);
