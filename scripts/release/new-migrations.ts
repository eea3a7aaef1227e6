import { execFile } from 'node:child_process';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { columnsIn, type FoundColumns } from '../drift/found-columns.ts';
import { repositoryDirectory } from '../support/local-paths.ts';

const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { cwd: repositoryDirectory, maxBuffer: 100_000_000 })).stdout;

/** A migration that one commit has and an earlier one has not, with the columns that it found. */
export interface NewMigration {
  readonly file: string;
  readonly sql: string;
  readonly before: FoundColumns;
}

/** The migrations that came between two commits, oldest first in each keyspace. Null when a commit is not in this clone. */
export const migrationsBetween = async (from: string, to: string): Promise<readonly NewMigration[] | null> => {
  try {
    const changed = await git('diff', '--name-only', '--diff-filter=AM', from, to, '--', 'schema/*/migration.sql');
    const all = (await git('ls-tree', '-r', '--name-only', to, '--', 'schema')).split('\n');
    const files = changed.split('\n').filter(Boolean);
    return await Promise.all(
      files.map(async (file) => ({
        file,
        sql: await git('show', `${to}:${file}`),
        before: await columnsBefore(to, file, all),
      })),
    );
  } catch {
    return null;
  }
};

/** The columns before a migration: those in the snapshot of the last one that has any. Folders are named by their moment. */
const columnsBefore = async (commit: string, file: string, all: readonly string[]): Promise<FoundColumns> => {
  const own = posix.dirname(file);
  const keyspace = posix.dirname(own);
  const snapshots = all.filter(
    (name) => posix.dirname(posix.dirname(name)) === keyspace && name.endsWith('/snapshot.json'),
  );
  const last = snapshots
    .filter((name) => posix.dirname(name) < own)
    .toSorted()
    .at(-1);
  return last === undefined ? new Map() : columnsIn(await git('show', `${commit}:${last}`));
};
