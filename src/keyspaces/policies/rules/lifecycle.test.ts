import { expect, it } from 'vitest';
import { isReachable, mayBecome } from '../../global/rules/lifecycle.ts';
import { isInForce, policyTransitions } from './lifecycle.ts';

it('brings a cancelled policy back by reinstatement, and an expired one never', () => {
  expect(mayBecome(policyTransitions, 'cancelled', 'active')).toBe(true);
  expect(isReachable(policyTransitions, 'expired', 'active')).toBe(false);
});

it('covers the first day of the term and not the day on which cover ends', () => {
  const policy = { effectiveDate: '2026-03-01', expirationDate: '2027-03-01', cancellationDate: null };
  expect(isInForce({ ...policy, status: 'active' }, '2026-03-01')).toBe(true);
  expect(isInForce({ ...policy, status: 'active' }, '2027-03-01')).toBe(false);
  const cancelled = { ...policy, status: 'cancelled', cancellationDate: '2026-06-01' } as const;
  expect(isInForce(cancelled, '2026-05-31')).toBe(true);
  expect(isInForce(cancelled, '2026-06-01')).toBe(false);
});
