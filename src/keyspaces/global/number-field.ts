import type { GraphQLResolveInfo } from 'graphql';
import { canHold } from '../../../schema/codes.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { domainDbOf } from '../../graphql/domain-db.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { numberAsPrinted } from './rules/numbers.ts';

/** The row with the number that people know it by, unique in its organization. Null when the viewer has no such row. */
const findByNumber = async (
  table: TableName,
  written: string,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  const number = numberAsPrinted(written);
  if (!canHold(table, 'number', number)) return null;
  const query = { ...selectionOf(info, { id: true }), where: { number }, limit: 1 };
  const [row] = await domainDbOf(context, table).findMany(table, query);
  return row ?? null;
};

/** The options of a root field that finds a row of a table by its number. `what` is what people call it. */
export const numberField = <Type>(table: TableName, type: Type, what: string) => ({
  type,
  // Another root field of the same query may be answered while this one's keyspace is out of reach.
  nullable: true as const,
  description: `The ${what} with this number. Null when the viewer has no such ${what}.`,
  args: builder.args((t) => ({
    number: t.string({
      required: true,
      description: `The ${what} number as printed, in any case; the zeros before its count may be left out.`,
    }),
  })),
  resolve: (_: unknown, { number }: { number: string }, context: GraphContext, info: GraphQLResolveInfo) =>
    // The row has the columns that the query selects.
    findByNumber(table, number, context, info) as never,
});
