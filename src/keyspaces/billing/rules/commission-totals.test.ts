import { describe, expect, test } from 'vitest';
import { commissionTotalsOf } from './commission-totals.ts';

const line = {
  beneficiary: 'producer',
  basis: 'collected',
  producerId: 'prd_a',
  amountCents: 500n,
  earnedDate: '2026-03-04',
  paidDate: null,
} as const;

const on = (accountingDate: string, earnedCents: bigint, chargedBackCents: bigint, paidCents: bigint) => ({
  accountingDate,
  producerId: 'prd_a',
  earnedCents,
  chargedBackCents,
  paidCents,
});

describe('a line of commission', () => {
  test('counts on the day on which it is earned, and on that on which it is paid', () => {
    expect(commissionTotalsOf(line)).toEqual([on('2026-03-04', 500n, 0n, 0n)]);
    expect(commissionTotalsOf({ ...line, paidDate: '2026-04-01' })).toEqual([
      on('2026-03-04', 500n, 0n, 0n),
      on('2026-04-01', 0n, 0n, 500n),
    ]);
  });

  test('that takes back is told apart from what is earned', () => {
    expect(commissionTotalsOf({ ...line, amountCents: -500n })).toEqual([on('2026-03-04', 0n, -500n, 0n)]);
  });

  test.each([
    ['what is written, and waits to be collected', { ...line, basis: 'written', earnedDate: null }],
    ["the organization's own", { ...line, beneficiary: 'mga', producerId: null }],
  ] as const)('is in no sum when it is %s', (_, other) => {
    expect(commissionTotalsOf(other)).toEqual([]);
  });
});
