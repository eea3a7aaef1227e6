import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../support/user-error.ts';

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

/**
 * Whether there is a history to compare promises with: none in an unpacked archive. One that is cut off is refused: it
 * would hide what was removed.
 */
export const hasWholeHistory = async (directory: string): Promise<boolean> => {
  if (!(await isClone(directory))) return false;
  if ((await git(directory, ['rev-parse', '--is-shallow-repository'])).trim() === 'false') return true;
  throw new UserError({
    what: 'What clients were promised cannot be compared with earlier commits.',
    why: 'This clone is shallow: its history is cut off.',
    todo: 'Fetch the rest with git fetch --unshallow, then try again.',
  });
};
