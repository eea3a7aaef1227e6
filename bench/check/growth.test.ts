import { describe, expect, test } from 'vitest';
import { type Checked, grownCosts, grownCounts } from './growth.ts';

const before: Checked = {
  counts: { 'claim-file': { statements: 9, connections: 5, roundTrips: 4 } },
  gzippedBytes: 800 * 1024,
  startUpMs: 100,
  cpuToLimit: { 'claim-file': 1.5 },
};

describe('the check of the benchmark refuses', () => {
  test('one statement or one connection more', () => {
    const counts = { 'claim-file': { statements: 10, connections: 6, roundTrips: 4 } };
    expect(grownCounts(before, { ...before, counts })).toEqual([
      'claim-file takes 10 statements; it took 9.',
      'claim-file takes 6 connections; it took 5.',
    ]);
  });

  test('a bundle that has grown by more than a mutation or two', () => {
    expect(grownCounts(before, { ...before, gzippedBytes: 816 * 1024 })).toEqual([]);
    expect(grownCounts(before, { ...before, gzippedBytes: 817 * 1024 })).toEqual([
      'The bundle has 817.0 KiB gzipped; it had 800.0, and may grow by 16.',
    ]);
  });

  test('an operation that nobody has measured', () => {
    const counts = { 'policy-by-id': { statements: 1, connections: 1, roundTrips: 1 } };
    expect(grownCounts(before, { ...before, counts })).toEqual([
      'policy-by-id is not among the results: take them anew with make bench.',
    ]);
  });

  test('start-up and CPU beside the limit that have risen by more than noise', () => {
    expect(grownCosts(before, { ...before, startUpMs: 124, cpuToLimit: { 'claim-file': 1.72 } })).toEqual([]);
    expect(grownCosts(before, { ...before, startUpMs: 126, cpuToLimit: { 'claim-file': 1.73 } })).toEqual([
      'Start-up takes 126 ms of CPU; it took 100, and may grow by 25 %.',
      "claim-file takes 1.73 times the limit's CPU; it took 1.5, and may rise by 15 %.",
    ]);
  });

  test('nothing that has become less', () => {
    const counts = { 'claim-file': { statements: 5, connections: 5, roundTrips: 3 } };
    const now = { counts, gzippedBytes: 500 * 1024, startUpMs: 50, cpuToLimit: { 'claim-file': 1.1 } };
    expect([...grownCounts(before, now), ...grownCosts(before, now)]).toEqual([]);
  });
});
