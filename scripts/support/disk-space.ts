import { mkdir, statfs } from 'node:fs/promises';
import { UserError } from './user-error.ts';

const bytesPerGigabyte = 1e9;

const gigabytes = (bytes: number): string => `${(bytes / bytesPerGigabyte).toFixed(1)} GB`;

/**
 * Refuses to begin what a disk has no room for: a database server that finds its disk full stops in the middle, and so
 * does whatever else writes to that disk.
 *
 * @param directory Where the bytes will be written; it is created when it is not there.
 * @param bytes How many the work needs.
 * @param purpose What needs them: "the data of make test-large".
 * @throws UserError when fewer bytes are free.
 */
export const requireDiskSpace = async (directory: string, bytes: number, purpose: string): Promise<void> => {
  await mkdir(directory, { recursive: true });
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new UserError({
    what: `The disk has no room for ${purpose}.`,
    why: `They need ${gigabytes(bytes)}, and ${gigabytes(free)} are free in ${directory}.`,
    todo: 'Make room on that disk, then try again. What earlier runs of the tests kept is in .local, and may be deleted.',
  });
};
