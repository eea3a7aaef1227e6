/** Where a SELECT begins, behind the parentheses around the first branch of a UNION. */
const select = /^(\(*)select /i;

/**
 * Tells the server how long a SELECT may take, so that it does not go on for a request that has stopped waiting. MySQL
 * takes the hint of the first SELECT for the whole statement; MariaDB reads it as a comment, like every other statement.
 */
export const withTimeBound = (sql: string, statementMs: number): string =>
  sql.replace(select, `$1select /*+ MAX_EXECUTION_TIME(${statementMs}) */ `);
