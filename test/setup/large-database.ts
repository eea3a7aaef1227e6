import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { emptyDatabases } from '../../scripts/database/empty.ts';
import { migrateDatabase } from '../../scripts/database/migrate.ts';
import { type RunningDatabase, startDatabase } from '../../scripts/database/server.ts';
import { seedLargeDatabase } from '../../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

const directory = join(repositoryDirectory, '.local/test-large');

/** Says from which files the data was made that lie in the directory. */
const madeFrom = join(directory, 'made-from');

const onProgress = (text: string) => process.stderr.write(`large database: ${text}\n`);

/** Changes when what decides the data changes. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob('{schema/*/migrations/*/migration.sql,scripts/seed/**/*.ts}')) files.push(file);
  for (const file of files.toSorted()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
};

const fill = async ({ adminConnectionString }: RunningDatabase): Promise<void> => {
  await rm(madeFrom, { force: true });
  await emptyDatabases(adminConnectionString());
  await migrateDatabase({ adminConnectionString, onProgress });
  await seedLargeDatabase({ connect: (name) => createConnection(adminConnectionString(name)), onProgress });
  await writeFile(madeFrom, await fingerprint());
};

/** Starts a database server with 100,000 policies. They are kept for the next run: the tests only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startDatabase({ directory, onProgress });
  if ((await readFile(madeFrom, 'utf8').catch(() => '')) !== (await fingerprint())) await fill(database);
  project.provide('databasePort', database.port);
  return () => database.stop();
}
