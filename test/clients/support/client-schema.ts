import { readFile } from 'node:fs/promises';
import { buildSchema, isAbstractType } from 'graphql';

/** The schema as its file publishes it: production does not tell it. */
export const clientSchema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));

/** The names of the types behind each interface and union: a cache has to know them to match fragments. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(clientSchema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, clientSchema.getPossibleTypes(type).map(({ name }) => name)]),
);
