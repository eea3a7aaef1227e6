import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

const run = promisify(execFile);

/** What a command came to. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  /** The object that JSON=1 writes. */
  readonly result: Record<string, unknown>;
}

/** A clone of this repository as it is now, with a history of its own, in which an operator works. */
export interface Clone {
  readonly directory: string;
  /** Runs what `make <name>` runs, with variables, and hands over a text on standard input. */
  script(name: string, variables: Record<string, string>, input?: string): Promise<Ended>;
  commit(message: string, files?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

const resultOf = (stdout: string): Record<string, unknown> => {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
};

/** Makes a clone, for scripts with these variables. Nothing of the tester's own account is in their environment. */
export const makeClone = async (environment: Record<string, string>): Promise<Clone> => {
  const directory = await mkdtemp(join(tmpdir(), 'operator-'));
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: repositoryDirectory,
    maxBuffer: 1e8,
  });
  for (const file of stdout.split('\n').filter(Boolean)) {
    // Documents and snapshots are nothing to a deployment.
    if (/^(docs|bench|test\/snapshots)\//.test(file)) continue;
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await cp(join(repositoryDirectory, file), join(directory, file), { preserveTimestamps: true }).catch(() => {});
  }
  await symlink(join(repositoryDirectory, 'node_modules'), join(directory, 'node_modules'));
  const git = async (...args: string[]) => {
    const who = ['-c', 'user.name=Operator', '-c', 'user.email=operator@openinsure.example'];
    return (await run('git', [...who, ...args], { cwd: directory })).stdout.trim();
  };
  await writeFile(join(directory, '.gitignore'), 'node_modules\n.local/\n.wrangler/\n');
  await git('init', '--quiet');
  const commit = async (message: string, files: Record<string, string> = {}) => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(join(directory, dirname(file)), { recursive: true });
      await writeFile(join(directory, file), text);
    }
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  await commit('Begin');
  const script = async (name: string, variables: Record<string, string>, input = '') => {
    const child = spawn(process.execPath, [join(directory, `scripts/${name}.ts`)], {
      cwd: directory,
      env: { PATH: process.env.PATH, HOME: directory, JSON: '1', YES: '1', ...environment, ...variables },
    });
    const parts: { stream: 'out' | 'err'; text: string }[] = [];
    child.stdout.on('data', (text) => parts.push({ stream: 'out', text: String(text) }));
    child.stderr.on('data', (text) => parts.push({ stream: 'err', text: String(text) }));
    child.stdin.end(input);
    const [status] = await once(child, 'close');
    const stdout = parts.flatMap(({ stream, text }) => (stream === 'out' ? text : [])).join('');
    return { status: Number(status), output: parts.map(({ text }) => text).join(''), result: resultOf(stdout) };
  };
  return { directory, script, commit, remove: () => rm(directory, { recursive: true, force: true }) };
};
