import type { GraphQLResolveInfo } from 'graphql';
import type { TableName } from '../../schema/tables.ts';
import type { GraphContext } from './context.ts';
import { domainDbOf } from './domain-db.ts';
import { selectionOf } from './selection.ts';

/**
 * The row that a key names, as the resolver of a field of what is no row itself. All fields of an answer ask for theirs with
 * one statement. Null without a key, and where the viewer sees no such row.
 */
export const edgeByKey = async (
  table: TableName,
  column: 'id' | 'code',
  key: string | null,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<never> => {
  if (key === null) return null as never;
  const [row] = await domainDbOf(context, table).findByKey(table, column, key, selectionOf(info, { [column]: true }));
  // The type of the field is that of the table's rows.
  return (row ?? null) as never;
};

/**
 * The row that a group of a sum is of, by the identifier that the rows in it have in common. The viewer sees those, and so what
 * they name, as behind their edges: a carrier the agencies that have written for it. Null without an identifier.
 */
export const edgeOfGroup = async (
  table: TableName,
  id: string | null,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<never> => {
  if (id === null) return null as never;
  const row = await domainDbOf(context, table).findNamed(table, id, selectionOf(info, { id: true }));
  // The type of the field is that of the table's rows.
  return (row ?? null) as never;
};
