import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const secretBytes = 32;
const onlyOwner = 0o600;

/** The clone's secret for local tokens, in hexadecimal; made at first need, so that no two clones share one. */
export async function readLocalSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(secretBytes).toString('hex');
  // Two processes may both be first: the one that creates the file decides.
  await writeFile(file, made, { flag: 'wx', mode: onlyOwner }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
