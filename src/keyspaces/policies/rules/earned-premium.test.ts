import { expect, it } from 'vitest';
import { type PremiumFile, premiumAsOf, premiumAtEndOf } from './earned-premium.ts';
import type { BookedPremium } from './policy-file.ts';

const booked = (
  id: string,
  type: BookedPremium['type'],
  effectiveDate: string,
  premiumChangeCents: bigint,
  bookedOn = effectiveDate,
): BookedPremium => ({ id, type, effectiveDate, bookedAt: new Date(`${bookedOn}T15:00:00Z`), premiumChangeCents });

const term = {
  termStart: '2026-01-01',
  termEnd: '2027-01-01',
  transactions: [
    booked('new', 'new_business', '2026-01-01', 365_000n, '2025-12-15'),
    booked('audit', 'audit', '2026-06-01', 5_000n),
    booked('end', 'extended_reporting', '2027-02-01', 900n),
  ],
  segments: [
    {
      fromDate: '2026-01-01',
      toDate: '2027-01-01',
      annualPremiumCents: 365_000n,
      openedByTransactionId: 'new',
      supersededByTransactionId: null,
    },
  ],
};

it('earns audits and extended reporting at once, and the rest by days', () => {
  const earned = ['2026-05-31', '2026-06-01', '2027-01-01', '2027-02-01'].map(
    (asOf) => premiumAsOf(term, { asOf, knownAt: null, timeZone: 'UTC' }).earnedCents,
  );
  expect(earned).toEqual([150_000n, 156_000n, 370_000n, 370_900n]);
});

it('knows nothing of a policy before it is booked', () => {
  expect(premiumAsOf(term, { asOf: '2026-03-01', knownAt: '2025-12-14', timeZone: 'UTC' })).toMatchObject({
    writtenCents: 0n,
    earnedCents: 0n,
    unearnedCents: 0n,
  });
});

const atEndOf = (file: PremiumFile, day: string) => {
  const { writtenCents, earnedCents, unearnedCents } = premiumAtEndOf(file, { day, timeZone: 'UTC' });
  return { writtenCents, earnedCents, unearnedCents };
};

/** A thousand dollars for each day of a year. */
const segment: PremiumFile['segments'][number] = {
  fromDate: '2026-01-01',
  toDate: '2027-01-01',
  annualPremiumCents: 36_500_000n,
  openedByTransactionId: 'new',
  supersededByTransactionId: null,
};

const inception = booked('new', 'new_business', '2026-01-01', 36_500_000n, '2025-12-15');

it('has earned a day that is over: the first of a term, the last of a month, and the whole term on its last day', () => {
  const file = { ...term, transactions: [inception], segments: [segment] };
  expect(atEndOf(file, '2025-12-31')).toEqual({ writtenCents: 0n, earnedCents: 0n, unearnedCents: 0n });
  const earned = ['2026-01-01', '2026-01-31', '2026-12-30', '2026-12-31'].map((day) => atEndOf(file, day).earnedCents);
  expect(earned).toEqual([100_000n, 3_100_000n, 36_400_000n, 36_500_000n]);
});

it('keeps what a cancellation returns on the next day unearned until then', () => {
  const cancelled = {
    ...term,
    transactions: [inception, booked('cancel', 'cancellation', '2026-02-01', -30_000_000n, '2026-01-20')],
    segments: [
      { ...segment, supersededByTransactionId: 'cancel' },
      { ...segment, openedByTransactionId: 'cancel', toDate: '2026-02-01' },
    ],
  };
  expect(atEndOf(cancelled, '2026-01-31')).toEqual({
    writtenCents: 36_500_000n,
    earnedCents: 3_100_000n,
    unearnedCents: 33_400_000n,
  });
  // What the cancellation keeps beyond its days is earned with it.
  expect(atEndOf(cancelled, '2026-02-01')).toEqual({
    writtenCents: 6_500_000n,
    earnedCents: 6_500_000n,
    unearnedCents: 0n,
  });
});
