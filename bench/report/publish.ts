import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { marker, pageOf } from './page.ts';
import { plotOf } from './plot.ts';
import { type Results, writeResults } from './results.ts';
import { writtenAbove } from './written-above.ts';

const pageFile = join(repositoryDirectory, 'docs/performance.md');
const plotFile = join(repositoryDirectory, 'docs/performance.svg');

/** The page with what people wrote on it, and these results. */
export const pageWith = async (results: Results): Promise<string> =>
  `${await writtenAbove(marker, pageFile)}${pageOf(results)}\n`;

/** Writes results, their table and their plot where they are committed. */
export const publish = async (results: Results): Promise<void> => {
  await writeResults(results);
  await writeFile(pageFile, await pageWith(results));
  const [near] = results.settings;
  if (near) await writeFile(plotFile, plotOf(results, near));
};
