import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import type { Addresses } from '../by-hand/connections.ts';
import type { Address } from '../by-hand/driver.ts';

/** What a server in Node.js is told; each is started by the benchmark alone, with all of its variables. */
export const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: make bench starts this server.`);
  return value;
};

/** Where a server listens, on 127.0.0.1. */
export const portFrom = (): number => Number(variable('PORT'));

/** The address of a keyspace's database at a port of 127.0.0.1, for the user that its binding has. */
export const addressAt = (port: number, database: string): Address => {
  const { hostname, username, password } = new URL(localConnectionString(database, port, database));
  return { host: hostname, port, user: username, password, database };
};

/** The five keyspaces at the port that the server was told. */
export const addressesFrom = (): Addresses => {
  const port = Number(variable('DATABASE_PORT'));
  // Object.fromEntries loses the literal keys.
  return Object.fromEntries(
    keyspaces.map((keyspace) => [keyspace, addressAt(port, keyspaceDatabases[keyspace])]),
  ) as Record<(typeof keyspaces)[number], Address>;
};
