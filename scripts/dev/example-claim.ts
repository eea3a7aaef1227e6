import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { exampleClaimNumber, exampleClaimStatement } from '../seed/examples.ts';

/**
 * The number of the example claim in a database, for the query that GraphiQL opens with: it holds the year in which the
 * data was made. In a database that has no such claim, the number that it has in tests.
 */
export async function readExampleClaimNumber(connectionString: (database: string) => string): Promise<string> {
  const connection = await createConnection(connectionString(keyspaceDatabases.claims));
  try {
    const { sql, values } = exampleClaimStatement;
    const [rows] = await connection.query<RowDataPacket[]>(sql, values);
    return rows[0]?.number ?? exampleClaimNumber;
  } finally {
    await connection.end();
  }
}
