import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OnProgress, sparingly } from '../support/progress.ts';
import type { ProgramsLayout } from './layout.ts';
import { runCommand } from './run-command.ts';

const moduleDirectory = join(import.meta.dirname, 'tools');
const programs = ['mysqlctl', 'vtcombo', 'vttestserver'];

const todo =
  'Install Go 1.26.4 or newer (go.dev/dl; macOS: brew install go), or start Docker; then make vitess-up again.';

/** Builds Vitess' programs from the pinned Go module, unless that version is built already. */
export async function buildTools({ directory, tools }: ProgramsLayout, onProgress: OnProgress): Promise<void> {
  const pinned = await pinnedVersion();
  const stamp = join(tools, 'built-from');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === pinned) return;
  // Private caches, deleted after the build: they take two gigabytes.
  const caches = join(directory, 'go');
  const env = {
    ...process.env,
    GOMODCACHE: join(caches, 'modules'),
    GOCACHE: join(caches, 'build'),
    GOFLAGS: '-modcacherw -buildvcs=false',
    GOWORK: 'off',
    CGO_ENABLED: '0',
  };
  const bin = join(tools, 'bin');
  await mkdir(bin, { recursive: true });
  onProgress('building Vitess from its Go module: once, two to five minutes');
  const paths = programs.map((name) => `vitess.io/vitess/go/cmd/${name}`);
  const packages = await downloadModules(paths, env, onProgress);
  await runCommand({
    command: 'go',
    args: ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', `${bin}/`, ...paths],
    cwd: moduleDirectory,
    env,
    onLine: countPackages(packages, onProgress),
    todo,
  });
  await copyInitialSql(tools, env);
  await Promise.all(programs.map((name) => chmod(join(bin, name), 0o755)));
  await writeFile(stamp, pinned);
  await rm(caches, { recursive: true, force: true });
}

async function pinnedVersion(): Promise<string> {
  const files = await Promise.all(['go.mod', 'go.sum'].map((name) => readFile(join(moduleDirectory, name))));
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

/** Copies the SQL that creates the accounts and system tables of a tablet's MySQL; vttestserver reads it from disk. */
async function copyInitialSql(tools: string, env: NodeJS.ProcessEnv): Promise<void> {
  const list = ['list', '-m', '-f', '{{.Dir}}', 'vitess.io/vitess'];
  const { stdout } = await promisify(execFile)('go', list, { cwd: moduleDirectory, env });
  const target = join(tools, 'config/init_db.sql');
  await cp(join(stdout.trim(), 'config/init_db.sql'), target);
  await chmod(target, 0o644);
}

/** Downloads what the programs are compiled from, and counts their packages. */
async function downloadModules(
  paths: readonly string[],
  env: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<number> {
  const all = await knownModules();
  const report = sparingly(onProgress);
  let modules = 0;
  let packages = 0;
  await runCommand({
    command: 'go',
    args: ['list', '-deps', ...paths],
    cwd: moduleDirectory,
    env,
    onLine: (line) => {
      if (!line.startsWith('go: downloading')) packages += 1;
      else report(`building Vitess: downloaded module ${++modules} of ${all} at most`);
    },
    todo,
  });
  return packages;
}

/** How many modules go.sum has a hash of. The three programs need some of them. */
async function knownModules(): Promise<number> {
  const sums = await readFile(join(moduleDirectory, 'go.sum'), 'utf8');
  return sums.split('\n').filter((line) => line !== '' && !line.includes('/go.mod ')).length;
}

/** Counts the lines of `go build -v`, which prints each package that it compiles. */
function countPackages(all: number, onProgress: OnProgress): () => void {
  const report = sparingly(onProgress);
  let compiled = 0;
  return () => {
    compiled += 1;
    report(`building Vitess: ${compiled} of ${all} packages compiled`);
  };
}
