import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryDirectory } from '../../../scripts/support/local-paths.ts';
import type { PlanetScaleDouble } from '../../doubles/planetscale/planetscale-double.ts';
import { asAdministrator, asPipeline } from '../../doubles/planetscale/variables.ts';

/** How a command ended, and all that it said. */
export interface CommandEnd {
  status: number | null;
  signal: NodeJS.Signals | null;
  /** What it printed to either stream, with its arguments before. */
  text: string;
  /** Its lines. */
  lines: readonly Record<string, unknown>[];
  /** The last one. */
  summary: Record<string, unknown>;
}

/** A command that runs. */
export interface RunningCommand {
  process: ChildProcess;
  ended: Promise<CommandEnd>;
}

/** Runs `scripts/migrations.ts` against a double, as a pipeline does. */
export class Commands {
  readonly #double: PlanetScaleDouble;
  readonly #schemaDirectory: string;
  /** All that any command has printed. */
  readonly printed: string[] = [];

  constructor(double: PlanetScaleDouble, schemaDirectory: string) {
    this.#double = double;
    this.#schemaDirectory = schemaDirectory;
  }

  start(args: readonly string[], environment: Record<string, string> = {}): RunningCommand {
    const all = ['--json', '--poll', '20ms', '--timeout', '60s', '--schema', this.#schemaDirectory, ...args];
    const child = spawn(process.execPath, [join(repositoryDirectory, 'scripts/migrations.ts'), ...all], {
      cwd: repositoryDirectory,
      env: {
        PATH: process.env.PATH,
        LOCAL_DIRECTORY: '.local/test-migrations',
        ...asPipeline(this.#double),
        ...environment,
      },
    });
    let text = `${all.join(' ')}\n`;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    const ended = new Promise<CommandEnd>((resolve) =>
      child.on('close', (status, signal) => {
        this.printed.push(text);
        const lines = text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
        resolve({ status, signal, text, lines, summary: lines.at(-1) ?? {} });
      }),
    );
    return { process: child, ended };
  }

  run(args: readonly string[], environment: Record<string, string> = {}): Promise<CommandEnd> {
    return this.start(args, environment).ended;
  }

  /** Prepares the database, with the token that an administrator has for that. */
  initialize(): Promise<CommandEnd> {
    return this.run(['initialize'], asAdministrator);
  }
}
