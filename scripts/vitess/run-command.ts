import { createInterface } from 'node:readline';
import { spawnGuarded } from '../support/guarded-process.ts';
import { UserError } from '../support/user-error.ts';

interface Command {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Receives every line of both output streams. */
  onLine?(line: string): void;
  /** What the person can do when it fails. */
  todo: string;
}

/** The last lines that are shown when a command fails. */
const shownLines = 6;

/** Runs a command, which ends no later than this process. If it fails, throws a UserError with its last lines. */
export async function runCommand({ command, args, cwd, env, onLine, todo }: Command): Promise<void> {
  const run = await spawnGuarded({ command, args, cwd, env }).catch((error: unknown) => {
    throw new UserError({ what: `${command} could not be started.`, why: String(error), todo });
  });
  const last: string[] = [];
  for (const stream of [run.child.stdout, run.child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      if (last.length > shownLines) last.shift();
      onLine?.(line);
    });
  }
  const end = await run.ended;
  if (end === 'exit status 0') return;
  throw new UserError({
    what: `${command} ${args.slice(0, 3).join(' ')} failed.`,
    why: `It ended with ${end}:\n${last.join('\n')}`,
    todo,
  });
}
