import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { aptProgress, aptStatusOption } from '../support/apt-progress.ts';
import { type OnProgress, sparingly } from '../support/progress.ts';
import { UserError } from '../support/user-error.ts';
import type { ProgramsLayout } from './layout.ts';
import { runCommand } from './run-command.ts';

/** The only suite of Debian with MySQL packages: stable releases have MariaDB instead. */
const suite = 'sid';
const packages = ['mysql-server-core', 'mysql-client-core'];
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

const todo =
  'Check that this machine reaches its Debian mirror (apt-get update), or start Docker; then make vitess-up again.';

/** Whether this is a Debian with the tools and keys to download and unpack packages, which works without root. */
export async function canFetchDebianMysql(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (!/^ID=debian$/m.test(release)) return false;
  const needed = ['/usr/bin/apt-get', '/usr/bin/dpkg-deb', keyring];
  const found = await Promise.allSettled(needed.map((file) => access(file)));
  return found.every(({ status }) => status === 'fulfilled');
}

/** Unpacks MySQL and its dependencies into a folder, once. Returns the folder whose `bin` has programs that run it. */
export async function fetchDebianMysql({ mysql }: ProgramsLayout, onProgress: OnProgress): Promise<string> {
  const system = join(mysql, 'system');
  if (!(await exists(system))) {
    await rm(mysql, { recursive: true, force: true });
    const report = sparingly(onProgress);
    const archives = await download(join(mysql, 'apt'), onProgress);
    const unfinished = join(mysql, 'unfinished');
    for (const [index, archive] of archives.entries()) {
      report(`unpacking MySQL: ${index + 1} of ${archives.length} packages`);
      await runCommand({ command: 'dpkg-deb', args: ['-x', archive, unfinished], todo });
    }
    await rename(unfinished, system);
    await rm(join(mysql, 'apt'), { recursive: true });
    await runCommand({ command: 'chmod', args: ['-R', 'a+rX', mysql], todo });
  }
  return writePrograms(mysql, system);
}

/** Downloads the packages with all dependencies: this apt-get has a state of its own, in which nothing is installed. */
async function download(apt: string, onProgress: OnProgress): Promise<string[]> {
  for (const folder of ['state/lists/partial', 'cache/archives/partial']) {
    await mkdir(join(apt, folder), { recursive: true });
  }
  await writeFile(join(apt, 'status'), '');
  await writeFile(join(apt, 'sources.list'), `deb [signed-by=${keyring}] ${await mirror()} ${suite} main\n`);
  const options = [
    `Dir::Etc::sourcelist=${join(apt, 'sources.list')}`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State=${join(apt, 'state')}`,
    `Dir::State::status=${join(apt, 'status')}`,
    `Dir::Cache=${join(apt, 'cache')}`,
    // The index of a mirror that lags behind may have expired; its signature is still checked.
    'Acquire::Check-Valid-Until=false',
    'Acquire::Languages=none',
  ].flatMap((option) => ['-o', option]);
  const report = sparingly(onProgress);
  const aptGet = (...args: string[]) =>
    runCommand({
      command: 'apt-get',
      args: [...args, ...options, ...aptStatusOption],
      onLine: (line) => {
        const progress = aptProgress(line);
        if (progress !== undefined) report(`apt-get ${args[0]}: ${progress}`);
      },
      todo,
    });
  onProgress(`fetching MySQL from Debian ${suite}, 66 MB, into ${apt}`);
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', '--download-only', ...packages);
  return globSync(join(apt, 'cache/archives/*.deb'));
}

/** The mirror that this machine uses for its own packages. */
async function mirror(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME=(.+)$/m.exec(release)?.[1] ?? suite;
  const format = ['indextargets', '--format', '$(RELEASE) $(REPO_URI)', 'Created-By: Packages', 'Component: main'];
  const { stdout } = await promisify(execFile)('apt-get', format);
  const ours = stdout.split('\n').find((line) => line.startsWith(`${codename} `));
  if (ours !== undefined) return ours.slice(codename.length + 1);
  throw new UserError({
    what: 'No Debian mirror is known.',
    why: `apt has no source for ${codename} main (see /etc/apt/sources.list.d).`,
    todo: 'Add one, or install MySQL 8.0 or newer yourself.',
  });
}

/**
 * Writes scripts that run the programs with the loader and libraries they came with: the machine's are older.
 * They are written at every start, because they contain absolute paths. Our options come last: a `--defaults-file` of
 * the caller must be the first.
 */
async function writePrograms(mysql: string, system: string): Promise<string> {
  const [loader] = globSync(join(system, 'usr/lib*/ld-linux-*.so.*'));
  const [libc] = globSync(join(system, 'usr/lib/*/libc.so.6'));
  if (loader === undefined || libc === undefined) throw new Error(`No loader below ${system}`);
  const run = (program: string) => `exec '${loader}' --library-path '${dirname(libc)}' '${join(system, program)}' "$@"`;
  const server = [
    run('usr/sbin/mysqld'),
    `--basedir='${system}/usr'`,
    `--plugin-dir='${system}/usr/lib/mysql/plugin'`,
    `--lc-messages-dir='${system}/usr/share/mysql'`,
  ].join(' ');
  const bin = join(mysql, 'bin');
  await mkdir(bin, { recursive: true });
  await writeProgram(join(bin, 'mysqld'), server);
  await writeProgram(join(bin, 'mysqladmin'), run('usr/bin/mysqladmin'));
  return mysql;
}

async function writeProgram(file: string, command: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${command}\n`);
  await chmod(file, 0o755);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
