import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seedLargeDatabase } from '../../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startFilledDatabase } from './filled-database.ts';

/** Starts a database server with 100,000 policies. They are kept for the next run: the tests only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startFilledDatabase({
    directory: join(repositoryDirectory, '.local/test-large'),
    seed: 'scripts/seed/large/large-seed.ts',
    fill: seedLargeDatabase,
    onProgress: (text) => process.stderr.write(`large database: ${text}\n`),
  });
  project.provide('databasePorts', [database.port]);
  return () => database.stop();
}
