import { type Keyspace, keyspaceBindings, keyspaces, legacyBinding } from '../../../schema/keyspaces.ts';
import type { ConnectionSource } from './domain-clients.ts';

/** Whether a keyspace is served by its own database or still, or again, through the legacy one. */
export type Cutover = 'keyspace' | 'legacy';

/** Where every keyspace is served from. */
export interface KeyspaceSources {
  /** `null`: through the legacy database. */
  readonly own: Readonly<Record<Keyspace, ConnectionSource | null>>;
  readonly legacy: ConnectionSource | null;
}

/** The variables and bindings that decide it. Unknown ones are ignored. */
export type SourceEnvironment = Readonly<Record<string, unknown>>;

const sourceFrom = (binding: unknown): ConnectionSource | null =>
  typeof binding === 'object' && binding !== null && 'connectionString' in binding
    ? // A Hyperdrive binding: its address and credentials are getters of that object.
      (binding as ConnectionSource)
    : null;

const cutoverOf = (environment: SourceEnvironment, keyspace: Keyspace): Cutover => {
  const value = environment[`CUTOVER_${keyspace.toUpperCase()}`] ?? 'keyspace';
  if (value === 'keyspace' || value === 'legacy') return value;
  throw new Error(`CUTOVER_${keyspace.toUpperCase()} is "${value}". Set it to "keyspace" or "legacy".`);
};

/**
 * Reads the sources of all keyspaces. `DATABASE_URL_<KEYSPACE>` precedes the Hyperdrive binding; a keyspace without
 * either, or with `CUTOVER_<KEYSPACE>=legacy`, is served through the legacy database.
 */
export const keyspaceSources = (environment: SourceEnvironment): KeyspaceSources => {
  const legacyUrl = environment.DATABASE_URL;
  const legacy =
    typeof legacyUrl === 'string' ? { connectionString: legacyUrl } : sourceFrom(environment[legacyBinding]);
  const own = (keyspace: Keyspace): ConnectionSource | null => {
    if (cutoverOf(environment, keyspace) === 'legacy') return null;
    const url = environment[`DATABASE_URL_${keyspace.toUpperCase()}`];
    return typeof url === 'string' ? { connectionString: url } : sourceFrom(environment[keyspaceBindings[keyspace]]);
  };
  const sources = Object.fromEntries(keyspaces.map((keyspace) => [keyspace, own(keyspace)]));
  for (const keyspace of keyspaces) {
    if (!sources[keyspace] && !legacy) {
      throw new Error(
        `The ${keyspace} keyspace has no database: bind ${keyspaceBindings[keyspace]}, set DATABASE_URL_${keyspace.toUpperCase()}, or bind ${legacyBinding}.`,
      );
    }
  }
  // Object.fromEntries loses the literal keys; the loop above went over all of them.
  return { own: sources as Record<Keyspace, ConnectionSource | null>, legacy };
};
