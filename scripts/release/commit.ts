import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryDirectory } from '../support/local-paths.ts';
import { UserError } from '../support/user-error.ts';

const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { cwd: repositoryDirectory })).stdout.trim();

/** The commit that is checked out. Refuses a clone with changes: what runs must be what a commit says. */
export const releasableCommit = async (): Promise<string> => {
  const changed = await git('status', '--porcelain');
  if (changed === '') return git('rev-parse', 'HEAD');
  throw new UserError({
    what: 'Nothing was released: the clone has changes that no commit has.',
    why: changed.split('\n').slice(0, 5).join('\n       '),
    todo: 'Commit them, let CI try the commit, and release that.',
  });
};
