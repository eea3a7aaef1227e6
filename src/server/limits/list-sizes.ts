import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';
import { defaultPageSize, maxPageSize } from '../../graphql/connection/page.ts';
import { maxNodes } from '../../graphql/node.ts';

/** Variables as the request brings them: unchecked, without defaults. */
export type Variables = Readonly<Record<string, unknown>>;

/** The size that an argument asks for, within what its field accepts; undefined when it asks for none. */
const sizeIn = (value: unknown, maximum: number): number | undefined =>
  typeof value === 'number' ? Math.min(Math.max(value, 0), maximum) : undefined;

const namesVariable = (value: ValueNode): boolean =>
  value.kind === Kind.VARIABLE || (value.kind === Kind.LIST && value.values.some(namesVariable));

/** How long the lists of one operation may become, by the arguments of their fields. */
export const listSizesOf = (operation: OperationDefinitionNode, variables: Variables) => {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  const known = { ...Object.fromEntries(defaults), ...variables };
  let varies = false;
  const argument = (field: FieldNode, name: string): unknown => {
    const node = field.arguments?.find((candidate) => candidate.name.value === name);
    if (!node) return undefined;
    varies ||= namesVariable(node.value);
    return valueFromASTUntyped(node.value, known);
  };
  return {
    /** Whether a size that was asked for is that of a variable. */
    get varies(): boolean {
      return varies;
    },
    /** Objects on the page of a connection. */
    page: (field: FieldNode): number =>
      sizeIn(argument(field, 'first'), maxPageSize) ?? sizeIn(argument(field, 'last'), maxPageSize) ?? defaultPageSize,
    /** Objects that a list names one by one; undefined when it names none. */
    named: (field: FieldNode): number | undefined => {
      const ids = argument(field, 'ids');
      if (Array.isArray(ids)) return sizeIn(ids.length, maxNodes);
      const names = argument(field, 'names');
      return Array.isArray(names) ? names.length : undefined;
    },
  };
};
