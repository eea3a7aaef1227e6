import { type Connection, createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { adminUser, localConnectionString } from '../../scripts/database/accounts.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import { databasePort } from './database-port.ts';

/** The address of a database of the test server, for the user that its binding has. */
export const connectionString = (database: string): string => localConnectionString(database, databasePort(), database);

/** A connection that may do anything: to hold locks, to look at the process list, to change rights. */
export const connectAsAdmin = (database: string): Promise<Connection> =>
  createConnection(localConnectionString(adminUser, databasePort(), database));

/** Every keyspace on its own database, with its own user. */
export const ownSources = (): KeyspaceSources => ({
  // Object.fromEntries loses the literal keys.
  own: Object.fromEntries(
    keyspaces.map((keyspace) => [keyspace, { connectionString: connectionString(keyspaceDatabases[keyspace]) }]),
  ) as KeyspaceSources['own'],
  legacy: { connectionString: connectionString(legacyDatabase) },
});

/** The same, but for one keyspace, which is reached through a proxy. */
export const sourcesThrough = (keyspace: Keyspace, port: number): KeyspaceSources => {
  const { own, legacy } = ownSources();
  const database = keyspaceDatabases[keyspace];
  return { own: { ...own, [keyspace]: { connectionString: localConnectionString(database, port, database) } }, legacy };
};

/** The same with every keyspace reached through one proxy. */
export const allSourcesThrough = (port: number): KeyspaceSources => {
  const source = (database: string) => ({ connectionString: localConnectionString(database, port, database) });
  // Object.fromEntries loses the literal keys.
  const own = Object.fromEntries(keyspaces.map((keyspace) => [keyspace, source(keyspaceDatabases[keyspace])]));
  return { own: own as KeyspaceSources['own'], legacy: source(legacyDatabase) };
};

/** Takes a keyspace's own user its rights, as an outage or a cut-over would; `restore` gives them back. */
export const withoutRights = async (keyspace: Keyspace): Promise<{ restore(): Promise<void> }> => {
  const database = keyspaceDatabases[keyspace];
  const admin = await connectAsAdmin(database);
  const forBothHosts = async (statement: (account: string) => string) => {
    for (const host of ['127.0.0.1', 'localhost']) await admin.query(statement(`'${database}'@'${host}'`));
  };
  const rights = `SELECT, INSERT, UPDATE, DELETE ON \`${database}\`.*`;
  await forBothHosts((account) => `REVOKE ${rights} FROM ${account}`);
  return {
    restore: async () => {
      await forBothHosts((account) => `GRANT ${rights} TO ${account}`);
      await admin.end();
    },
  };
};
