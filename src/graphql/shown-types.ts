import { type GraphQLSchema, isObjectType } from 'graphql';
import type { TableName } from '../../schema/tables.ts';
import { memoizeWeakly } from '../data/memoize.ts';

/** The types of a graph by the tables that they show. */
export const shownTypesOf = memoizeWeakly(
  (schema: GraphQLSchema): ReadonlyMap<TableName, string> =>
    new Map(
      Object.values(schema.getTypeMap()).flatMap((type) =>
        isObjectType(type) && type.extensions.pothosDrizzleModel !== undefined
          ? // The builder takes it from the schema's tables alone.
            [[type.extensions.pothosDrizzleModel as TableName, type.name] as const]
          : [],
      ),
    ),
);
