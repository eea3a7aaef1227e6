import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The files that a module is made of: itself, and what it imports from this repository. */
const filesOf = async (module: string, known = new Set<string>()): Promise<Set<string>> => {
  if (known.has(module)) return known;
  known.add(module);
  for (const [, path = ''] of (await readFile(module, 'utf8')).matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    await filesOf(join(dirname(module), path), known);
  }
  return known;
};

/** Changes when the tables do, or what a seed fills them with. */
export const dataFingerprint = async (seed: string): Promise<string> => {
  const files = new Set([...(await filesOf(seed)), ...(await filesOf('scripts/database/migrate.ts'))]);
  for await (const file of glob('schema/*/migrations/*/migration.sql')) files.add(file);
  const hash = createHash('sha256');
  for (const file of [...files].toSorted()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
};
