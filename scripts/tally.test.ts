import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let directory = '';
const script = join(import.meta.dirname, 'tally.ts');

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tally-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A report as vitest writes it, with tests of these statuses. */
const reportOf = async (name: string, statuses: readonly string[]): Promise<string> => {
  const file = join(directory, name);
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const assertionResults = statuses.map((status, index) => ({ fullName: `${name} ${index}`, status }));
  const report = {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    testResults: [{ assertionResults }],
  };
  await writeFile(file, JSON.stringify(report));
  return file;
};

const tally = (...args: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [script, ...args], (failure, stdout, stderr) =>
      resolve({ status: Number(failure?.code ?? 0), stdout, stderr }),
    );
  });

test('counts over all reports, and says nothing of skipped tests when there are none', async () => {
  const files = [await reportOf('one', ['passed', 'passed']), await reportOf('other', ['passed'])];
  expect(await tally('0', ...files)).toEqual({ status: 0, stdout: '3 passed, 0 failed\n', stderr: '' });
});

test('names the tests that were skipped, loudly', async () => {
  const { status, stdout, stderr } = await tally('0', await reportOf('page', ['passed', 'skipped', 'skipped']));
  expect([status, stdout]).toEqual([0, '1 passed, 0 failed\n']);
  expect(stderr).toBe('*** 2 tests were NOT tried: what they need is not on this machine.\n  page 1\n  page 2\n');
});

test('fails for a failed test, a failed step, and a report that is missing with its step', async () => {
  expect(await tally('0', await reportOf('bad', ['passed', 'failed']))).toMatchObject({ status: 1 });
  expect(await tally('1', join(directory, 'missing'))).toMatchObject({ status: 1, stdout: '0 passed, 1 failed\n' });
});
