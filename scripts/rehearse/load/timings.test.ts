import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Timings } from './timings.ts';

test('what was under way at some moment of a step counts for that step, and a failure with its reason', async () => {
  const timings = new Timings();
  const began = performance.now();
  await timings.note(() => sleep(30, 'done'));
  const between = performance.now();
  expect(await timings.note(() => Promise.reject(new Error('busy', { cause: new Error('no 12345') })))).toBeNull();
  expect(timings.between(began, between)).toMatchObject({ asked: 1, failed: 0 });
  expect(timings.between(between, performance.now() + 1)).toMatchObject({ asked: 1, failed: 1 });
  expect(timings.between(began - 20, began)).toMatchObject({ asked: 0, longestMs: 0 });
  expect(timings.total).toMatchObject({ asked: 2, failed: 1 });
  expect(timings.total.longestMs).toBeGreaterThan(25);
  expect(timings.reasons).toEqual({ 'busy ← no N': 1 });
});
