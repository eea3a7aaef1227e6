import type { GraphQLResolveInfo } from 'graphql';
import type { TableName } from '../../../schema/tables.ts';
import { edgeOf } from '../../data/read/relational-query/edges.ts';
import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { findListing, SortDirection } from './listing.ts';
import { type ConnectionArguments, loadConnection } from './load.ts';
import { defaultPageSize, maxPageSize } from './page.ts';
import { connectionType } from './types.ts';

/** The arguments that say how many objects a page has, and where it begins. */
export const sizeArguments = () =>
  builder.args((t) => ({
    first: t.int({
      description: `Reading forward: objects on the page, 1 to ${maxPageSize}. Without it and \`last\`: ${defaultPageSize}.`,
    }),
    after: t.string({ description: 'Reading forward: only what comes after this cursor.' }),
    last: t.int({ description: `Reading backward: objects on the page, 1 to ${maxPageSize}.` }),
    before: t.string({ description: 'Reading backward: only what comes before this cursor.' }),
  }));

/** The arguments that every list with pages has; the direction is that of the only order, or of the one that is not named. */
export const pageArguments = (defaultDirection: 'ascending' | 'descending', defaultSort?: string) =>
  builder.args((t) => ({
    direction: t.field({
      type: SortDirection,
      description: defaultSort
        ? `Which end comes first. Without it, as the order says: ${defaultDirection.toUpperCase()} for ${defaultSort.toUpperCase()}.`
        : `Which end comes first. Without it: ${defaultDirection.toUpperCase()}.`,
    }),
    ...sizeArguments(),
  }));

/** The arguments of a list of a table's rows: the same wherever such a list appears. */
export const argumentsOf = (table: TableName) => {
  const { type, filterType, sortType, defaultSort, directions } = findListing(table);
  const defaultDirection = directions[defaultSort] ?? 'descending';
  return builder.args((t) => ({
    ...(filterType && { filter: t.field({ type: filterType, description: `Only ${type} objects that match.` }) }),
    ...(sortType && {
      sortBy: t.field({ type: sortType, description: `What to sort by. Without it: ${defaultSort.toUpperCase()}.` }),
    }),
    ...pageArguments(defaultDirection, sortType ? defaultSort : undefined),
  }));
};

/** A list of all rows of a table that the viewer sees, as the options of a field of the query type. */
export const rootConnection = (table: TableName, description: string) => ({
  type: connectionType(findListing(table).type),
  // Another root field of the same query may be answered while this one's keyspace is out of reach.
  nullable: true as const,
  description,
  args: argumentsOf(table),
  resolve: (_: unknown, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
    // The arguments are those that `argumentsOf` declares.
    loadConnection(table, null, args as ConnectionArguments, context, info),
});

/**
 * The list at the far end of an edge, as the options of a field of the object type that the edge starts from. Edges into
 * another keyspace are nullable: it may be out of reach while this one answers.
 */
export const edgeConnection = (table: TableName, edgeName: string, description: string) => {
  const edge = edgeOf(table, edgeName);
  return {
    type: connectionType(findListing(edge.target).type),
    nullable: true as const,
    description,
    args: argumentsOf(edge.target),
    select: { columns: { [edge.sourceColumn]: true } },
    resolve: (parent: Row, args: object, context: GraphContext, info: GraphQLResolveInfo) => {
      const list = { column: edge.targetColumn, key: String(parent[edge.sourceColumn]) };
      return loadConnection(edge.target, list, args as ConnectionArguments, context, info);
    },
  };
};
