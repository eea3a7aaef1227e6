import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import { repositoryDirectory } from '../../support/local-paths.ts';
import { tableOfType } from '../graph.ts';

/** A part of the reference: a keyspace, or what several of them share. */
export type Domain = Keyspace | 'shared';

/** All of them, in the order of the pages. */
export const domains: readonly Domain[] = [...keyspaces, 'shared'];

/** Whether a name is that of a keyspace. */
const isKeyspace = (name: string | undefined): name is Keyspace => keyspaces.some((keyspace) => keyspace === name);

/** Types that come with another one, by how their names end. */
const companion = /(Connection|Edge|Facets|Filter|Sort|Done|Payload|Input)$/;

const typeNamed = (mutation: string): string => mutation.slice(0, 1).toUpperCase() + mutation.slice(1);

/** The types that a file defines by name, and those that come with its mutations and previews, which are named after them. */
const namedIn = (text: string): string[] => [
  ...[...text.matchAll(/(?:\bname: |\()\s*'([A-Z]\w*)'/g)].map(([, name = '']) => name),
  ...[...text.matchAll(/define(?:Mutation|Preview)\(\s*'(\w+)'/g)].map(([, name = '']) => typeNamed(name)),
];

/** Which keyspace names a type first in its code, by the type's name. */
const readNames = async (): Promise<ReadonlyMap<string, Keyspace>> => {
  const found = new Map<string, Keyspace>();
  const files: string[] = [];
  for await (const file of glob('src/keyspaces/*/**/*.ts', { cwd: repositoryDirectory })) files.push(file);
  // Sorted: which of two files is read first must not decide.
  for (const file of files.filter((one) => !one.endsWith('.test.ts')).toSorted()) {
    const keyspace = file.split('/')[2];
    if (!isKeyspace(keyspace)) continue;
    const text = await readFile(join(repositoryDirectory, file), 'utf8');
    for (const name of namedIn(text)) if (!found.has(name)) found.set(name, keyspace);
  }
  return found;
};

/** The types that a type's own fields name. */
const namedBy = (type: GraphQLNamedType): string[] => {
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => getNamedType(field.type).name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    getNamedType(field.type).name,
    ...field.args.map((argument) => getNamedType(argument.type).name),
  ]);
};

/** The domain of every type: that of its table, where the code names it, else where alone it is used, else what several share. */
export const domainsOf = async (schema: GraphQLSchema): Promise<ReadonlyMap<string, Domain>> => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const named = await readNames();
  const own = (name: string): Keyspace | undefined => {
    const table = tableOfType.get(name);
    return table ? keyspaceOf(table) : named.get(name);
  };
  const known = (name: string): Keyspace | undefined => own(name) ?? own(name.replace(companion, ''));
  const users = new Map<string, Set<Keyspace | undefined>>();
  for (const type of types) {
    if (type.name === 'Query' || type.name === 'Mutation') continue;
    for (const name of namedBy(type)) users.set(name, (users.get(name) ?? new Set()).add(known(type.name)));
  }
  return new Map(
    types.map((type): [string, Domain] => {
      const { name } = type;
      if (isScalarType(type)) return [name, 'shared'];
      const [first, ...others] = users.get(name) ?? [];
      return [name, known(name) ?? (others.length === 0 ? first : undefined) ?? 'shared'];
    }),
  );
};
