import { expect, test } from 'vitest';
import { costOf, millisecondsOf } from './process-cost.ts';

test('the time that ps writes is read with days, hours and hundredths', () => {
  expect(millisecondsOf('0:01.25')).toBe(1_250);
  expect(millisecondsOf('00:01:05')).toBe(65_000);
  expect(millisecondsOf('1-02:03:04')).toBe((26 * 3_600 + 3 * 60 + 4) * 1_000);
});

test('a process that computes is seen to use as much time as it says itself', async () => {
  const before = await costOf(process.pid);
  const ownBefore = process.cpuUsage();
  const until = performance.now() + 300;
  while (performance.now() < until) JSON.stringify({ at: performance.now() });
  const own = process.cpuUsage(ownBefore);
  const after = await costOf(process.pid);
  const ownMs = (own.user + own.system) / 1_000;
  // The system counts in hundredths of a second.
  expect(after.cpuMs - before.cpuMs).toBeGreaterThan(ownMs - 40);
  expect(after.cpuMs - before.cpuMs).toBeLessThan(ownMs + 60);
  expect(after.residentMib).toBeGreaterThan(20);
});
