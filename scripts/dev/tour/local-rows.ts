import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases } from '../../../schema/keyspaces.ts';

/** The address of a local database, by its name. */
export type Addresses = (database: string) => string;

/** The rows of a query in a keyspace of the local database. */
export async function localRows<Row>(
  addresses: Addresses,
  keyspace: Keyspace,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const connection = await createConnection(addresses(keyspaceDatabases[keyspace]));
  try {
    const [rows] = await connection.query<(RowDataPacket & Row)[]>(sql, [...values]);
    return rows;
  } finally {
    await connection.end();
  }
}
