import { describe, expect, test } from 'vitest';
import type { PremiumFile } from './earned-premium.ts';
import { paidToDate } from './paid-to-date.ts';

const booked = new Date('2026-01-02T15:00:00.000Z');

/** A year of 365 days for 3,650 dollars: ten dollars a day. */
const file: PremiumFile = {
  termStart: '2026-01-01',
  termEnd: '2027-01-01',
  transactions: [
    { id: 't1', type: 'new_business', effectiveDate: '2026-01-01', bookedAt: booked, premiumChangeCents: 3_650_00n },
  ],
  segments: [
    {
      fromDate: '2026-01-01',
      toDate: '2027-01-01',
      annualPremiumCents: 3_650_00n,
      openedByTransactionId: 't1',
      supersededByTransactionId: null,
    },
  ],
};

describe('the paid-to date', () => {
  test('is the day to which what was paid covers what is earned', () => {
    expect(paidToDate(file, 0n)).toBe('2026-01-01');
    expect(paidToDate(file, 9_99n)).toBe('2026-01-01');
    expect(paidToDate(file, 10_00n)).toBe('2026-01-02');
    expect(paidToDate(file, 1_000_00n)).toBe('2026-04-11');
    expect(paidToDate(file, 3_650_00n)).toBe('2027-01-01');
    expect(paidToDate(file, 9_999_00n)).toBe('2027-01-01');
  });

  test('counts the days of a change by what they cost', () => {
    // From the 11th of April on a day costs twenty dollars: 100 days at ten, the rest at twenty.
    const dearer: PremiumFile = {
      ...file,
      transactions: [
        ...file.transactions,
        { id: 't2', type: 'endorsement', effectiveDate: '2026-04-11', bookedAt: booked, premiumChangeCents: 2_650_00n },
      ],
      segments: [
        {
          ...file.segments[0],
          toDate: '2026-04-11',
          supersededByTransactionId: null,
        } as PremiumFile['segments'][number],
        {
          fromDate: '2026-04-11',
          toDate: '2027-01-01',
          annualPremiumCents: 7_300_00n,
          openedByTransactionId: 't2',
          supersededByTransactionId: null,
        },
      ],
    };
    expect(paidToDate(dearer, 1_000_00n)).toBe('2026-04-11');
    expect(paidToDate(dearer, 1_200_00n)).toBe('2026-04-21');
  });

  test('ends with cover, and what a cancellation keeps beyond its days is paid at the end alone', () => {
    const cancelled: PremiumFile = {
      ...file,
      transactions: [
        ...file.transactions,
        {
          id: 't2',
          type: 'cancellation',
          effectiveDate: '2026-04-11',
          bookedAt: booked,
          premiumChangeCents: -2_600_00n,
        },
      ],
      segments: [{ ...file.segments[0], toDate: '2026-04-11' } as PremiumFile['segments'][number]],
    };
    // It keeps 1,050: a hundred days at ten, and a penalty of fifty.
    expect(paidToDate(cancelled, 990_00n)).toBe('2026-04-10');
    expect(paidToDate(cancelled, 1_049_99n)).toBe('2026-04-10');
    expect(paidToDate(cancelled, 1_050_00n)).toBe('2026-04-11');
  });

  test('is the first day of a policy that never gave cover', () => {
    expect(paidToDate({ ...file, segments: [] }, 3_650_00n)).toBe('2026-01-01');
  });
});
