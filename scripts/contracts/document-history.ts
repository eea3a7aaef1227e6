import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../support/user-error.ts';
import { persistedDocumentsFile } from './persisted-documents.ts';

const run = promisify(execFile);

/** The history of one file as a difference per commit: far beyond what the default of Node.js lets a program say. */
const maxOutputBytes = 256 * 1024 * 1024;

const isShallow = async (directory: string): Promise<boolean> => {
  const { stdout } = await run('git', ['rev-parse', '--is-shallow-repository'], { cwd: directory });
  return stdout.trim() === 'true';
};

/** A clone has a folder `.git`, a further work tree of it a file of that name. */
const hasHistory = (directory: string): Promise<boolean> =>
  access(join(directory, '.git')).then(
    () => true,
    () => false,
  );

/**
 * The ids of all documents that any commit behind the current one has persisted; nothing where there is no history at all,
 * as in an unpacked archive. A history that is cut off is refused: it would hide what was removed.
 */
export const documentIdsInHistory = async (directory: string): Promise<ReadonlySet<string>> => {
  if (!(await hasHistory(directory))) return new Set();
  if (await isShallow(directory)) {
    throw new UserError({
      what: 'The persisted documents cannot be compared with those of earlier commits.',
      why: 'This clone is shallow: its history is cut off.',
      todo: 'Fetch the rest with git fetch --unshallow, then try again.',
    });
  }
  // Every side of every merge, so that what one branch has added and a merge has lost is seen too.
  const history = ['log', '--full-history', '-m', '--format=', '--patch', '--unified=0', '--', persistedDocumentsFile];
  const { stdout } = await run('git', history, { cwd: directory, maxBuffer: maxOutputBytes });
  return new Set([...stdout.matchAll(/^\+ *"(sha256:[0-9a-f]{64})":/gm)].map(([, id = '']) => id));
};
