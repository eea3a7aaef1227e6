import { createConnection } from 'mysql2/promise';
import { databases } from './accounts.ts';

/** Drops and creates all databases of the local server. The grants of their users stay. */
export async function emptyDatabases(adminConnectionString: string): Promise<void> {
  const connection = await createConnection(adminConnectionString);
  try {
    for (const name of databases) {
      await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await connection.query(`CREATE DATABASE \`${name}\``);
    }
  } finally {
    await connection.end();
  }
}
