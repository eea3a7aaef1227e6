import { type GraphQLInputType, isNonNullType } from 'graphql';
import { type IdentifiedTable, identifierPrefixes } from '../../schema/identifiers.ts';
import { schema } from '../../src/server/schema.ts';

/** The type of what a mutation takes. */
export const inputTypeOf = (mutation: string): GraphQLInputType => {
  const argument = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input');
  if (!argument) throw new Error(`${mutation} has no input.`);
  return isNonNullType(argument.type) ? argument.type.ofType : argument.type;
};

/** The identifier of a row that nobody has. */
export const nobodys = (table: IdentifiedTable): string => `${identifierPrefixes[table]}_01HK153X00N0B0DYS000000001`;
