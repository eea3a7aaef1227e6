import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const secretBytes = 32;
const onlyOwner = 0o600;

/** The clone's secret for local tokens, in hexadecimal. Created when first needed, so every clone has another one. */
export async function readLocalSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(secretBytes).toString('hex');
  // When two processes get here at once, the secret of the one that creates the file counts.
  await writeFile(file, made, { flag: 'wx', mode: onlyOwner }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
