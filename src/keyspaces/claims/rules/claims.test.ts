import { expect, it } from 'vitest';
import { isHistory, mayBecome } from '../../global/rules/lifecycle.ts';
import { firstNoticeProblems } from './first-notice.ts';
import { claimPaymentTransitions, claimTransitions } from './lifecycle.ts';
import { incurredCents, mayPay, needsApproval, outstandingReserveCents } from './reserves.ts';

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

it('pays up to the outstanding reserve and not a cent beyond', () => {
  const outstandingCents = outstandingReserveCents([500_000n, 250_000n, -100_000n], 400_000n);
  expect(outstandingCents).toBe(250_000n);
  expect([mayPay(250_000n, outstandingCents), mayPay(250_001n, outstandingCents), mayPay(0n, 1n)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(incurredCents({ outstandingCents, paidCents: 400_000n, recoveredCents: 50_000n })).toBe(600_000n);
  expect([needsApproval(100n, 100n), needsApproval(101n, 100n)]).toEqual([false, true]);
});

it('takes a first notice for losses inside the cover only', () => {
  const notice = {
    description: 'Scaffold fell on a parked car',
    dateOfLoss: '2026-03-01',
    reportedOn: '2026-03-02',
    coverStart: '2026-03-01',
    coverEnd: '2027-03-01',
  };
  expect(firstNoticeProblems(notice)).toEqual([]);
  expect(firstNoticeProblems({ ...notice, description: ' ', dateOfLoss: '2026-02-28' })).toEqual([
    'description_missing',
    'loss_before_term',
  ]);
  expect(firstNoticeProblems({ ...notice, description: '\u200B\u2800' })).toEqual(['description_missing']);
  expect(firstNoticeProblems({ ...notice, dateOfLoss: '2027-03-01' })).toEqual([
    'loss_after_term',
    'loss_after_report',
  ]);
});
