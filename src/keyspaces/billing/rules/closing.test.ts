import { expect, test } from 'vitest';
import { closedOn } from './closing.ts';

test('a month is closed on the 10th of the month that follows', () => {
  expect(closedOn('2026-11-01')).toBe('2026-11-10');
});
