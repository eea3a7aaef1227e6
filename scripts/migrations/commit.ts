import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../support/user-error.ts';

/** The commit of a folder, and what in it has none. */
export interface CommittedFiles {
  commit: string;
  /** Each as git tells it: `?? claims/migrations/20270105000000_note/`. */
  uncommitted: readonly string[];
}

/** Reads it. */
export async function committedFiles(schemaDirectory: string): Promise<CommittedFiles> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', ['-C', schemaDirectory, ...args])).stdout.trimEnd();
  const changed = await git('status', '--porcelain', '--', '.');
  return { commit: await git('rev-parse', 'HEAD'), uncommitted: changed.split('\n').filter(Boolean) };
}

/** The commit of the migrations, for what acts. What is not committed has none, and nobody else could go on with it. */
export async function commitOf(schemaDirectory: string): Promise<string> {
  const { commit, uncommitted } = await committedFiles(schemaDirectory);
  if (uncommitted.length === 0) return commit;
  throw new UserError({
    what: 'There are migrations or tables that are not committed.',
    why: uncommitted.slice(0, 3).join(' '),
    todo: 'Commit them: a branch of PlanetScale is named by the commit, and whoever goes on with it needs the same files.',
  });
}
