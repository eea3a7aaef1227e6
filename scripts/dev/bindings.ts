import {
  keyspaceBindings,
  keyspaceDatabases,
  keyspaces,
  legacyBinding,
  legacyDatabase,
} from '../../schema/keyspaces.ts';

/** The environment variable from which wrangler takes the local address of a Hyperdrive binding. */
export const hyperdriveVariable = (binding: string) => `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${binding}`;

/** The environment variables that point the six Hyperdrive bindings at local databases. */
export function bindingEnvironment(connectionString: (database: string) => string): Record<string, string> {
  const bindings: [binding: string, database: string][] = [
    [legacyBinding, legacyDatabase],
    ...keyspaces.map((keyspace): [string, string] => [keyspaceBindings[keyspace], keyspaceDatabases[keyspace]]),
  ];
  return Object.fromEntries(
    bindings.map(([binding, database]) => [hyperdriveVariable(binding), connectionString(database)]),
  );
}
