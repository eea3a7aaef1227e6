import * as z from 'zod';
import { type Keyspace, keyspaceBindings, keyspaces, legacyBinding } from '../../../schema/keyspaces.ts';
import { readVariables, type Variables } from '../variables.ts';
import type { ConnectionSource } from './domain-clients.ts';

/** Where every keyspace is served from. */
export interface KeyspaceSources {
  /** `null`: through the legacy database. */
  readonly own: Readonly<Record<Keyspace, ConnectionSource | null>>;
  readonly legacy: ConnectionSource | null;
}

/** Whether a keyspace is served by its own database or still, or again, through the legacy one. */
const cutover = z.enum(['keyspace', 'legacy'], { error: 'is another word: set it to "keyspace" or "legacy"' });

const canBeDecoded = (text: string): boolean => {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
};

const isAddress = (text: string): boolean => {
  const url = URL.parse(text);
  if (!url?.hostname || ![url.username, url.password].every(canBeDecoded)) return false;
  return url.protocol === 'mysql:' ? url.pathname.length > 1 : ['https:', 'http:'].includes(url.protocol);
};

const address = z.string().refine(isAddress, {
  error:
    'is no address of a database: set it to "https://user:password@host" for PlanetScale, or to "mysql://user:password@host:3306/database", with "%25" for "%" in a password',
});

/** A Hyperdrive binding is an object of workerd's own: its address and credentials are getters of that object. */
const binding = z.custom<ConnectionSource>(
  (value) => typeof value === 'object' && value !== null && 'connectionString' in value,
  'is no Hyperdrive binding: bind one under this name in wrangler.toml',
);

type Suffix = Uppercase<Keyspace>;

// `toUpperCase` and Object.fromEntries lose the literal names.
const suffixOf = (keyspace: Keyspace): Suffix => keyspace.toUpperCase() as Suffix;

const perKeyspace = <Prefix extends string, Schema extends z.ZodType>(prefix: Prefix, schema: Schema) =>
  Object.fromEntries(keyspaces.map((keyspace) => [`${prefix}_${suffixOf(keyspace)}`, schema])) as Record<
    `${Prefix}_${Suffix}`,
    Schema
  >;

/** The variables and bindings that say where keyspaces are served from. */
export const sourceVariables = {
  DATABASE_URL: address.optional(),
  [legacyBinding]: binding.optional(),
  ...perKeyspace('CUTOVER', cutover.optional()),
  ...perKeyspace('DATABASE_URL', address.optional()),
  ...perKeyspace('HYPERDRIVE', binding.optional()),
};

const schema = z.object(sourceVariables);

/** The sources that these variables name. Throws when a keyspace has none. */
export const sourcesOf = (variables: z.infer<typeof schema>): KeyspaceSources => {
  const source = (url: string | undefined, bound: ConnectionSource | undefined) =>
    url === undefined ? (bound ?? null) : { connectionString: url };
  const legacy = source(variables.DATABASE_URL, variables[legacyBinding]);
  const own = keyspaces.map((keyspace): [Keyspace, ConnectionSource | null] => {
    const suffix = suffixOf(keyspace);
    const isLegacy = variables[`CUTOVER_${suffix}`] === 'legacy';
    const bound = isLegacy ? null : source(variables[`DATABASE_URL_${suffix}`], variables[keyspaceBindings[keyspace]]);
    if (!bound && !legacy) {
      throw new Error(
        `The ${keyspace} keyspace has no database: bind ${keyspaceBindings[keyspace]}, set DATABASE_URL_${suffix}, or bind ${legacyBinding}.`,
      );
    }
    return [keyspace, bound];
  });
  // Object.fromEntries loses the literal keys.
  return { own: Object.fromEntries(own) as KeyspaceSources['own'], legacy };
};

/**
 * Reads the sources of all keyspaces. `DATABASE_URL_<KEYSPACE>` precedes the Hyperdrive binding; a keyspace without
 * either, or with `CUTOVER_<KEYSPACE>=legacy`, is served through the legacy database.
 */
export const keyspaceSources = (given: Variables): KeyspaceSources => sourcesOf(readVariables(schema, given));
