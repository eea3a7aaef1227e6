import { access, rm, writeFile } from 'node:fs/promises';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { emptyDatabases } from '../database/empty.ts';
import { migrateDatabase } from '../database/migrate.ts';
import type { RunningDatabase } from '../database/server.ts';
import { localPaths } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';

/** Fills empty, migrated databases. */
type Fill = (options: { connect(database: string): Promise<Connection>; onProgress: OnProgress }) => Promise<void>;

/** Whether the local database may be overwritten: it has no organization, or filling it was interrupted. */
export async function isFresh(database: RunningDatabase): Promise<boolean> {
  return (await exists(localPaths.seedUnfinished)) || (await isEmpty(database.adminConnectionString()));
}

/** Migrates the local database and, when it is empty, fills it. */
export async function prepareDatabase(database: RunningDatabase, onProgress: OnProgress, fill: Fill): Promise<void> {
  const { adminConnectionString } = database;
  const fresh = await isFresh(database);
  if (await exists(localPaths.seedUnfinished)) {
    onProgress('the last filling was not completed: starting from an empty database');
  }
  if (fresh) {
    await writeFile(localPaths.seedUnfinished, '');
    // An interrupted migration is not rolled back, and its statements would fail the second time.
    await emptyDatabases(adminConnectionString());
  }
  onProgress('migrating');
  await migrateDatabase({ adminConnectionString, onProgress });
  if (!fresh) return;
  onProgress('filling the empty database');
  const connect = (name: string): Promise<Connection> => createConnection(adminConnectionString(name));
  await fill({ connect, onProgress });
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
