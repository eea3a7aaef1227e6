import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnGuarded } from '../../scripts/support/guarded-process.ts';
import { UserError } from '../../scripts/support/user-error.ts';

/** A server that answers, alone in its process. */
export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port: number;
  /** Where all that it says is written. */
  readonly log: string;
}

const startMs = 30_000;
const pollMs = 10;
const graceMs = 2_000;

/** Starts a server and waits for its first answer to `GET /healthz`. */
export const startServer = async ({ command, args, env, port, log }: ServerCommand): Promise<RunningServer> => {
  const output = await open(log, 'w');
  const guarded = await spawnGuarded({ command, args, env, output: output.fd });
  await output.close();
  guarded.child.unref();
  let ended: string | undefined;
  guarded.ended.then((how) => {
    ended = how;
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + startMs;
  while (ended === undefined && performance.now() < deadline) {
    const answered = await fetch(`${url}/healthz`).catch(() => undefined);
    await answered?.arrayBuffer();
    if (answered?.ok) return { pid: guarded.pid, url, stop: () => guarded.stop(graceMs) };
    await sleep(pollMs);
  }
  await guarded.stop(graceMs);
  throw new UserError({
    what: `A server of the benchmark did not start: ${[command, ...args].join(' ')}`,
    why: `${ended === undefined ? `no answer within ${startMs / 1_000} s` : `it ended with ${ended}`}. Its last words:\n${(await readFile(log, 'utf8')).slice(-2_000)}`,
    todo: `Correct what it names; all of it is in ${log}.`,
  });
};
