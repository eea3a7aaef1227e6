import { expect, test } from 'vitest';
import { isGreen, type RehearsalReport, renderReport } from './report.ts';

const none = { asked: 10, failed: 0, longestMs: 12 };
const green: RehearsalReport = {
  name: 'cutover',
  steps: [
    { step: 'before', seconds: 3, statements: none, requests: none, note: '' },
    { step: 'compare (VDiff)', seconds: 12.34, statements: none, requests: none, note: '900 rows equal' },
  ],
  statements: none,
  triedAgain: 3,
  requests: none,
  mutations: 4,
  increments: 7,
  reasons: {},
  wrong: [],
  processes: 9,
  megabytes: 1200,
};

test('a rehearsal in which nothing failed and nothing is wrong is green, and says what it proves', () => {
  expect(isGreen(green)).toBe(true);
  expect(renderReport(green)).toMatchInlineSnapshot(`
    "cutover: green
    step                s  statements  failed  longest ms  requests  failed  longest ms
    before            3.0          10       0          12        10       0          12
    compare (VDiff)  12.3          10       0          12        10       0          12  900 rows equal
    all              15.3          10       0          12        10       0          12  3 transactions tried again
    7 increments, each made once; 4 mutations, each made once; 9 processes, 1200 MB"
  `);
});

test.each([
  ['a statement', { statements: { ...none, failed: 1 }, reasons: { 'vttablet: x': 1 } }, 'failed 1 times: vttablet: x'],
  [
    'a request',
    { requests: { ...none, failed: 2 }, reasons: { 'KEYSPACE_BUSY x': 2 } },
    'failed 2 times: KEYSPACE_BUSY x',
  ],
  ['a counter', { wrong: ['the counter says 3, 2 events were handled'] }, 'wrong: the counter says 3'],
])('%s makes it red, and the report says why instead of what it would prove', (_, difference, line) => {
  const red = { ...green, ...difference };
  expect(isGreen(red)).toBe(false);
  const text = renderReport(red);
  expect(text).toContain('cutover: RED');
  expect(text).toContain(line);
  expect(text).not.toContain('each made once');
});
