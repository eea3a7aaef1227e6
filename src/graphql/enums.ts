import type { EnumName } from '../../schema/enumeration.ts';
import { builder } from './builder.ts';

/** An enum of the graph from the record that also makes its column: UPPER_SNAKE here, lower_snake in storage. */
export const storedEnum = <const Descriptions extends Record<string, string>>(
  name: string,
  description: string,
  descriptions: Descriptions,
) => {
  const values = Object.entries(descriptions).map(
    ([value, meaning]) => [value.toUpperCase(), { value, description: meaning }] as const,
  );
  // Object.entries loses the literal names; the record's type still holds them.
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<string, { value: EnumName<Descriptions>; description: string }>,
  });
};
