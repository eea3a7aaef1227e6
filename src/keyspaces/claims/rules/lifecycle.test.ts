import { expect, it } from 'vitest';
import { isHistory, mayBecome } from '../../global/rules/lifecycle.ts';
import { claimPaymentTransitions, claimTransitions } from './lifecycle.ts';

it('lets a reopened claim go wherever one under investigation may go', () => {
  expect(claimTransitions.reopened).toEqual(claimTransitions.investigating);
});

it('denies any open claim, but not one that is settled', () => {
  const open = ['open', 'investigating', 'reserved', 'in_settlement', 'litigated', 'in_defense', 'reopened'] as const;
  expect(open.every((status) => mayBecome(claimTransitions, status, 'denied'))).toBe(true);
  expect(mayBecome(claimTransitions, 'settled', 'denied')).toBe(false);
});

it('closes a litigated claim only after its defense and settlement', () => {
  const litigated = ['open', 'investigating', 'litigated', 'in_defense', 'settled', 'closed'] as const;
  expect(isHistory(claimTransitions, ['open'], litigated)).toBe(true);
  expect(isHistory(claimTransitions, ['open'], ['open', 'investigating', 'litigated', 'closed'])).toBe(false);
});

it('lets a suit be served on a claim that is reserved, settling, settled or denied', () => {
  const served = ['investigating', 'reserved', 'in_settlement', 'settled', 'denied', 'reopened'] as const;
  expect(served.filter((status) => !mayBecome(claimTransitions, status, 'litigated'))).toEqual([]);
});

it('lets a payment be refused or given up before it is issued, and stopped or voided until it has cleared', () => {
  expect(isHistory(claimPaymentTransitions, ['requested'], ['requested', 'rejected'])).toBe(true);
  expect(isHistory(claimPaymentTransitions, ['requested'], ['requested', 'approved', 'cancelled'])).toBe(true);
  expect(isHistory(claimPaymentTransitions, ['requested'], ['requested', 'approved', 'issued', 'stopped'])).toBe(true);
  expect(claimPaymentTransitions.cleared).toEqual([]);
  expect(mayBecome(claimPaymentTransitions, 'approved', 'rejected')).toBe(false);
});
