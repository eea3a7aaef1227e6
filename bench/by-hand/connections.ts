import { type Connection, createConnection, createPool, type Pool } from 'mysql2';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { type Address, driverOptions } from './driver.ts';

/** One value of a row, as the driver hands it over. */
export type Cell = string | number | null;

/** Sends one statement to a keyspace; the rows of the answer as arrays. */
export type Ask = (keyspace: Keyspace, sql: string, values: readonly unknown[]) => Promise<Cell[][]>;

/** Where each keyspace is. */
export type Addresses = Readonly<Record<Keyspace, Address>>;

/** The connections of one request. */
export interface Connections {
  readonly ask: Ask;
  /** Opens connections before anybody asks. */
  open(keyspaces: readonly Keyspace[]): void;
  /** Says goodbye; to be called after the answer. */
  close(): Promise<void>;
}

/** Of each pool. The local server takes 300 in all, for every server of the comparison, and more would not hasten any. */
const connectionLimit = 4;

const send = (connection: Connection | Pool, sql: string, values: readonly unknown[]): Promise<Cell[][]> =>
  new Promise((resolve, reject) => {
    connection.query({ sql, values: [...values], rowsAsArray: true }, (failure, rows) => {
      if (failure) reject(failure);
      // A SELECT alone is sent here: its rows are arrays of cells, which the driver does not type.
      else resolve(rows as unknown as Cell[][]);
    });
  });

/** One connection per keyspace for the length of a request, as Workers demand it: opened by the first statement. */
export const connectionsOfRequest = (addresses: Addresses): Connections => {
  const opened = new Map<Keyspace, Connection>();
  const connectionTo = (keyspace: Keyspace): Connection => {
    const known = opened.get(keyspace);
    if (known) return known;
    const connection = createConnection(driverOptions(addresses[keyspace]));
    opened.set(keyspace, connection);
    return connection;
  };
  return {
    ask: (keyspace, sql, values) => send(connectionTo(keyspace), sql, values),
    open: (keyspaces) => {
      for (const keyspace of keyspaces) connectionTo(keyspace);
    },
    close: async () => {
      await Promise.all(
        [...opened.values()].map((connection) => new Promise<void>((resolve) => connection.end(() => resolve()))),
      );
    },
  };
};

/** As servers that run for long have it: connections of a pool per keyspace, which outlive their requests. */
export const pooledConnections = (addresses: Addresses): Connections => {
  const pools = new Map<Keyspace, Pool>();
  const poolOf = (keyspace: Keyspace): Pool => {
    const pool = pools.get(keyspace) ?? createPool({ ...driverOptions(addresses[keyspace]), connectionLimit });
    pools.set(keyspace, pool);
    return pool;
  };
  return {
    ask: (keyspace, sql, values) => send(poolOf(keyspace), sql, values),
    open: () => {},
    close: async () => {},
  };
};

/** Makes the connections of requests: `request` opens them for each, `pool` keeps them. */
export const connectionsFor = (kind: string, addresses: Addresses): (() => Connections) => {
  if (kind === 'request') return () => connectionsOfRequest(addresses);
  const pooled = pooledConnections(addresses);
  return () => pooled;
};
