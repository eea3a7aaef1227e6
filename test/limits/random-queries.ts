import { type GraphQLField, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import type { Random } from '../../scripts/seed/random.ts';
import { queryType } from '../support/schema-paths.ts';

type Field = GraphQLField<unknown, unknown>;
type ObjectType = typeof queryType;

const pageSizes = [1, 3, 10, 30, 100];
const maxDepth = 5;

/** Fields that lead to objects, and need no argument. */
const waysFrom = (type: ObjectType): Field[] =>
  Object.values(type.getFields()).filter(
    (field) => isObjectType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );

const chosen = <Choice>(random: Random, choices: readonly Choice[], most: number): Choice[] =>
  Array.from({ length: Math.min(choices.length, random.between(0, most)) }, () => random.pick(choices));

/** What is asked of the objects of a type: its name everywhere, so that the answer can be counted. */
const selectionOf = (random: Random, type: ObjectType, depth: number): string => {
  const ways = depth < maxDepth ? [...new Set(chosen(random, waysFrom(type), 3))] : [];
  return `{ ${['__typename', ...ways.map((field) => asked(random, field, depth))].join(' ')} }`;
};

const asked = (random: Random, field: Field, depth: number): string => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return field.name;
  if (!type.name.endsWith('Connection')) return `${field.name} ${selectionOf(random, type, depth + 1)}`;
  const node = getNamedType(type.getFields().nodes?.type);
  const inner = isObjectType(node) ? selectionOf(random, node, depth + 1) : '';
  const page = random.chance(0.5) ? `nodes ${inner}` : `edges { __typename node ${inner} }`;
  const count = random.chance(0.3) ? 'totalCount { __typename count }' : '';
  return `${field.name}(first: ${random.pick(pageSizes)}) { __typename ${page} ${count} }`;
};

/** A query of the graph, the same for the same seed: a few lists and edges, some levels deep. */
export const randomQuery = (random: Random): string => {
  const roots = [...new Set([random.pick(waysFrom(queryType)), ...chosen(random, waysFrom(queryType), 1)])];
  return `{ ${roots.map((field) => asked(random, field, 1)).join(' ')} }`;
};

/** The objects of an answer that asked for all names of types, without connections and edges: those hold others. */
export const objectsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + objectsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, item) => sum + objectsIn(item), 0);
  const counts = '__typename' in value && !/(Connection|Edge)$/.test(String(value.__typename));
  return inner + (counts ? 1 : 0);
};
