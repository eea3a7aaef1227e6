import { expect, test } from 'vitest';
import { closedOn, monthOf } from './closing.ts';

test('a month is closed on the 10th of the month that follows', () => {
  expect([monthOf('2028-02-29'), closedOn('2026-11-01')]).toEqual(['2028-02-01', '2026-11-10']);
});
