import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningDatabase } from '../scripts/database/server.ts';
import { seedLargeDatabase } from '../scripts/seed/large/large-seed.ts';
import { repositoryDirectory } from '../scripts/support/local-paths.ts';
import type { OnProgress } from '../scripts/support/progress.ts';
import { prepareTemplate, startCopy, testDatabases } from '../test/setup/database.ts';
import { startFilledDatabase } from '../test/setup/filled-database.ts';

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

/** Does something with 100,000 policies, those of `make test-large`; they are kept, and only read. */
export const withLarge = async <Result>(
  work: (database: RunningDatabase) => Promise<Result>,
  onProgress: OnProgress,
): Promise<Result> => {
  const database = await startFilledDatabase({
    directory: join(repositoryDirectory, '.local/test-large'),
    seed: 'scripts/seed/large/large-seed.ts',
    fill: seedLargeDatabase,
    onProgress: (text) => onProgress(`large database: ${text}`),
  });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
};
