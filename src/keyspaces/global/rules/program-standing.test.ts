import { expect, test } from 'vitest';
import { writesTerm } from './program-standing.ts';

test('a program that is suspended or closed writes no new business, and renews: a closed one until its day', () => {
  const writes = (status: 'active' | 'suspended' | 'closed', renewal: boolean, renewalsUntil: string | null = null) =>
    writesTerm({ status, renewalsUntil }, '2027-01-01', { renewal });
  expect([writes('active', false), writes('active', true)]).toEqual([true, true]);
  expect([writes('suspended', false), writes('suspended', true)]).toEqual([false, true]);
  expect([writes('closed', false, '2027-06-01'), writes('closed', true, '2027-06-01')]).toEqual([false, true]);
  expect([writes('closed', true, '2027-01-01'), writes('closed', true)]).toEqual([false, false]);
});
