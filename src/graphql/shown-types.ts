import { type GraphQLSchema, isObjectType } from 'graphql';
import type { TableName } from '../../schema/tables.ts';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<TableName, string>>();

const findTypes = (schema: GraphQLSchema): ReadonlyMap<TableName, string> =>
  new Map(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && type.extensions.pothosDrizzleModel !== undefined
        ? // The builder takes it from the schema's tables alone.
          [[type.extensions.pothosDrizzleModel as TableName, type.name] as const]
        : [],
    ),
  );

/** The types of a graph by the tables that they show. */
export const shownTypesOf = (schema: GraphQLSchema): ReadonlyMap<TableName, string> => {
  const types = known.get(schema) ?? findTypes(schema);
  known.set(schema, types);
  return types;
};
