import { contractBreaches, droppedBy } from '../drift/contract.ts';
import type { FoundColumns } from '../drift/found-columns.ts';
import type { Phase } from './change.ts';

/**
 * Whether a migration takes anything away from the tables that were there before it: a table, a column, or values that a
 * column took.
 */
export function phaseOf(statements: readonly string[], before: FoundColumns): Phase {
  const takesAway = statements.some(
    (statement) => droppedBy(statement).length > 0 || contractBreaches(statement, {}, before).length > 0,
  );
  return takesAway ? 'contract' : 'expand';
}
