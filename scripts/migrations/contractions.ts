import { contractBreaches, droppedBy } from '../drift/contract.ts';
import type { FoundColumns } from '../drift/found-columns.ts';

/**
 * What statements of a migration take away from the tables that were there `before` it, in words: a table, a column, values that a
 * column took, or that a row may lack a value. Code that is older than the migration may not run after it. An index or a
 * constraint is none of that.
 */
export const contractionsOf = (statements: readonly string[], before: FoundColumns): string[] =>
  statements.flatMap((statement) => [
    ...droppedBy(statement).map((name) => `drops ${name}`),
    ...contractBreaches(statement, {}, before).map(({ what }) => what),
  ]);
