import { describe, expect, test } from 'vitest';
import { dayOf } from '../../global/rules/dates.ts';
import type { LossFile } from './loss-totals.ts';
import { firstMonthNotValued, namesOfClaimants, valuationOf } from './valuation.ts';

const at = (day: string) => new Date(`${day}T15:00:00.000Z`);

const claim: LossFile['claim'] = {
  programId: 'prg',
  carrierId: 'car',
  producerId: 'prd',
  lossStateCode: 'VA',
  lossType: 'property_damage',
  dateOfLoss: '2026-05-30',
  policyEffectiveDate: '2026-02-01',
  reportedAt: at('2026-06-03'),
  closedAt: null,
};

const file: LossFile = {
  claim,
  movements: [
    { costType: 'indemnity', amountCents: 50_000n, createdAt: at('2026-06-04') },
    { costType: 'expense', amountCents: 8_000n, createdAt: at('2026-06-30') },
    { costType: 'indemnity', amountCents: -5_000n, createdAt: at('2026-07-31') },
  ],
  payments: [
    {
      costType: 'indemnity',
      amountCents: 10_000n,
      issuedAt: at('2026-06-20'),
      stoppedAt: at('2026-07-02'),
      voidedAt: null,
    },
    { costType: 'indemnity', amountCents: 45_000n, issuedAt: at('2026-07-15'), stoppedAt: null, voidedAt: null },
    { costType: 'expense', amountCents: 3_000n, issuedAt: at('2026-08-01'), stoppedAt: null, voidedAt: null },
    { costType: 'expense', amountCents: 2_000n, issuedAt: null, stoppedAt: null, voidedAt: null },
  ],
  recoveries: [{ receivedCents: 1_000n, receivedAt: at('2026-08-09') }],
};

describe('a claim at the end of a month', () => {
  test('has come to what was booked until the last day, beside what it was before', () => {
    expect(valuationOf(file, '2026-05-01', dayOf)).toBeNull();
    expect(valuationOf(file, '2026-06-01', dayOf)).toEqual({
      indemnityPaidCents: 10_000n,
      indemnityPaidBeforeCents: 0n,
      indemnityOutstandingCents: 40_000n,
      indemnityOutstandingBeforeCents: 0n,
      expensePaidCents: 0n,
      expensePaidBeforeCents: 0n,
      expenseOutstandingCents: 8_000n,
      expenseOutstandingBeforeCents: 0n,
      recoveredCents: 0n,
      recoveredBeforeCents: 0n,
    });
    // The payment that was stopped comes back, and the whole reserve of the other one is paid.
    expect(valuationOf(file, '2026-07-01', dayOf)).toMatchObject({
      indemnityPaidCents: 45_000n,
      indemnityPaidBeforeCents: 10_000n,
      indemnityOutstandingCents: 0n,
      indemnityOutstandingBeforeCents: 40_000n,
      expensePaidCents: 0n,
    });
    expect(valuationOf(file, '2026-08-01', dayOf)).toMatchObject({
      expensePaidCents: 3_000n,
      expenseOutstandingCents: 5_000n,
      recoveredCents: 1_000n,
      recoveredBeforeCents: 0n,
    });
  });

  test('is told of while it is open, in the month in which it is closed, and when something is booked on it later', () => {
    const closed = { ...file, claim: { ...claim, closedAt: at('2026-09-30') } };
    const told = (of: LossFile, month: string) => valuationOf(of, month, dayOf) !== null;
    expect(told(file, '2026-12-01')).toBe(true);
    expect(told(closed, '2026-09-01')).toBe(true);
    expect(told(closed, '2026-10-01')).toBe(false);
    const recovered = { ...closed, recoveries: [{ receivedCents: 1_000n, receivedAt: at('2026-11-02') }] };
    expect(['2026-10-01', '2026-11-01', '2026-12-01'].map((month) => told(recovered, month))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('claims are valued from the second day behind their month on', () => {
  expect(['2026-10-31', '2026-11-01', '2026-11-02'].map(firstMonthNotValued)).toEqual([
    '2026-10-01',
    '2026-10-01',
    '2026-11-01',
  ]);
});

test('names of claimants are one text, as long as there is room', () => {
  expect(namesOfClaimants([], 20)).toBe('');
  expect(namesOfClaimants(['Ann Lee', 'Bo Roe'], 20)).toBe('Ann Lee; Bo Roe');
  expect(namesOfClaimants(['Ann Lee', 'Somebody with a long name', 'Bo Roe'], 20)).toBe('Ann Lee; Bo Roe');
});
