import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';

/** What `make` printed, and the status that it ended with. */
const make = async (...args: string[]): Promise<{ status: number; printed: string }> => {
  try {
    const { stdout } = await promisify(execFile)('make', args, { cwd: repositoryDirectory });
    return { status: 0, printed: stdout };
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && 'stdout' in failure)
      return { status: Number(failure.code), printed: String(failure.stdout) };
    throw failure;
  }
};

describe('a rehearsal is red', () => {
  test('when a row differs, a counter is too high and an event is gone: it switches nothing, and names each', async () => {
    const { status, printed } = await make('rehearse-cutover', 'FAULT=row,increment,event');
    expect(status).not.toBe(0);
    expect(printed).toContain('cutover: RED');
    expect(printed).toMatch(/wrong: compare \(VDiff\): VDiff has found rows that differ, among \d+\./);
    expect(printed).not.toContain('switch traffic');
    expect(printed).toMatch(/wrong: org_\w+: the counter says \d+, \d+ events were handled/);
    expect(printed).toMatch(/wrong: org_\w+: 1 of \d+ acknowledged increments are not there/);
  });

  test('when vtgate holds no statements back: some fail while traffic is switched', async () => {
    const { status, printed } = await make('rehearse-reshard', 'FAULT=buffering');
    expect(status).not.toBe(0);
    expect(printed).toContain('reshard: RED');
    expect(printed).toMatch(/failed \d+ times: /);
  });
});
