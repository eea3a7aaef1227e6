import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../support/user-error.ts';

/** The commit of the migrations. What is not committed has none, and nobody else could go on with it. */
export async function commitOf(schemaDirectory: string): Promise<string> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', ['-C', schemaDirectory, ...args])).stdout.trim();
  const changed = await git('status', '--porcelain', '--', '.');
  if (changed === '') return git('rev-parse', 'HEAD');
  throw new UserError({
    what: 'There are migrations or tables that are not committed.',
    why: changed.split('\n').slice(0, 3).join(' '),
    todo: 'Commit them: a branch of PlanetScale is named by the commit, and whoever goes on with it needs the same files.',
  });
}
