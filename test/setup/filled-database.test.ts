import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFilledDatabase } from './filled-database.ts';

test('a database is not begun where its data have no room', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'no-room-'));
  const fill = () => Promise.reject(new Error('It was filled.'));
  try {
    const begun = startFilledDatabase({
      directory,
      seed: 'scripts/seed/seed.ts',
      bytes: 1e18,
      fill,
      onProgress: () => {},
    });
    await expect(begun).rejects.toThrow('The disk has no room for the data in no-room-');
    expect(await readdir(directory)).toEqual([]);
  } finally {
    await rm(directory, { recursive: true });
  }
});
