import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

const directory = join('.local', 'test-seed');
const testMs = 60_000;

/** Runs `make seed` with a local folder of its own. */
const makeSeed = (size: string, today = ''): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const environment = { ...process.env, LOCAL_DIRECTORY: directory };
    execFile(
      'make',
      ['seed', `SIZE=${size}`, `TODAY=${today}`],
      { cwd: repositoryDirectory, env: environment },
      (error, out, err) => {
        resolve({ code: error ? 1 : 0, output: out + err });
      },
    );
  });

afterAll(() => rm(join(repositoryDirectory, directory), { recursive: true, force: true }));

describe('make seed', { timeout: testMs }, () => {
  test('names the sizes that there are, for one that there is not', async () => {
    const { code, output } = await makeSeed('huge');
    expect(code).toBe(1);
    expect(output).toContain('SIZE=huge is not available');
    expect(output).toContain('demonstration, large');
  });

  test('refuses a day that no calendar has, and says how one is written', async () => {
    const { code, output } = await makeSeed('', '2027-02-29');
    expect(code).toBe(1);
    expect(output).toContain('TODAY=2027-02-29 is not a day');
    expect(output).toContain('TODAY=2027-03-01');
  });

  test('fills an empty database up to a day, and does not touch one that holds something', async () => {
    const filled = await makeSeed('', '2028-02-29');
    expect(filled.output).toContain('the local database is filled, and ends on 2028-02-29');
    expect(filled.code).toBe(0);
    const { code, output } = await makeSeed('large');
    expect(code).toBe(1);
    expect(output).toContain('Nothing was loaded: the local database is not empty');
    expect(output).toContain('make reset');
  });
});
