import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** A graph as text, in the order of names: where something stands in the code changes nothing that clients are told. */
export const sdlOf = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
