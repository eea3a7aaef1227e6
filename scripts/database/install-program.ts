import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { aptProgress, aptStatusOption } from '../support/apt-progress.ts';
import { type OnProgress, sparingly } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import { type DatabaseProgram, findDatabaseProgram } from './program.ts';

/** The server alone, without the service that Debian's full package would start. */
const packages = ['mariadb-server-core', 'mariadb-client-core'];

/** Another apt-get on the machine, such as an unattended upgrade, may hold its lock for this long. */
const aptLockSeconds = 120;

/** A database server of this machine; on Debian or Ubuntu as root it is installed when there is none. */
export async function ensureDatabaseProgram(onProgress: OnProgress): Promise<DatabaseProgram> {
  const { program, unusable } = await findDatabaseProgram();
  if (program) return program;
  if (await canInstall()) {
    await install(onProgress);
    const installed = await findDatabaseProgram();
    if (installed.program) return installed.program;
    unusable.push(...installed.unusable);
  }
  throw noDatabaseProgram(unusable);
}

/** The error for a machine without a server, where we cannot install one. */
export function noDatabaseProgram(unusable: readonly string[]): UserError {
  return new UserError({
    what: 'There is no MySQL or MariaDB server to run the local database with.',
    why:
      unusable.length > 0
        ? `Found, but not usable: ${unusable.join('; ')}.`
        : 'Neither mariadbd nor mysqld is on PATH or in the usual folders, and only root on Debian or Ubuntu can be helped by installing one.',
    todo: `Install one; it runs privately, no service is needed. macOS: brew install mariadb. Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}. Or with Docker, without one: make dev DB=vitess.`,
  });
}

async function canInstall(): Promise<boolean> {
  const exists = (file: string) =>
    access(file).then(
      () => true,
      () => false,
    );
  return process.getuid?.() === 0 && (await exists('/etc/debian_version')) && (await exists('/usr/bin/apt-get'));
}

async function install(onProgress: OnProgress): Promise<void> {
  onProgress(`no database server on this machine: installing ${packages.join(' and ')} with apt-get`);
  await aptGet(['update'], onProgress);
  await aptGet(['install', '--yes', '--no-install-recommends', ...packages], onProgress);
}

async function aptGet(args: readonly string[], onProgress: OnProgress): Promise<void> {
  const options = ['-o', `DPkg::Lock::Timeout=${aptLockSeconds}`, ...aptStatusOption];
  const child = spawn('/usr/bin/apt-get', [...options, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const report = sparingly(onProgress);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const progress = aptProgress(line);
    if (progress !== undefined) report(`apt-get ${args[0]}: ${progress}`);
  });
  const [status] = await once(child, 'close');
  if (status === 0) return;
  throw new UserError({
    what: `apt-get ${args.join(' ')} failed.`,
    why: complaints.slice(-4).join(' ') || `It ended with status ${status}.`,
    todo: `Install a server yourself (apt-get install ${packages.join(' ')}), then try again.`,
  });
}
