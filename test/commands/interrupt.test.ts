import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { startMake } from '../support/make.ts';

const directory = join('.local', 'test-interrupt');
const waitMs = 20_000;

afterAll(() => rm(join(repositoryDirectory, directory), { recursive: true, force: true }));

describe('Ctrl-C', () => {
  test.each([
    ['dev', [], 'starting'],
    ['check', [], 'format and lint rules'],
    ['test', ['ONLY=--project unit scripts/tally.test.ts'], 'RUN'],
    ['generate', [], 'global:'],
  ])('in the middle of make %s is no error to make, and ends it by the signal', async (target, settings, said) => {
    const made = startMake([target, ...settings], directory);
    await made.says(said, waitMs);
    expect((await made.interrupt()).signal).toBe('SIGINT');
    expect(made.output()).not.toContain('make: ***');
  });
});

describe('make vitess-status', () => {
  const environment = { ...process.env, LOCAL_DIRECTORY: directory };

  test('says that Vitess does not run, which is no error', async () => {
    const made = startMake(['vitess-status'], directory);
    expect((await made.ended).status).toBe(0);
    expect(made.output()).toBe('Vitess does not run. Start it: make vitess-up\n');
  });

  test('tells scripts by the exit status of its program', async () => {
    const program = join(repositoryDirectory, 'scripts/vitess-status.ts');
    const asked = promisify(execFile)(process.execPath, [program], { env: environment });
    await expect(asked).rejects.toMatchObject({ code: 3 });
  });
});
