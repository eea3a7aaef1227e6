// The end of `.ci/run`: prints the tests that were skipped, and in the last line how many passed and failed in all
// reports of vitest together.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

const [, , failedSteps = '0', ...files] = process.argv;

/** Without a report, the run failed before its end: that counts as a failed step. */
const readReport = async (file: string) => {
  try {
    return report.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
};

const reports = await Promise.all(files.map(readReport));
const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
const passed = sum(reports.map(({ numPassedTests }) => numPassedTests));
// A step may fail without a failed test: a check, or a file that cannot be loaded.
const failed = Math.max(sum(reports.map(({ numFailedTests }) => numFailedTests)), Number(failedSteps));
const skipped = reports.flatMap(({ testResults }) =>
  testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'skipped')),
);
if (skipped.length > 0) {
  const names = skipped.map(({ fullName }) => `  ${fullName}`).join('\n');
  process.stderr.write(
    `*** ${skipped.length} tests were NOT tried: what they need is not on this machine.\n${names}\n`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
