import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type OnProgress, sparingly } from '../support/progress.ts';
import type { ProgramsLayout } from './layout.ts';
import { runCommand } from './run-command.ts';

/** What `go build` is asked for at once: packages, and the file or folder that takes their programs. */
interface Build {
  output: string;
  packages: readonly string[];
}

/** Programs that are built together from one pinned Go module. */
export interface ProgramSet {
  /** Has go.mod and go.sum. */
  module: string;
  builds: readonly Build[];
  /** Takes `bin` and `config`: Vitess' VTROOT. */
  target: string;
  /** What to do when it failed. */
  todo: string;
}

/** What builds them, and where it comes from. */
export const installGo = 'Install Go 1.26.4 or newer (go.dev/dl; macOS: brew install go)';

/** The path of one of Vitess' programs. */
export const vitessCommand = (name: string): string => `vitess.io/vitess/go/cmd/${name}`;

/** The programs of the local Vitess. */
export const localVitess = ({ tools }: ProgramsLayout): ProgramSet => ({
  module: join(import.meta.dirname, 'tools'),
  builds: [{ output: 'bin/', packages: ['mysqlctl', 'vtcombo', 'vttestserver'].map(vitessCommand) }],
  target: tools,
  todo: `${installGo}, or start Docker; then make vitess-up again.`,
});

/** Builds programs from their pinned Go module, unless that version of them is built already. */
export async function buildPrograms(
  { directory }: ProgramsLayout,
  set: ProgramSet,
  onProgress: OnProgress,
): Promise<void> {
  const { module, builds, target, todo } = set;
  const pinned = await pinnedVersion(module);
  const stamp = join(target, 'built-from');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === pinned) return;
  // Private caches, deleted after the build: they take two gigabytes. CI keeps them for the next set, which shares most packages.
  const caches = join(directory, 'go');
  const go: Go = {
    module,
    env: {
      ...process.env,
      GOMODCACHE: join(caches, 'modules'),
      GOCACHE: join(caches, 'build'),
      GOFLAGS: '-modcacherw -buildvcs=false',
      GOWORK: 'off',
      CGO_ENABLED: '0',
    },
    todo,
    onProgress,
  };
  const bin = join(target, 'bin');
  await mkdir(bin, { recursive: true });
  onProgress('building Vitess from its Go module: once, two to five minutes');
  const count = countPackages(await downloadModules(go, builds), onProgress);
  for (const build of builds) await compile(go, build, target, count);
  await copyInitialSql(go, target);
  await Promise.all((await readdir(bin)).map((name) => chmod(join(bin, name), 0o755)));
  await writeFile(stamp, pinned);
  if (process.env.VITESS_BUILD_CACHE !== 'keep') await rm(caches, { recursive: true, force: true });
}

/** How the Go tool is run for a set of programs. */
interface Go {
  module: string;
  env: NodeJS.ProcessEnv;
  todo: string;
  onProgress: OnProgress;
}

async function compile({ module, env, todo }: Go, build: Build, target: string, onLine: () => void): Promise<void> {
  // A folder is told from a file by the slash at its end, which `join` keeps.
  const output = join(target, build.output);
  const args = ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', output, ...build.packages];
  await runCommand({ command: 'go', args, cwd: module, env, onLine, todo });
}

async function pinnedVersion(module: string): Promise<string> {
  const files = await Promise.all(['go.mod', 'go.sum'].map((name) => readFile(join(module, name))));
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

/** Copies the SQL that creates the accounts and system tables of a tablet's MySQL; they are read from disk. */
async function copyInitialSql({ module, env }: Go, into: string): Promise<void> {
  const list = ['list', '-m', '-f', '{{.Dir}}', 'vitess.io/vitess'];
  const { stdout } = await promisify(execFile)('go', list, { cwd: module, env });
  const target = join(into, 'config/init_db.sql');
  await cp(join(stdout.trim(), 'config/init_db.sql'), target);
  await chmod(target, 0o644);
}

/** Downloads what the programs are compiled from, and counts their packages. */
async function downloadModules({ module, env, todo, onProgress }: Go, builds: readonly Build[]): Promise<number> {
  const all = await knownModules(module);
  const report = sparingly(onProgress);
  let modules = 0;
  let packages = 0;
  await runCommand({
    command: 'go',
    args: ['list', '-deps', ...builds.flatMap((build) => build.packages)],
    cwd: module,
    env,
    onLine: (line) => {
      if (!line.startsWith('go: downloading')) packages += 1;
      else report(`building Vitess: downloaded module ${++modules} of ${all} at most`);
    },
    todo,
  });
  return packages;
}

/** How many modules go.sum has a hash of. The programs need some of them. */
async function knownModules(module: string): Promise<number> {
  const sums = await readFile(join(module, 'go.sum'), 'utf8');
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
