// The last line of `.ci/run`: how many tests passed and failed, over all reports of vitest.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

const [, , failedSteps = '0', ...files] = process.argv;

/** A run that did not get as far as a report shows as a failed step. */
const readReport = async (file: string) => {
  try {
    return report.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
};

const reports = await Promise.all(files.map(readReport));
const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
const passed = sum(reports.map(({ numPassedTests }) => numPassedTests));
// A step may fail without a failed test: a check, or a file that cannot be loaded.
const failed = Math.max(sum(reports.map(({ numFailedTests }) => numFailedTests)), Number(failedSteps));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
