import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const othersMayEnter = 0o001;

/**
 * The system user to run the server as; undefined when that is simply our own. Servers refuse to run as root unless
 * told to, so root gives way to `mysql` where that user exists and can reach the folder, and insists otherwise.
 */
export async function serverUser(directory: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const exists = await promisify(execFile)('id', ['-u', 'mysql']).then(
    () => true,
    () => false,
  );
  return exists && (await othersCanReach(dirname(directory))) ? 'mysql' : 'root';
}

/** A clone below root's home is closed to every other user. */
async function othersCanReach(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & othersMayEnter) === 0) return false;
  return dirname(folder) === folder || othersCanReach(dirname(folder));
}

/** Hands files to the system user that the server runs as. */
export async function giveTo(user: string | undefined, folder: string): Promise<void> {
  if (user === undefined || user === 'root') return;
  await promisify(execFile)('chown', ['-R', user, folder]);
}
