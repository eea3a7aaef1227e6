import { execFile } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type GuardedProcess, spawnGuarded } from '../../support/guarded-process.ts';
import type { SystemUser } from '../../vitess/system-user.ts';
import type { ClusterPrograms } from '../programs.ts';
import { host } from './command-lines.ts';

const readyMs = 60_000;
const pollMs = 50;
const bytesPerMegabyte = 1_048_576;

/** How the processes of a cluster are started. */
export interface ProcessOptions {
  programs: ClusterPrograms;
  /** Vitess' VTDATAROOT. */
  data: string;
  user: SystemUser | undefined;
}

/** What the processes of a cluster hold in memory. */
export interface Memory {
  processes: number;
  megabytes: number;
}

/** The processes of a cluster, by name. None outlives this one, even when it is killed. */
export class Processes {
  readonly #options: ProcessOptions;
  readonly #running = new Map<string, GuardedProcess>();
  readonly #environment: NodeJS.ProcessEnv;

  constructor(options: ProcessOptions) {
    const { programs, data } = options;
    this.#options = options;
    this.#environment = {
      ...process.env,
      VTROOT: programs.root,
      VTDATAROOT: data,
      VT_MYSQL_ROOT: programs.mysql,
      EXTRA_MY_CNF: join(data, 'small.cnf'),
    };
  }

  /** Starts a program that goes on running; what it writes is in `log/<name>`. */
  async start(name: string, command: string, args: readonly string[]): Promise<void> {
    const { data, user } = this.#options;
    await mkdir(join(data, 'log'), { recursive: true });
    const log = await open(join(data, 'log', name), 'a');
    try {
      const started = { command, args, env: this.#environment, cwd: data, output: log.fd, user };
      this.#running.set(name, await spawnGuarded(started));
    } finally {
      await log.close();
    }
  }

  /** Runs a program of Vitess to its end; resolves with what it printed. */
  async run(program: string, args: readonly string[]): Promise<string> {
    const { programs, data, user } = this.#options;
    const options = { ...user, env: this.#environment, cwd: data, maxBuffer: 64 * bytesPerMegabyte };
    try {
      return (await promisify(execFile)(join(programs.root, 'bin', program), [...args], options)).stdout;
    } catch (failure) {
      throw new Error(`${program} ${args.join(' ')} failed: ${reasonOf(failure)}`);
    }
  }

  /** Waits until a page of a program answers with 200. */
  async answers(name: string, port: number, path: string): Promise<void> {
    const deadline = performance.now() + readyMs;
    let last = 'no connection';
    while (performance.now() < deadline) {
      try {
        const response = await fetch(`http://${host}:${port}${path}`);
        await response.body?.cancel();
        if (response.status === 200) return;
        last = `status ${response.status}`;
      } catch {
        // It does not listen yet.
      }
      await sleep(pollMs);
    }
    throw new Error(`${name} does not answer (${last}); it ends with:\n${await this.#lastWords(name)}`);
  }

  /** Ends some processes at once: their data is thrown away. */
  async end(names: Iterable<string> = this.#running.keys()): Promise<void> {
    await Promise.all(
      [...names].map(async (name) => {
        await this.#running.get(name)?.stop(0);
        this.#running.delete(name);
      }),
    );
  }

  /** The memory of all of them: what each has for itself, and its share of what several have mapped. Linux tells it. */
  async memory(): Promise<Memory> {
    const sizes = await Promise.all([...this.#running.values()].map(({ pid }) => shareOfMemory(pid)));
    return { processes: sizes.length, megabytes: Math.round(sizes.reduce((sum, size) => sum + size, 0)) };
  }

  async #lastWords(name: string): Promise<string> {
    const text = await readFile(join(this.#options.data, 'log', name), 'utf8').catch(() => '');
    return text.trim().split('\n').slice(-8).join('\n');
  }
}

async function shareOfMemory(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
}

/** What a program of Vitess gives as the reason: it logs lines of JSON, an error among much else. */
function reasonOf(failure: unknown): string {
  const stderr = failure instanceof Error && 'stderr' in failure ? String(failure.stderr) : '';
  const errors = stderr.split('\n').filter((line) => line.includes('"level":"ERROR"'));
  return errors.join('\n') || stderr.slice(-2_000) || String(failure);
}
