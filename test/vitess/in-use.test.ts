import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { findVitess } from '../../scripts/vitess/start.ts';
import { type RunningMake, startMake } from '../support/make.ts';

/** A clone's local folder in which the Vitess of this suite is the clone's own. */
const directory = join('.local', 'test-vitess-in-use');
const vitess = join(repositoryDirectory, '.local/test-vitess');
const startMs = 50_000;

let dev: RunningMake;

beforeAll(async () => {
  const local = join(repositoryDirectory, directory);
  await rm(local, { recursive: true, force: true });
  await mkdir(local, { recursive: true });
  await symlink(vitess, join(local, 'vitess'));
  dev = startMake(['dev', 'DB=vitess'], directory);
  await dev.says('Ctrl-C', startMs);
});
afterAll(async () => {
  await dev.interrupt();
  await rm(join(repositoryDirectory, directory), { recursive: true, force: true });
});

const userOf = (output: string) => /Process (\d+)/.exec(output)?.[1];

test('make vitess-down under a running make dev is refused, with the process to end first', async () => {
  const down = startMake(['vitess-down'], directory);
  expect((await down.ended).status).not.toBe(0);
  expect(down.output()).toContain('The local Vitess was not ended.');
  expect(down.output()).toContain('(make dev DB=vitess, most likely) is using it');
  expect(await findVitess(vitess)).toBeDefined();

  const status = startMake(['vitess-status'], directory);
  expect((await status.ended).status).toBe(0);
  expect(userOf(status.output())).toBe(userOf(down.output()));
});

test('make dev on Vitess ends at Ctrl-C and leaves Vitess running, used by nobody', async () => {
  expect((await dev.interrupt()).signal).toBe('SIGINT');
  expect(dev.output()).not.toContain('make: ***');
  const status = startMake(['vitess-status'], directory);
  await status.ended;
  expect(status.output()).toContain('Vitess answers on 127.0.0.1:');
  expect(userOf(status.output())).toBeUndefined();
});
