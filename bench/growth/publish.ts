import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { writtenAbove } from '../report/written-above.ts';
import { growthPageOf, marker } from './page.ts';
import { growthPlotOf } from './plot.ts';
import { type GrowthResults, writeGrowth } from './results.ts';

const pageFile = join(repositoryDirectory, 'docs/growth.md');
const plotFile = join(repositoryDirectory, 'docs/growth.svg');

/** The page with what people wrote on it, and these results. */
export const growthPageWith = async (results: GrowthResults): Promise<string> =>
  `${await writtenAbove(marker, pageFile)}${growthPageOf(results)}\n`;

/** Writes results, their table and their plot where they are committed. */
export const publishGrowth = async (results: GrowthResults): Promise<void> => {
  await writeGrowth(results);
  await writeFile(pageFile, await growthPageWith(results));
  await writeFile(plotFile, growthPlotOf(results));
};
