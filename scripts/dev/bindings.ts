import {
  keyspaceBindings,
  keyspaceDatabases,
  keyspaces,
  legacyBinding,
  legacyDatabase,
} from '../../schema/keyspaces.ts';

/** The environment by which wrangler points the six Hyperdrive bindings at local databases. */
export function bindingEnvironment(connectionString: (database: string) => string): Record<string, string> {
  const bindings: [binding: string, database: string][] = [
    [legacyBinding, legacyDatabase],
    ...keyspaces.map((keyspace): [string, string] => [keyspaceBindings[keyspace], keyspaceDatabases[keyspace]]),
  ];
  return Object.fromEntries(
    bindings.map(([binding, database]) => [
      `CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_${binding}`,
      connectionString(database),
    ]),
  );
}
