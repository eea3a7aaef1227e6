import { execFile } from 'node:child_process';
import type { CheckStep } from './steps.ts';

const largestOutputBytes = 64 * 1024 * 1024;

/**
 * Runs the steps one after the other, even when one fails. Writes a line about each, with the output of those that
 * fail, and at the end whether all passed. Resolves with the names of the failed ones.
 */
export async function runSteps(steps: readonly CheckStep[], write: (text: string) => void): Promise<string[]> {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const failed: string[] = [];
  for (const step of steps) {
    // Print the name first, so that one sees what is running.
    write(`${step.name.padEnd(width)}  `);
    const { passed, output, seconds } = await run(step);
    write(`${passed ? step.describe(output) : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
    if (passed) continue;
    failed.push(step.name);
    write(`${indent(output.split(step.statistics ?? '\0')[0] ?? '')}\n`);
  }
  write(
    failed.length === 0
      ? `All ${steps.length} checks passed.\n`
      : `${failed.length} of ${steps.length} checks failed: ${failed.join(', ')}.\n`,
  );
  return failed;
}

function run({ args }: CheckStep): Promise<{ passed: boolean; output: string; seconds: number }> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    execFile(process.execPath, args, { maxBuffer: largestOutputBytes }, (failure, stdout, stderr) =>
      resolve({
        passed: failure === null,
        output: `${stdout}${stderr}`,
        seconds: (performance.now() - startedAt) / 1000,
      }),
    );
  });
}

const indent = (text: string) => text.trimEnd().replaceAll(/^(?=.)/gm, '  ');
