import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { largeDataBytes, largePolicies, seedLargeDatabase } from '../../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startFilledDatabase } from './filled-database.ts';

/** Where they are. */
export const largeDirectory = join(repositoryDirectory, '.local/test-large');

/** Starts a database server with 100,000 policies. They are kept for the next run: the tests only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await startFilledDatabase({
    directory: largeDirectory,
    seed: 'scripts/seed/large/large-seed.ts',
    bytes: largeDataBytes(largePolicies),
    fill: seedLargeDatabase,
    onProgress: (text) => process.stderr.write(`large database: ${text}\n`),
  });
  project.provide('databasePorts', [database.port]);
  return () => database.stop();
}
