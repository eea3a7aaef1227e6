import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../support/user-error.ts';
import type { ReleaseDay } from './released-on.ts';

const run = promisify(execFile);

/** The history of one file as a difference per commit: far beyond what the default of Node.js lets a program say. */
const maxOutputBytes = 256 * 1024 * 1024;

/** What git says to some words of a command. */
export const git = async (directory: string, words: readonly string[]): Promise<string> =>
  (await run('git', words, { cwd: directory, maxBuffer: maxOutputBytes })).stdout;

/** A clone has a folder `.git`, a further work tree of it a file of that name. */
const isClone = (directory: string): Promise<boolean> =>
  access(join(directory, '.git')).then(
    () => true,
    () => false,
  );

/** The commits since the first release, whose promises hold. */
export interface ReleasedHistory {
  /** The last commit of the day of the release; null when there is none so early. */
  readonly first: string | null;
  /** All later commits, as git takes them. */
  readonly later: string;
}

/**
 * The history to compare promises with: none before the first release, or in an unpacked archive. One that is cut off is
 * refused: it would hide what was removed.
 */
export const releasedHistory = async (directory: string, releasedOn: ReleaseDay): Promise<ReleasedHistory | null> => {
  if (releasedOn === null || !(await isClone(directory))) return null;
  if ((await git(directory, ['rev-parse', '--is-shallow-repository'])).trim() === 'false') {
    const lastOfTheDay = ['rev-list', '--max-count=1', `--before=${releasedOn}T23:59:59Z`, 'HEAD'];
    const first = (await git(directory, lastOfTheDay)).trim() || null;
    return { first, later: first ? `${first}..HEAD` : 'HEAD' };
  }
  throw new UserError({
    what: 'What clients were promised cannot be compared with earlier commits.',
    why: 'This clone is shallow: its history is cut off.',
    todo: 'Fetch the rest with git fetch --unshallow, then try again.',
  });
};
