import { type ChildProcess, spawn } from 'node:child_process';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { until } from './waiting.ts';

/** How a `make` ended: with a status, or by a signal. */
export interface MakeEnd {
  status: number | null;
  signal: NodeJS.Signals | null;
}

/** A `make` as in a terminal of its own. */
export interface RunningMake {
  readonly process: ChildProcess;
  readonly ended: Promise<MakeEnd>;
  /** What it has written so far, to either stream. */
  output(): string;
  /** Waits until it has written this. */
  says(text: string, timeoutMs: number): Promise<void>;
  /** What Ctrl-C does in its terminal; resolves when it has ended. */
  interrupt(): Promise<MakeEnd>;
}

/** Starts `make` with these arguments, and with a local folder of its own as another clone has. */
export const startMake = (
  args: readonly string[],
  directory: string,
  environment: Record<string, string> = {},
): RunningMake => {
  const child = spawn('make', args, {
    cwd: repositoryDirectory,
    // Not below a make: as a person's own shell starts it.
    env: { ...process.env, MAKELEVEL: undefined, MAKEFLAGS: undefined, ...environment, LOCAL_DIRECTORY: directory },
    // A process group of its own, as a terminal gives it: Ctrl-C goes to all of it.
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<MakeEnd>((resolve) => child.on('close', (status, signal) => resolve({ status, signal })));
  const early = (expected: string) =>
    ended.then(({ status, signal }) => {
      throw new Error(`make ${args.join(' ')} ended (${signal ?? status}) before it said "${expected}":\n${text}`);
    });
  return {
    process: child,
    ended,
    output: () => text,
    says: async (expected, timeoutMs) => {
      const end = early(expected);
      // Once it has said so, its end is no failure any more.
      end.catch(() => {});
      const said = until(`make ${args.join(' ')} says "${expected}"`, async () => text.includes(expected), timeoutMs);
      await Promise.race([said, end]);
    },
    interrupt: async () => {
      const runs = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && runs) process.kill(-child.pid, 'SIGINT');
      return ended;
    },
  };
};
