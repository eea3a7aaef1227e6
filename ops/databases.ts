import { keyspaceBindings, keyspaceDatabases, keyspaces, legacyBinding, legacyDatabase } from '../schema/keyspaces.ts';
import type { DatabaseName } from './environment.ts';

/** Every database that the Worker is bound to, in the order in which they are listed everywhere. */
export const databaseNames: readonly DatabaseName[] = ['legacy', ...keyspaces];

/** The Hyperdrive binding of each. */
export const databaseBindings: Readonly<Record<DatabaseName, string>> = { legacy: legacyBinding, ...keyspaceBindings };

/** The name of each at its server. */
export const databaseOf: Readonly<Record<DatabaseName, string>> = { legacy: legacyDatabase, ...keyspaceDatabases };

/** The name of an environment's Hyperdrive configuration for a database, unique in the account. */
export const configurationName = (environment: string, database: string): string => `oi-${environment}-${database}`;
