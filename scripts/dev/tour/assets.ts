import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphiqlAssetsPath } from './page-html.ts';

/** Contains the version of the package that the files were copied from. */
const versionFile = 'version.txt';

/** Not copied: the ES module build, 7 MB, which the page does not use. */
const unusedFiles = new Set(['yoga-graphiql.es.js']);

/**
 * Copies GraphiQL's scripts and styles into an asset directory, so that `wrangler dev --assets <directory>` serves them
 * at `graphiqlAssetsPath`; all other paths still reach the Worker. Copies of the right version and size are kept.
 */
export async function prepareGraphiqlAssets({ directory }: { directory: string }): Promise<void> {
  const packageFile = fileURLToPath(import.meta.resolve('@graphql-yoga/graphiql/package.json'));
  const { version }: { version: string } = JSON.parse(await readFile(packageFile, 'utf8'));
  const source = join(dirname(packageFile), 'dist');
  const target = join(directory, graphiqlAssetsPath);

  const isSameVersion = (await readIfThere(join(target, versionFile))) === version;
  for (const file of await filesIn(source)) {
    if (isSameVersion && (await sizeOf(join(source, file))) === (await sizeOf(join(target, file)))) continue;
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(join(source, file), join(target, file));
  }
  // Written last, so that an interrupted copy is repeated.
  await writeFile(join(target, versionFile), version);
  await copyPage(join(target, 'tour'));
}

/** Copies the page's own scripts and styles. */
async function copyPage(target: string): Promise<void> {
  const page = join(import.meta.dirname, 'page');
  await mkdir(target, { recursive: true });
  for (const file of await filesIn(page)) await copyFile(join(page, file), join(target, file));
}

async function filesIn(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !unusedFiles.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

async function readIfThere(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}
