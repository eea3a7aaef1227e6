import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireDiskSpace } from './disk-space.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'disk-space-'));
});

afterAll(() => rm(directory, { recursive: true }));

describe('the room on a disk', () => {
  test('suffices for a byte, in a directory that is not there yet', async () => {
    await expect(requireDiskSpace(join(directory, 'new', 'folder'), 1, 'the data of a test')).resolves.toBeUndefined();
  });

  test('does not suffice for more than there is: the refusal says how much is missing, where, and what may go', async () => {
    const { blocks, bsize } = await statfs(directory);
    const refused = requireDiskSpace(directory, 2 * blocks * bsize, 'the data of a test');
    await expect(refused).rejects.toThrow('The disk has no room for the data of a test.');
    await expect(refused).rejects.toThrow(/They need [\d.]+ GB, and [\d.]+ GB are free in .*disk-space-/);
    await expect(refused).rejects.toThrow('What to do: Make room on that disk');
  });
});
