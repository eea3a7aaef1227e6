import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { EnvironmentName } from '../../ops/environments.ts';
import { withoutSecrets } from '../operations/secrets.ts';
import { localPaths, repositoryDirectory } from '../support/local-paths.ts';
import { UserError } from '../support/user-error.ts';

const shownLines = 12;

/** What wrangler notes about what it did, a JSON object a line. */
const note = z.looseObject({ type: z.string(), version_id: z.string().nullish() });

const readNotes = async (file: string) => {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return lines.map((line) => note.parse(JSON.parse(line)));
};

interface Call {
  readonly environment: EnvironmentName;
  readonly args: readonly string[];
  /** Handed over on standard input: the one way for secrets, since every user of the machine sees a program's arguments. */
  readonly input?: string;
}

/** What a run of wrangler came to. */
interface Ran {
  /** The id of the version that it made; null when it made none. */
  readonly version: string | null;
  /** What it printed. */
  readonly text: string;
}

/** Runs wrangler for an environment, without a question. What it says is shown only when it fails, and without secrets. */
export const runWrangler = async ({ environment, args, input = '' }: Call): Promise<Ran> => {
  const directory = await mkdtemp(join(tmpdir(), 'wrangler-run-'));
  try {
    const notes = join(directory, 'notes.ndjson');
    const program = join(repositoryDirectory, 'node_modules/wrangler/bin/wrangler.js');
    const child = spawn(process.execPath, [program, ...args, '--env', environment], {
      cwd: repositoryDirectory,
      env: {
        ...process.env,
        CI: 'true',
        NO_COLOR: '1',
        WRANGLER_HIDE_BANNER: 'true',
        WRANGLER_LOG_PATH: localPaths.wranglerLogs,
        WRANGLER_OUTPUT_FILE_PATH: notes,
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_SEND_METRICS: 'false',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
    // It may end before it has read everything: its exit status says so.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [status] = await once(child, 'close');
    if (status === 0) {
      const version = (await readNotes(notes)).find(({ version_id: id }) => id)?.version_id ?? null;
      return { version, text: said.join('') };
    }
    const lines = said
      .join('')
      .split('\n')
      .filter((line) => line.trim() !== '');
    throw new UserError({
      what: `wrangler ${args.slice(0, 2).join(' ')} failed for ${environment}.`,
      why: withoutSecrets(lines.slice(-shownLines).join('\n       ')),
      todo: 'Correct what it names, then run the same command again: it goes on from what is done.',
    });
  } finally {
    await rm(directory, { recursive: true });
  }
};
