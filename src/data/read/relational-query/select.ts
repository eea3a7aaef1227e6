import { and, type SQL, type SQLWrapper } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { build } from '../../wire/drizzle.ts';
import { signatureOf } from './batches.ts';
import { everyRow, fieldsIn, type Place } from './branch.ts';
import type { RowsRequest } from './level.ts';

/** The rows of a request that a further condition finds. */
export const selectRows = (
  { table, columns, where, orderBy, limit }: RowsRequest,
  condition: SQL | undefined,
  place: Place | null,
  ignoredIndex: string | null = null,
): SQLWrapper => {
  const fields = Object.fromEntries([...columns].map((name) => [name, columnOf(tableOf(table), name)]));
  const query = build
    .select(fieldsIn(place, fields))
    .from(tableOf(table), ignoredIndex === null ? undefined : { ignoreIndex: [ignoredIndex] })
    .where(and(condition, where))
    .$dynamic();
  if (orderBy) query.orderBy(orderBy);
  if (limit !== undefined) query.limit(limit);
  else if (orderBy && place) query.limit(everyRow);
  return query;
};

/** Lists of the same shape hold the same rows in the same order: one statement answers them all, whatever they are called. */
export const listShape = ({ table, where, splitBy, orderBy, limit }: RowsRequest): string =>
  `list ${table} ${signatureOf(where)} ${signatureOf(orderBy)} ${limit ?? ''} ${JSON.stringify(splitBy) ?? ''}`;
