import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import type { Finding } from './finding.ts';

const shownCharacters = 300;

/** What drizzle-kit prints without a terminal when it would ask whether a table or column was renamed. */
const asks = 'prompts require a TTY';

/** Finds changes of a keyspace's tables that have no migration yet: lets drizzle-kit write one, into a copy. */
export async function checkUngenerated(keyspace: Keyspace, schemaDirectory: string): Promise<Finding[]> {
  const migrations = join(schemaDirectory, keyspace, 'migrations');
  const home = await mkdtemp(join(tmpdir(), 'drift-'));
  const copy = join(home, 'migrations');
  try {
    await cp(migrations, copy, { recursive: true });
    const before = await readdir(copy);
    const { status, output } = await generate(keyspace, copy);
    if (output.includes(asks)) return [possibleRename(keyspace)];
    if (status !== 0) throw new Error(`drizzle-kit generate failed for ${keyspace}:\n${output}`);
    const written = (await readdir(copy)).filter((name) => !before.includes(name));
    return await Promise.all(
      written.map(async (name) => ungenerated(keyspace, await readFile(join(copy, name, 'migration.sql'), 'utf8'))),
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Runs drizzle-kit without a terminal. It has no programming interface for MySQL. */
async function generate(keyspace: Keyspace, out: string): Promise<{ status: number | null; output: string }> {
  const program = join(repositoryDirectory, 'node_modules/drizzle-kit/bin.cjs');
  const tables = `./schema/${keyspace}/tables/index.ts`;
  const child = spawn(
    process.execPath,
    [program, 'generate', '--dialect', 'mysql', '--schema', tables, '--out', out, '--name', 'drift'],
    { cwd: repositoryDirectory, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const output = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, output: output.join('') };
}

function ungenerated(keyspace: Keyspace, sql: string): Finding {
  const shown = sql.replaceAll('--> statement-breakpoint', '').replaceAll(/\s+/g, ' ').trim();
  return {
    kind: 'migrations',
    where: `schema/${keyspace}/migrations`,
    what: `the tables need a further migration: ${shown.length > shownCharacters ? `${shown.slice(0, shownCharacters)} ...` : shown}`,
    todo: 'Run make generate, and read the migration that it writes.',
  };
}

function possibleRename(keyspace: Keyspace): Finding {
  return {
    kind: 'migrations',
    where: `schema/${keyspace}/migrations`,
    what: 'the tables need a further migration, which adds and drops what may be one thing renamed',
    todo: 'Renames break the code that runs meanwhile. Add the new table or column, keep the old one, and run make generate; drop the old one in a later release.',
  };
}
