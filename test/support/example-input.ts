import {
  coerceInputValue,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { IdentifiedTable } from '../../schema/identifiers.ts';
import { tableOfIdentifier } from '../../schema/identifiers.ts';
import type { AnyMutation } from '../../src/graphql/mutation/definition.ts';
import { inputKinds, objectSchema } from '../../src/graphql/mutation/input.ts';

/** Where in an input a value stands. */
export type Path = readonly (string | number)[];

/** Values that some field takes, by its scalar: a field gets the first that its rules let pass. */
const candidates: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 0, 10, 12, 2027],
  Boolean: [true, false],
  Decimal: ['0.1', '1'],
  DateTime: ['2026-12-31T00:00:00.000Z', '2026-10-30T00:00:00.000Z'],
  String: [
    'VA',
    'USD',
    'Example 1',
    'general_liability',
    '23220',
    '238210',
    'somebody@example.com',
    'policies',
    '2026-11',
    '12-3456789',
    '+18045550100',
    'evt_01HK153X00000000000000000N',
    'https://example.com/hook',
  ],
};

/** Days grow from field to field, so that a period ends after it has begun. */
const firstYear = 2026;

/** The table of an id, as its rule says it: `must be an id that begins with "quo_"`. */
const tableOfRule = (rule: string): IdentifiedTable | null => {
  const [, prefix] = /"([a-z]{3})_"/.exec(rule) ?? [];
  return prefix === undefined ? null : tableOfIdentifier(`${prefix}_00000000000000000000000000`);
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((one, step) => (one as Record<string | number, unknown>)?.[step], value);

/** Puts a value where a path leads. */
export const putAt = (value: object, path: Path, leaf: unknown): void => {
  const parent = valueAt(value, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = leaf;
};

/** An input, and where in it identifiers of which tables stand. */
export interface ExampleInput {
  readonly input: object;
  readonly ids: readonly { readonly path: Path; readonly table: IdentifiedTable }[];
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

/** Makes an input of a mutation from its kinds of fields, with what must be there alone, and with the ids that are chosen. */
export const exampleInput = (
  mutation: AnyMutation,
  type: GraphQLInputType,
  choose: (table: IdentifiedTable) => string,
): ExampleInput => {
  const leaves = new Map<string, { path: Path; scalar: string; tried: number }>();
  let days = 0;
  const make = (of: GraphQLInputType, path: Path): unknown => {
    if (isNonNullType(of)) return make(of.ofType, path);
    if (isListType(of)) return [make(of.ofType, [...path, 0])];
    if (isEnumType(of)) return of.getValues().toSorted(byName)[0]?.name;
    if (isInputObjectType(of)) {
      const needed = Object.values(of.getFields())
        .filter((field) => isNonNullType(field.type))
        .toSorted(byName);
      return Object.fromEntries(needed.map((field) => [field.name, make(field.type, [...path, field.name])]));
    }
    if (of.name === 'Date') {
      days += 1;
      return `${firstYear + days - 1}-12-01`;
    }
    leaves.set(path.join('.'), { path, scalar: of.name, tried: 0 });
    return of.name === 'ID' ? '' : candidates[of.name]?.[0];
  };
  const input = make(type, []) as object;
  const ids: { path: Path; table: IdentifiedTable }[] = [];
  const schema = objectSchema(mutation.input(inputKinds));
  for (let round = 0; round < 60; round += 1) {
    const { error } = schema.safeParse(coerceInputValue(structuredClone(input), type));
    if (!error) return { input, ids };
    for (const { path: issuePath, message } of error.issues) {
      const path = issuePath as Path;
      // A rule may speak of a field of an amount, or of a list as a whole.
      const leaf = leaves.get(path.join('.'));
      if (!leaf) throw new Error(`${path.join('.')}: ${message}. Say in test/support/example-input.ts what it takes.`);
      const table = leaf.scalar === 'ID' ? tableOfRule(message) : null;
      if (table) {
        ids.push({ path, table });
        putAt(input, path, choose(table));
        continue;
      }
      leaf.tried += 1;
      const next = candidates[leaf.scalar]?.[leaf.tried];
      if (next === undefined) {
        throw new Error(
          `${path.join('.')} takes no value of ${leaf.scalar}: ${message}. Add one to test/support/example-input.ts.`,
        );
      }
      putAt(input, path, next);
    }
  }
  throw new Error('No input passes.');
};

/** The identifiers that an input need not have, by the names of their fields. */
export const optionalIds = (
  mutation: AnyMutation,
  type: GraphQLInputType,
): { readonly path: Path; readonly table: IdentifiedTable }[] => {
  const kinds = mutation.input(inputKinds);
  const named = isNonNullType(type) ? type.ofType : type;
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    if (String(field.type) !== 'ID') return [];
    const rule = kinds[field.name]?.schema.safeParse('').error?.issues[0]?.message ?? '';
    const table = tableOfRule(rule);
    return table ? [{ path: [field.name], table }] : [];
  });
};
