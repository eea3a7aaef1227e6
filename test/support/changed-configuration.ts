import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of wrangler.toml with something changed, in a folder of its own, for as long as a test needs it. */
export const changedConfiguration = async (change: (text: string) => string) => {
  const directory = await mkdtemp(join(tmpdir(), 'openinsure-worker-'));
  const path = join(directory, 'wrangler.toml');
  const here = `"${resolve('.')}/`;
  // Its paths begin at the clone.
  const text = (await readFile('wrangler.toml', 'utf8')).replace('main = "', `main = ${here}`).replaceAll('"./', here);
  await writeFile(path, change(text));
  return { path, remove: () => rm(directory, { recursive: true }) };
};
