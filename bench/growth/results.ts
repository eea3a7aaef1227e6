import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import type { Machine } from '../report/results.ts';
import { resultsText } from '../report/results-text.ts';
import type { DimensionName } from './dimensions.ts';
import type { MeasuredPoint } from './measure-points.ts';

/** All that a run found. */
export interface GrowthResults {
  /** The day of the run. */
  readonly takenOn: string;
  /** `short` runs leave out what is large, and are coarse. */
  readonly length: 'whole' | 'short';
  readonly machine: Machine;
  readonly rounds: number;
  /** From the smallest size to the largest. */
  readonly points: Readonly<Record<DimensionName, readonly MeasuredPoint[]>>;
}

const resultsFile = join(repositoryDirectory, 'bench/growth.json');

/** The committed results. */
export const readGrowth = async (): Promise<GrowthResults> =>
  // Written by `writeGrowth` alone.
  JSON.parse(await readFile(resultsFile, 'utf8')) as GrowthResults;

/** Writes results where they are committed. */
export const writeGrowth = (results: GrowthResults): Promise<void> => writeFile(resultsFile, resultsText(results));
