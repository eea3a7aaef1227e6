import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { spawnGuarded } from '../support/guarded-process.ts';
import type { OnProgress } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import type { DatabaseLayout } from './layout.ts';
import type { DatabaseProgram } from './program.ts';

/** Creates the server's system tables at the first start in a folder; later starts keep them. */
export async function initializeData(
  program: DatabaseProgram,
  layout: DatabaseLayout,
  user: string | undefined,
  onProgress: OnProgress,
): Promise<void> {
  if (await isFolder(layout.data)) return assertSameFlavor(program, layout);
  onProgress(`first start: initialising ${program.flavor} ${program.version} in ${shortPath(layout.directory)}`);
  await rm(layout.unfinishedData, { recursive: true, force: true });
  const [command, args] = initializer(program, layout.unfinishedData);
  const asUser = user === undefined ? [] : [`--user=${user}`];
  const log = await open(layout.log, 'w');
  // Guarded: an installer that survived Ctrl-C would write into the folder that the next start deletes.
  const run = await spawnGuarded({
    command,
    args: [...args, ...asUser],
    cwd: layout.directory,
    env: { ...process.env, TMPDIR: layout.temporary },
    output: log.fd,
  });
  const end = await run.ended;
  await log.close();
  if (end !== 'exit status 0') {
    throw new UserError({
      what: `${program.flavor} could not initialise its data folder ${layout.unfinishedData}.`,
      why: `It ended with ${end}. ${lastLines(await readFile(layout.log, 'utf8'))}`,
      todo: 'Free disk space or fix the permissions it names. A distribution that confines mysqld by AppArmor needs MariaDB instead.',
    });
  }
  await writeFile(layout.madeBy, program.flavor);
  await rename(layout.unfinishedData, layout.data);
}

function initializer(program: DatabaseProgram, data: string): [command: string, args: string[]] {
  if (program.installer === undefined) {
    return [program.server, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`]];
  }
  // The anonymous accounts of the test database would match before our users at localhost.
  const args = ['--no-defaults', '--skip-test-db', '--auth-root-authentication-method=normal', `--datadir=${data}`];
  return [program.installer, args];
}

async function assertSameFlavor(program: DatabaseProgram, layout: DatabaseLayout): Promise<void> {
  const madeBy = await readFile(layout.madeBy, 'utf8').catch(() => program.flavor);
  if (madeBy === program.flavor) return;
  throw new UserError({
    what: `The database in ${shortPath(layout.directory)} cannot be opened.`,
    why: `${madeBy} made it, and the server found on this machine now is ${program.flavor} (${program.server}).`,
    todo: `Delete it (make reset, or remove ${shortPath(layout.directory)}); it is made and filled anew.`,
  });
}

function lastLines(log: string): string {
  return log.trim().split('\n').slice(-4).join(' ');
}

function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
