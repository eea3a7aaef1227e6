import { rm, writeFile } from 'node:fs/promises';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { databases } from '../database/accounts.ts';
import { migrateDatabase } from '../database/migrate.ts';
import type { RunningDatabase } from '../database/server.ts';
import { seedDatabase } from '../seed/seed.ts';
import { localPaths } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';

/** Migrates the local database and, when it is empty, fills it with the demonstration data. */
export async function prepareDatabase(database: RunningDatabase, onProgress: OnProgress): Promise<void> {
  const { adminConnectionString } = database;
  if (await seedWasInterrupted()) {
    onProgress('the demonstration data was not completed last time: starting from an empty database');
    await emptyDatabases(adminConnectionString());
  }
  onProgress('migrating');
  await migrateDatabase({ adminConnectionString, onProgress });
  if (!(await isEmpty(database.connectionString(keyspaceDatabases.global)))) return;
  onProgress('filling the empty database with demonstration data');
  await writeFile(localPaths.seedUnfinished, '');
  const connect = (name: string): Promise<Connection> => createConnection(database.connectionString(name));
  await seedDatabase({ connect, now: new Date(), onProgress });
  await rm(localPaths.seedUnfinished, { force: true });
}

async function seedWasInterrupted(): Promise<boolean> {
  return rm(localPaths.seedUnfinished).then(
    () => true,
    () => false,
  );
}

async function emptyDatabases(connectionString: string): Promise<void> {
  await withConnection(connectionString, async (connection) => {
    for (const name of databases) {
      await connection.query(`DROP DATABASE \`${name}\``);
      await connection.query(`CREATE DATABASE \`${name}\``);
    }
  });
}

async function isEmpty(connectionString: string): Promise<boolean> {
  return withConnection(connectionString, async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT id FROM organizations LIMIT 1');
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
