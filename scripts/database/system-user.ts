import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const othersMayEnter = 0o001;

/**
 * The system user to run the server as; undefined for our own. Servers refuse to run as root unless `--user=root`
 * says so: as root we take `mysql` where that user exists and can reach the folder, and `root` otherwise.
 */
export async function serverUser(directory: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const exists = await promisify(execFile)('id', ['-u', 'mysql']).then(
    () => true,
    () => false,
  );
  return exists && (await othersCanReach(dirname(directory))) ? 'mysql' : 'root';
}

/** Whether another user can enter all folders above: root's home, for one, is closed to others. */
async function othersCanReach(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & othersMayEnter) === 0) return false;
  return dirname(folder) === folder || othersCanReach(dirname(folder));
}

/** Makes the system user that runs the server the owner of the folder. */
export async function giveTo(user: string | undefined, folder: string): Promise<void> {
  if (user === undefined || user === 'root') return;
  await promisify(execFile)('chown', ['-R', user, folder]);
}
