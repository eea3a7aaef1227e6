import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryDirectory } from '../../../scripts/support/local-paths.ts';
import type { PlanetScaleDouble } from '../../doubles/planetscale/planetscale-double.ts';
import type { Token } from '../../doubles/planetscale/world.ts';

/** The tokens of a pipeline, with the access that docs/operations/migrations.md lists for each. */
export const tokens = {
  author: {
    id: 'author-id',
    secret: 'pscale_tkn_author_secret',
    actor: 'ci',
    access: [
      'create_branch',
      'read_branch',
      'delete_branch',
      'connect_branch',
      'write_branch_vschema',
      'create_deploy_request',
      'read_deploy_request',
      'delete_branch_password',
    ],
  },
  reviewer: {
    id: 'reviewer-id',
    secret: 'pscale_tkn_reviewer_secret',
    actor: 'dana',
    access: ['read_deploy_request', 'approve_deploy_request'],
  },
  runtime: {
    id: 'runtime-id',
    secret: 'pscale_tkn_runtime_secret',
    actor: 'runtime',
    access: ['read_branch', 'connect_production_branch', 'delete_production_branch_password'],
  },
  administrator: {
    id: 'administrator-id',
    secret: 'pscale_tkn_administrator_secret',
    actor: 'administrator',
    access: [
      'create_branch',
      'read_branch',
      'connect_production_branch',
      'delete_production_branch_password',
      'write_production_branch_vschema',
      'read_deploy_request',
      'write_database',
    ],
  },
} as const satisfies Record<string, Token>;

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
      env: { PATH: process.env.PATH, ...environmentOf(this.#double), ...environment },
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

const variablesOf = (prefix: string, { id, secret }: Pick<Token, 'id' | 'secret'>): Record<string, string> => ({
  [`${prefix}_TOKEN_ID`]: id,
  [`${prefix}_TOKEN`]: secret,
});

/** What a pipeline sets for its commands. */
export const environmentOf = ({ url }: Pick<PlanetScaleDouble, 'url'>): Record<string, string> => ({
  LOCAL_DIRECTORY: '.local/test-migrations',
  PLANETSCALE_API_URL: url,
  PLANETSCALE_ORG: 'openinsure',
  PLANETSCALE_DATABASE: 'core',
  ...variablesOf('PLANETSCALE_SERVICE', tokens.author),
  ...variablesOf('PLANETSCALE_REVIEWER', tokens.reviewer),
  ...variablesOf('PLANETSCALE_RUNTIME', tokens.runtime),
});

/** What makes a command an administrator's. */
export const asAdministrator: Record<string, string> = {
  ...variablesOf('PLANETSCALE_SERVICE', tokens.administrator),
  ...variablesOf('PLANETSCALE_RUNTIME', tokens.administrator),
};
