import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, isScalarType } from 'graphql';
import { allMutations } from '../../../src/graphql/mutation/index.ts';
import { schema } from '../graph.ts';
import { type Domain, domainsOf } from './domains.ts';

/** The pages of a domain. */
export const kinds = {
  queries: 'Queries',
  mutations: 'Mutations',
  objects: 'Objects',
  inputs: 'Inputs and filters',
  values: 'Enumerations',
  refusals: 'Refusals',
} as const;

/** One of them. */
export type Kind = keyof typeof kinds;

/** The domain of every type. */
export const domainOfType: ReadonlyMap<string, Domain> = await domainsOf(schema);

/** The mutation that a type belongs to alone, by how it is named: `BindQuoteInput`, `BindQuoteDone`, `BindQuotePayload`. */
export const mutationOfType: ReadonlyMap<string, string> = new Map(
  [...allMutations().keys()].flatMap((name) => {
    const typeName = name.slice(0, 1).toUpperCase() + name.slice(1);
    return ['Input', 'Done', 'Payload'].map((ending) => [typeName + ending, name] as const);
  }),
);

/** Whether a type is a reason for which a mutation is refused. */
export const isRefusal = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Refusal');

/** On which of a domain's pages a type is. */
export const kindOf = (type: GraphQLNamedType): Kind => {
  if (mutationOfType.has(type.name)) return 'mutations';
  if (isRefusal(type)) return 'refusals';
  if (isInputObjectType(type)) return 'inputs';
  return isEnumType(type) || isScalarType(type) ? 'values' : 'objects';
};

/** Where a page of a domain is. */
export const pathOfKind = (domain: Domain, kind: Kind): string => `reference/${domain}/${kind}`;

/** Where a type is told of; its anchor there is its name. */
export const pathOfType = (name: string): string => {
  const type = schema.getType(name);
  if (!type) throw new Error(`The graph has no type ${name}.`);
  // The two roots are spread over the domains.
  if (type === schema.getQueryType() || type === schema.getMutationType()) return 'reference/index';
  return pathOfKind(domainOfType.get(name) ?? 'shared', kindOf(type));
};
