import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { tableOf } from '../support/schema-paths.ts';

type Field = GraphQLField<unknown, unknown>;

/** Whether a field is a list without pages. */
export const isPlainList = (parent: { readonly name: string }, { type }: Field): boolean =>
  isListType(getNullableType(type)) && !parent.name.endsWith('Connection');

/** A list without pages as a query asks for it: the objects of other types around it, and its own name. */
export interface AskedList {
  readonly name: string;
  readonly field: Field;
  /** The names of the fields that lead there, from an object that has a table of its own. */
  readonly path: readonly string[];
  /** The selection that asks for it. */
  readonly selection: string;
}

/** Why health information is read here: readings are recorded with it, and forgotten by it. */
export const reasonOfMeasuring = 'Test: how long are the lists of diagnoses';

/** What some fields that lead to lists must be told, by the names of their arguments: why it is asked, and which days are compared. */
const told: Readonly<Record<string, string>> = {
  reason: `reason: "${reasonOfMeasuring}"`,
  'from,to': 'from: { asOf: "2024-01-01" }, to: { asOf: "2026-10-01" }',
};

/** A field as a query names it; null for one that must be told what is not known here. */
const called = (field: Field): string | null => {
  const required = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (required.length === 0) return field.name;
  const args = told[required.join()];
  return args === undefined ? null : `${field.name}(${args})`;
};

/** Lists as they are asked for behind a field. */
const within = (field: Field, text: string, lists: readonly AskedList[]): AskedList[] =>
  lists.map((list) => ({ ...list, path: [field.name, ...list.path], selection: `${text} { ${list.selection} }` }));

/** The lists without pages that belong to an object of a type, those in objects without a table among them. */
export const plainListsOf = (type: GraphQLObjectType, above: readonly GraphQLObjectType[] = []): AskedList[] =>
  Object.values(type.getFields()).flatMap((field): AskedList[] => {
    const target = getNamedType(field.type);
    const text = called(field);
    if (text === null) return [];
    if (isPlainList(type, field)) {
      const inner = isObjectType(target) || isInterfaceType(target) ? ' { __typename }' : '';
      const list = { name: `${type.name}.${field.name}`, field, path: [field.name], selection: `${text}${inner}` };
      if (!isObjectType(target) || tableOf(target) || above.includes(target)) return [list];
      return [list, ...within(field, text, plainListsOf(target, [...above, type]))];
    }
    if (!isObjectType(target) || tableOf(target) || target.name.endsWith('Connection') || above.includes(target)) {
      return [];
    }
    return within(field, text, plainListsOf(target, [...above, type]));
  });
