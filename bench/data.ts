import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningDatabase } from '../scripts/database/server.ts';
import { largeDataBytes, largePolicies, seedLargeDatabase } from '../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../scripts/support/local-paths.ts';
import type { OnProgress } from '../scripts/support/progress.ts';
import { prepareTemplate, startCopy, testDatabases } from '../test/setup/database.ts';
import { startFilledDatabase } from '../test/setup/filled-database.ts';
import { largeDirectory } from '../test/setup/large-database.ts';

/** How many copies this process has made: each has a name of its own. */
let copies = 0;

/** Does something with a copy of the demonstration data on a server of its own, which is removed again. */
export const withDemonstration = async <Result>(
  work: (database: RunningDatabase) => Promise<Result>,
): Promise<Result> => {
  await prepareTemplate();
  // The form of the name has it removed by a later run when this one is killed.
  copies += 1;
  const name = `bench-${process.pid}-${copies}`;
  const database = await startCopy(name);
  try {
    return await work(database);
  } finally {
    await database.stop();
    await rm(join(testDatabases, name), { recursive: true });
  }
};

/** Where so many policies are; as many as `make test-large` has, those of it. */
const directoryOf = (policies: number): string =>
  policies === largePolicies ? largeDirectory : join(repositoryDirectory, `.local/bench/policies-${policies}`);

/** Does something with a database of so many policies, 100,000 by default; they are kept, and only read. */
export const withLarge = async <Result>(
  work: (database: RunningDatabase) => Promise<Result>,
  onProgress: OnProgress,
  policies = largePolicies,
): Promise<Result> => {
  const database = await startFilledDatabase({
    directory: directoryOf(policies),
    seed: 'scripts/seed/large/large-seed.ts',
    bytes: largeDataBytes(policies),
    fill: (options) => seedLargeDatabase({ ...options, policies }),
    onProgress: (text) => onProgress(`${policies.toLocaleString('en')} policies: ${text}`),
  });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
};
