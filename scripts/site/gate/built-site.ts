import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A site as it is served. */
export interface BuiltSite {
  /** The HTML of every page, by its path: `database/billing`. */
  readonly pages: ReadonlyMap<string, string>;
  /** Every file, by its path, with its length in bytes. */
  readonly files: ReadonlyMap<string, number>;
}

/** Reads what VitePress has built. */
export const readBuiltSite = async (directory: string): Promise<BuiltSite> => {
  const pages = new Map<string, string>();
  const files = new Map<string, number>();
  for await (const file of glob('**/*', { cwd: directory })) {
    const path = join(directory, file);
    const found = await stat(path);
    if (!found.isFile()) continue;
    files.set(file, found.size);
    if (file.endsWith('.html')) pages.set(file.slice(0, -'.html'.length), await readFile(path, 'utf8'));
  }
  return { pages, files };
};

/** What can be linked to within a page. */
export const anchorsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
