import { expect, it } from 'vitest';
import { isReachable } from '../../global/rules/lifecycle.ts';
import { isQuoteExpired, quoteTransitions, submissionTransitions } from './lifecycle.ts';

it('never binds an expired quote', () => {
  expect(isReachable(quoteTransitions, 'expired', 'bound')).toBe(false);
  const expiresAt = new Date('2026-11-01T00:00:00Z');
  expect(isQuoteExpired(expiresAt, expiresAt)).toBe(true);
  expect(isQuoteExpired(expiresAt, new Date(expiresAt.getTime() - 1))).toBe(false);
});

it('lets a submission reach every status from draft, and none from a final one', () => {
  const statuses = Object.keys(submissionTransitions) as (keyof typeof submissionTransitions)[];
  expect(statuses.filter((status) => !isReachable(submissionTransitions, 'draft', status))).toEqual([]);
  expect(statuses.filter((status) => submissionTransitions[status].length === 0)).toEqual([
    'bound',
    'declined',
    'withdrawn',
    'expired',
  ]);
});
