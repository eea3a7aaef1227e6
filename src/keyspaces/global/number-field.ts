import type { GraphQLResolveInfo } from 'graphql';
import { canHold } from '../../schema/codes.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Row } from '../data/read/relational-query/rows.ts';
import type { GraphContext } from './context.ts';
import { domainDbOf } from './domain-db.ts';
import { selectionOf } from './selection.ts';

/** The row with the number that people know it by, unique in its organization. Null when the viewer has no such row. */
export const findByNumber = async (
  table: TableName,
  number: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  if (!canHold(table, 'number', number)) return null;
  const query = { ...selectionOf(context, info, { id: true }), where: { number }, limit: 1 };
  const [row] = await domainDbOf(context, table).findMany(table, query);
  return row ?? null;
};
