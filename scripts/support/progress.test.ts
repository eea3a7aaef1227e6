import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aptProgress } from './apt-progress.ts';
import { sparingly } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a count that rises by the hundred is reported every two seconds, and never twice', () => {
  const reported: string[] = [];
  const report = sparingly((message) => reported.push(message));
  for (let count = 0; count < 1_000; count += 1) {
    report(`${Math.min(count, 600)} of 600`);
    vi.advanceTimersByTime(10);
  }
  expect(reported).toEqual(['0 of 600', '200 of 600', '400 of 600', '600 of 600']);
});

test('what apt-get fetches and installs is told with how much of it is done', () => {
  expect(aptProgress('dlstatus:2:18.4740:Retrieving file 2 of 60')).toBe('Retrieving file 2 of 60, 18 %');
  expect(aptProgress('pmstatus:libaio1:amd64:40.0000:Unpacking libaio1 (amd64)')).toBe(
    'Unpacking libaio1 (amd64), 40 %',
  );
  expect(aptProgress('Reading package lists...')).toBeUndefined();
});
