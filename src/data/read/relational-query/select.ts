import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import type { KeyspaceClient } from '../../guard/keyspace-clients.ts';
import { build } from '../../wire/drizzle.ts';
import { signatureOf } from './batches.ts';
import type { RowsRequest } from './level.ts';
import { unionOf } from './read-statement.ts';

/** The rows of a request that a further condition finds. */
export const selectRows = (
  { table, columns, where, orderBy, limit }: RowsRequest,
  condition: SQL | undefined,
  ignoredIndex: string | null = null,
): SQLWrapper => {
  const fields = Object.fromEntries([...columns].map((name) => [name, columnOf(tableOf(table), name)]));
  const query = build
    .select(fields)
    .from(tableOf(table), ignoredIndex === null ? undefined : { ignoreIndex: [ignoredIndex] })
    .where(and(condition, where))
    .$dynamic();
  if (orderBy) query.orderBy(orderBy);
  if (limit !== undefined) query.limit(limit);
  return query;
};

/**
 * The same for a root list, which may be split by the values of a column: each branch follows an index to its first rows,
 * where one condition on all values would have to sort whatever matches.
 */
export const selectList = (
  { takesIndexHints }: KeyspaceClient,
  request: RowsRequest,
  condition: SQL | undefined,
): SQLWrapper => {
  const { table, splitBy, orderOfUnion, limit } = request;
  if (!splitBy) return selectRows(request, condition);
  const column = columnOf(tableOf(table), splitBy.column);
  const branches = splitBy.values.map((value) =>
    selectRows(request, and(condition, eq(column, value)), takesIndexHints ? splitBy.ignoredIndex : null),
  );
  return unionOf(branches, sql`order by ${orderOfUnion} limit ${limit}`);
};

/** Lists of the same shape hold the same rows in the same order: one statement answers them all, whatever they are called. */
export const listShape = ({ table, where, splitBy, orderBy, limit }: RowsRequest): string =>
  `list ${table} ${signatureOf(where)} ${signatureOf(orderBy)} ${limit ?? ''} ${JSON.stringify(splitBy) ?? ''}`;
