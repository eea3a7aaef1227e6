// The last line of `.ci/run`: how many tests passed and failed. A check that failed counts as one failed test.
import { readFile } from 'node:fs/promises';

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

const [, , file = '', failedSteps = '0'] = process.argv;

const readResults = async (): Promise<Results> => {
  try {
    // Written by vitest's JSON reporter.
    return JSON.parse(await readFile(file, 'utf8')) as Results;
  } catch {
    // The tests did not get as far as a report.
    return { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  }
};

const { numPassedTests, numFailedTests, numFailedTestSuites } = await readResults();
// A file that cannot be loaded has no test that could fail.
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) || Number(failedSteps);
process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
