import type { ConnectionOptions } from 'mysql2';

/** Where a keyspace's server listens and who calls: the shape of a Hyperdrive binding. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How the product opens its connections, so that nobody gains by another setting of the driver. */
export const driverOptions = ({ host, port, user, password, database }: Address): ConnectionOptions => ({
  host,
  port,
  user,
  password,
  database,
  disableEval: true,
  maxPreparedStatements: 8,
  supportBigNumbers: true,
  timezone: 'Z',
  dateStrings: true,
  rowsAsArray: true,
});
