import { type GraphQLSchema, getNamedType, isLeafType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** What stands for the values of an answer: names of types for values, `null` where there is none. */
export type Shape = string | { readonly [key: string]: Shape };

/** The types of an operation's values, by the names that lead to them in the answer. */
const typesOf = (schema: GraphQLSchema, document: string): Map<string, string> => {
  const types = new Map<string, string>();
  const way: string[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field: {
        enter: ({ name, alias }) => {
          way.push(alias?.value ?? name.value);
          const type = getNamedType(info.getType());
          if (isLeafType(type)) types.set(way.join('.'), type.name);
        },
        leave: () => {
          way.pop();
        },
      },
    }),
  );
  return types;
};

const lengthsOf = (lists: readonly unknown[][]): string => {
  const lengths = lists.map((list) => list.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return least === most ? `[${most}]` : `[${least} to ${most}]`;
};

/**
 * The shape of an answer: its keys, how long its lists are, and what may be null (`?`): all but its values. The items of a
 * list are described together.
 */
export const shapeOf = (schema: GraphQLSchema, document: string, data: unknown): Shape => {
  const types = typesOf(schema, document);
  const describe = (key: string, values: readonly unknown[], way: readonly string[]): [string, Shape] => {
    const present = values.filter((value) => value !== null);
    if (present.length === 0) return [key, values.length > 0 ? 'null' : 'nothing'];
    const name = present.length < values.length ? `${key}?` : key;
    const lists = present.filter(Array.isArray);
    if (lists.length > 0) return describe(`${name} ${lengthsOf(lists)}`, lists.flat(), way);
    const objects = present.filter((value): value is object => typeof value === 'object');
    if (objects.length === 0) return [name, types.get(way.join('.')) ?? 'unknown'];
    const keys = new Set(objects.flatMap((object) => Object.keys(object)));
    const members = [...keys].map((inner) => {
      const own = objects.flatMap((object) => (inner in object ? [Object(object)[inner]] : []));
      return describe(inner, own, [...way, inner]);
    });
    return [name, Object.fromEntries(members)];
  };
  return describe('data', [data], [])[1];
};
