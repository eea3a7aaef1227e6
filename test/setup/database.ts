import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { emptyDatabases } from '../../scripts/database/empty.ts';
import { migrateDatabase } from '../../scripts/database/migrate.ts';
import { startDatabase } from '../../scripts/database/server.ts';
import { seedDatabase } from '../../scripts/seed/seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

const onProgress = (text: string) => process.stderr.write(`test database: ${text}\n`);

/** Starts a database server for the tests alone, with fresh tables and the demonstration data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startDatabase({ directory: join(repositoryDirectory, '.local/test-database'), onProgress });
  await emptyDatabases(database.adminConnectionString());
  await migrateDatabase({ adminConnectionString: database.adminConnectionString, onProgress });
  const connect = (name: string) => createConnection(database.adminConnectionString(name));
  await seedDatabase({ connect, onProgress });
  process.env.TEST_DATABASE_PORT = String(database.port);
  project.provide('databasePort', database.port);
  return () => database.stop();
}
