import { expect, it } from 'vitest';
import { premiumAsOf } from './earned-premium.ts';
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
