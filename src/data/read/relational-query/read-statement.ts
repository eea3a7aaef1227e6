import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { TableName } from '../../../../schema/tables.ts';
import { tableFreshness } from '../../freshness.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import type { Text } from '../../wire/drizzle.ts';
import type { Answer } from '../../wire/statement.ts';

/** The read of one table, sent and answered. */
export const sendRead = (
  client: KeyspaceClient,
  table: TableName,
  origin: string,
  { text, values }: Text,
): Promise<Answer> => client.read({ text, values, table, freshness: tableFreshness[table], origin, tags: client.tags });

/**
 * One `UNION ALL` of all branches, each with its own order and limit; `ending` says what is done with their rows together,
 * and needs more than one branch. Drizzle's own nests a pair of parentheses for every branch, which vtgate plans level by
 * level; a flat one is a single route.
 */
export const unionOf = (branches: readonly SQLWrapper[], ending?: SQL): SQLWrapper => {
  const [first, ...rest] = branches;
  if (!first) throw new Error('A statement needs at least one branch.');
  if (rest.length === 0) return first;
  const union = sql.join(
    branches.map((branch) => sql`(${branch.getSQL()})`),
    sql` union all `,
  );
  return ending ? sql`${union} ${ending}` : union;
};
