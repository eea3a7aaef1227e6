// What `make search-terms` runs: writes the words that rows are found by anew, for the embedded database and for Vitess when it
// runs. To be run when schema/search-words.ts says something else of a text than it did, or another column is searched.
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases, keyspaces } from '../schema/keyspaces.ts';
import { type LocalDatabase, withLocalDatabases } from './drift/local-databases.ts';
import { rebuildTerms } from './search/rebuild-terms.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

const organizationsOf = async (database: LocalDatabase): Promise<string[]> => {
  const connection = await createConnection(database.connectionString(keyspaceDatabases.global));
  const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM organizations ORDER BY id');
  await connection.end();
  return rows.map(({ id }) => String(id));
};

await runScript(async () => {
  const progress = createTerminalProgress();
  await withLocalDatabases(progress.report, async (databases) => {
    for (const database of databases) {
      const organizations = await organizationsOf(database);
      for (const keyspace of keyspaces) {
        progress.report(`${database.name}: the words of ${keyspaceDatabases[keyspace]}`);
        const connection = await createConnection(database.connectionString(keyspaceDatabases[keyspace]));
        for (const orgId of organizations) await rebuildTerms(connection, keyspace, orgId);
        await connection.end();
      }
    }
  });
  progress.done();
});
