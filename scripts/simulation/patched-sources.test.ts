import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bugsDirectory, patchedSources } from './patched-sources.ts';

const bugs = readdirSync(bugsDirectory);

test('there are bugs to plant', () => {
  expect(bugs.length).toBeGreaterThan(0);
});

test.each(bugs)('%s can still be planted', async (bug) => {
  const sources = [...(await patchedSources(join(bugsDirectory, bug)))];
  expect(sources.length).toBeGreaterThan(0);
  for (const [path, source] of sources) expect(source).not.toBe(await readFile(path, 'utf8'));
});
