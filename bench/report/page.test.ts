import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { plotOf } from './plot.ts';
import { pageWith } from './publish.ts';
import { readResults } from './results.ts';

const read = (name: string) => readFile(join(repositoryDirectory, 'docs', name), 'utf8');

test('the page and the plot show the committed results, and nothing else', async () => {
  const results = await readResults();
  const [near] = results?.settings ?? [];
  if (!results || !near) throw new Error('bench/results.json holds no results: run make bench.');
  expect(await read('performance.md')).toBe(await pageWith(results));
  expect(await read('performance.svg')).toBe(plotOf(results, near));
});
