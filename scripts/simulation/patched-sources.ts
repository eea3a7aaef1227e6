import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { repositoryDirectory } from '../support/local-paths.ts';

/** Where the patches are, each of which plants one bug. */
export const bugsDirectory = join(repositoryDirectory, 'scripts/simulation/bugs');

const run = promisify(execFile);

/**
 * The sources that a patch changes, as they are with it: by their absolute paths. Nothing of the repository is touched. Throws
 * when the patch does not apply to what is there.
 */
export const patchedSources = async (patch: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(patch, 'utf8');
  const paths = [...text.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, path = '']) => path);
  const parent = join(repositoryDirectory, '.local/planted-bugs');
  await mkdir(parent, { recursive: true });
  const copies = await mkdtemp(join(parent, 'sources-'));
  try {
    for (const path of paths) {
      await mkdir(dirname(join(copies, path)), { recursive: true });
      await cp(join(repositoryDirectory, path), join(copies, path));
    }
    const directory = `--directory=${relative(repositoryDirectory, copies)}`;
    await run('git', ['apply', directory, patch], { cwd: repositoryDirectory });
    const sources = paths.map(async (path) => {
      return [join(repositoryDirectory, path), await readFile(join(copies, path), 'utf8')] as const;
    });
    return new Map(await Promise.all(sources));
  } finally {
    await rm(copies, { recursive: true });
  }
};
