import { constants } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type RunningDatabase, startDatabase } from '../../scripts/database/server.ts';
import { seedDatabase } from '../../scripts/seed/seed.ts';
import { commandLine } from '../../scripts/support/command-line.ts';
import { withLock } from '../../scripts/support/folder-lock.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { isFilled, startFilledDatabase } from './filled-database.ts';

/** Where the databases of tests are. */
export const testDatabases = join(repositoryDirectory, '.local/test-databases');

const directory = testDatabases;

const onProgress = (text: string) => process.stderr.write(`test database: ${text}\n`);

/** Filled once, and never changed: each worker has a copy, and leaves it as it likes. */
const template = {
  directory: join(directory, 'template'),
  seed: 'scripts/seed/seed.ts',
  // Its own and those of the copies that run beside one another, about 300 MB each.
  bytes: 1.5e9,
  fill: seedDatabase,
  onProgress,
};

const makeTemplate = async (): Promise<void> => {
  if (await isFilled(template)) return;
  const database = await startFilledDatabase(template);
  await database.stop();
};

/** Starts a server on a copy of the template. */
export const startCopy = async (name: string): Promise<RunningDatabase> => {
  const copy = join(directory, name);
  // A process of an earlier run may have had the same number.
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const part of ['made-by', 'data']) {
    // Where the file system can, a copy takes no room until it is written to.
    const mode = constants.COPYFILE_FICLONE;
    await cp(join(template.directory, part), join(copy, part), { recursive: true, mode });
  }
  return startDatabase({ directory: copy, onProgress: () => {} });
};

/** Copies that a run left behind which was killed. */
const removeAbandoned = async (): Promise<void> => {
  for (const name of await readdir(directory)) {
    const [, owner] = /^\w+-(\d+)-\d+$/.exec(name) ?? [];
    if (owner && (await commandLine(Number(owner))) === '') await rm(join(directory, name), { recursive: true });
  }
};

/** Makes the template, for a project whose files each have a copy of their own. */
export const prepareTemplate = async (): Promise<void> => {
  await mkdir(directory, { recursive: true });
  const waiting = (holder: number) => onProgress(`waiting for process ${holder}, which is making the data`);
  await withLock(join(directory, 'lock'), makeTemplate, waiting);
  await removeAbandoned();
};

/** Starts a database server with the demonstration data for each worker of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepareTemplate();
  const names = Array.from(
    { length: project.config.maxWorkers },
    (_, index) => `${project.name}-${process.pid}-${index + 1}`,
  );
  const databases = await Promise.all(names.map(startCopy));
  project.provide(
    'databasePorts',
    databases.map(({ port }) => port),
  );
  return async () => {
    await Promise.all(databases.map((database) => database.stop()));
    for (const name of names) await rm(join(directory, name), { recursive: true });
  };
}
