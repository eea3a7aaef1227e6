import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { growthPlotOf } from './plot.ts';
import { growthPageWith } from './publish.ts';
import { readGrowth } from './results.ts';

const read = (name: string) => readFile(join(repositoryDirectory, 'docs', name), 'utf8');

test('the page and the plot of growth show the committed results, and nothing else', async () => {
  const results = await readGrowth();
  expect(await read('growth.md')).toBe(await growthPageWith(results));
  expect(await read('growth.svg')).toBe(growthPlotOf(results));
});
