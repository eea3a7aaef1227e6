import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { groupIsAlive, stopGroup } from './process-group.ts';

/** A child in its own process group that ends no later than this process. */
export interface GuardedProcess {
  pid: number;
  child: ChildProcess;
  /** Resolves with a description of the end ("exit status 1", "signal SIGKILL"). */
  ended: Promise<string>;
  /** Ends the whole group: SIGTERM, after `graceMs` SIGKILL. */
  stop(graceMs: number): Promise<void>;
}

interface GuardedCommand {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Who runs it, where this process is root and it must not be. */
  user?: { uid: number; gid: number };
  /** File descriptor for both output streams; without it the child's `stdout` and `stderr` are pipes. */
  output?: number;
}

const running = new Set<GuardedProcess>();

/** Stops every guarded child of this process that runs, including those that are just starting. */
export async function stopAllGuarded(graceMs: number): Promise<void> {
  await Promise.all([...running].map((child) => child.stop(graceMs)));
}

/** Starts a command in its own process group, watched by a guard that stops it even when this process is killed. */
export async function spawnGuarded({ command, args, env, cwd, user, output }: GuardedCommand): Promise<GuardedProcess> {
  const guard = guardPipe();
  // With a process group of its own it gets no Ctrl-C from the terminal: we stop the children in order.
  const stream = output ?? 'pipe';
  const child = spawn(command, args, { ...user, detached: true, env, cwd, stdio: ['ignore', stream, stream] });
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} started without a process id`);
  guard.write(`watch ${pid}\n`);
  const ended = once(child, 'exit').then(([status, signal]) => {
    // Its own children may still run; then the guard must keep watching the group.
    if (!groupIsAlive(pid)) {
      running.delete(guarded);
      guard.write(`forget ${pid}\n`);
    }
    return signal === null ? `exit status ${status}` : `signal ${signal}`;
  });
  const guarded: GuardedProcess = {
    pid,
    child,
    ended,
    async stop(graceMs) {
      await stopGroup(pid, graceMs);
      running.delete(guarded);
      guard.write(`forget ${pid}\n`);
    },
  };
  running.add(guarded);
  return guarded;
}

let pipe: Writable | undefined;

/** The writing end of the pipe to this process's guard, which is started when it is first needed. */
function guardPipe(): Writable {
  if (pipe) return pipe;
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  // Without a guard, only the clean-up after SIGKILL is missing, so carry on.
  guard.on('error', (error) => process.stderr.write(`No guard for child processes: ${error.message}\n`));
  guard.stdin.on('error', () => {});
  // The pipe must not keep the event loop alive, or no script would end.
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref();
  pipe = guard.stdin;
  return pipe;
}
