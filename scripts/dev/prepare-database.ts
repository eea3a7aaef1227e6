import { access, rm, writeFile } from 'node:fs/promises';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { emptyDatabases } from '../database/empty.ts';
import { migrateDatabase } from '../database/migrate.ts';
import type { RunningDatabase } from '../database/server.ts';
import { seedDatabase } from '../seed/seed.ts';
import { localPaths } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';

/** Migrates the local database and, when it is empty, fills it with the demonstration data. */
export async function prepareDatabase(database: RunningDatabase, onProgress: OnProgress): Promise<void> {
  const { adminConnectionString } = database;
  const interrupted = await exists(localPaths.seedUnfinished);
  if (interrupted)
    onProgress('the last start did not complete the demonstration data: starting from an empty database');
  const fresh = interrupted || (await isEmpty(adminConnectionString()));
  if (fresh) {
    await writeFile(localPaths.seedUnfinished, '');
    // MySQL keeps what an interrupted migration did, and then refuses to do it again.
    await emptyDatabases(adminConnectionString());
  }
  onProgress('migrating');
  await migrateDatabase({ adminConnectionString, onProgress });
  if (!fresh) return;
  onProgress('filling the empty database with demonstration data');
  const connect = (name: string): Promise<Connection> => createConnection(database.connectionString(name));
  await seedDatabase({ connect, onProgress });
  await rm(localPaths.seedUnfinished, { force: true });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function isEmpty(connectionString: string): Promise<boolean> {
  return withConnection(connectionString, async (connection) => {
    const [tables] = await connection.query<RowDataPacket[]>(
      "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'organizations'",
      [keyspaceDatabases.global],
    );
    if (tables.length === 0) return true;
    const [rows] = await connection.query<RowDataPacket[]>(
      `SELECT 1 FROM \`${keyspaceDatabases.global}\`.organizations LIMIT 1`,
    );
    return rows.length === 0;
  });
}

async function withConnection<Result>(
  connectionString: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await createConnection(connectionString);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
