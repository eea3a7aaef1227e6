import { expect, it } from 'vitest';
import { isReachable, mayBecome } from '../../global/rules/lifecycle.ts';
import { isInForce, policyTransitions } from './lifecycle.ts';

it('brings a cancelled policy back to what its dates say, and an expired one never', () => {
  for (const status of ['bound', 'issued', 'active'] as const) {
    expect(mayBecome(policyTransitions, 'cancelled', status)).toBe(true);
  }
  expect(mayBecome(policyTransitions, 'expired', 'active')).toBe(false);
});

it('begins cover whether the documents are out or not, and leaves a policy that is not renewed active to its end', () => {
  expect(mayBecome(policyTransitions, 'bound', 'active')).toBe(true);
  expect(mayBecome(policyTransitions, 'active', 'non_renewed')).toBe(true);
  expect(isReachable(policyTransitions, 'non_renewed', 'cancelled')).toBe(false);
});

it('cancels an expired policy with a date in its term', () => {
  expect(mayBecome(policyTransitions, 'expired', 'cancelled')).toBe(true);
});

const policy = {
  effectiveDate: '2026-03-01',
  expirationDate: '2027-03-01',
  cancellationDate: null,
  pendingCancellationDate: null,
  lapseFromDate: null,
  lapseToDate: null,
};

it('covers the first day of the term and not the day on which cover ends', () => {
  expect(isInForce(policy, '2026-02-28')).toBe(false);
  expect(isInForce(policy, '2026-03-01')).toBe(true);
  expect(isInForce(policy, '2027-03-01')).toBe(false);
  expect(isInForce({ ...policy, cancellationDate: '2026-06-01' }, '2026-05-31')).toBe(true);
  expect(isInForce({ ...policy, cancellationDate: '2026-06-01' }, '2026-06-01')).toBe(false);
});

it('leaves a policy under notice of cancellation in force until the day that the notice names', () => {
  const noticed = { ...policy, pendingCancellationDate: '2026-06-01' };
  expect(isInForce(noticed, '2026-05-31')).toBe(true);
  expect(isInForce(noticed, '2026-06-01')).toBe(false);
});

it('covers no day of a lapse, and the day on which cover goes on', () => {
  const lapsed = { ...policy, lapseFromDate: '2026-06-10', lapseToDate: '2026-07-01' };
  const days = ['2026-06-09', '2026-06-10', '2026-06-30', '2026-07-01'];
  expect(days.map((day) => isInForce(lapsed, day))).toEqual([true, false, false, true]);
});
