import { readFile } from 'node:fs/promises';
import { buildSchema, isInterfaceType } from 'graphql';

/** The schema as its file publishes it: production does not tell it. */
export const clientSchema = buildSchema(await readFile('schema/schema.graphql', 'utf8'));

/** The names of the types behind each interface: a cache has to know them to match fragments. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(clientSchema.getTypeMap())
    .filter(isInterfaceType)
    .map((type) => [type.name, clientSchema.getImplementations(type).objects.map(({ name }) => name)]),
);
