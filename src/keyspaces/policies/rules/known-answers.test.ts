import { describe, expect, it } from 'vitest';
import { applied, bookedOn, changedBy, opened, repriced } from '../../../../test/support/policy-file.ts';
import { type Cancellation, cancelled } from './cancellation.ts';
import { premiumAsOf } from './earned-premium.ts';
import { endorsed } from './endorsement.ts';
import type { PolicyFile } from './policy-file.ts';
import { reinstated } from './reinstatement.ts';
import { liveSegments } from './segments.ts';

const byInsured = { reasonCode: 'insured_request', reason: null, requestedBy: 'insured' } as const;
const grown = { reasonCode: 'exposure_change', reason: null, requestedBy: 'insured' } as const;

const cancelOn = (file: PolicyFile, effectiveDate: string, method: Cancellation['method']) =>
  changedBy(cancelled(file, { ...byInsured, method, effectiveDate, notice: null }, bookedOn(effectiveDate)));

const premiumOf = (file: PolicyFile, asOf: string, knownAt: string | null = null) => {
  const { effectiveDate: termStart, expirationDate: termEnd } = file.policy;
  const segments = file.segments.map((segment) => ({
    ...segment,
    annualPremiumCents: segment.coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n),
  }));
  return premiumAsOf(
    { termStart, termEnd, transactions: file.transactions, segments },
    { asOf, knownAt, timeZone: 'UTC' },
  );
};

describe('a term over a 29 February, 10,000.00, cancelled after 136 of 366 days', () => {
  const terms = { termStart: '2027-03-01', termEnd: '2028-03-01', premiums: [1_000_000n] };
  const file = opened(terms, bookedOn('2027-02-17'));

  it('has earned 3,715.85 and returns 6,284.15 pro rata', () => {
    const change = cancelOn(file, '2027-07-15', 'pro_rata');
    expect(change.transaction.premiumChangeCents).toBe(-628_415n);
    expect(premiumOf(applied(file, change), '2027-07-15').earnedCents).toBe(371_585n);
  });

  it('returns 5,655.74 at short rate, and keeps the rest as earned', () => {
    const change = cancelOn(file, '2027-07-15', 'short_rate');
    expect(change.transaction.premiumChangeCents).toBe(-565_574n);
    const after = applied(file, change);
    expect(premiumOf(after, '2027-07-15')).toMatchObject({ writtenCents: 434_426n, earnedCents: 434_426n });
  });

  it('keeps a quarter of 10,000.00 when a quarter is earned at least, though 546.45 are earned by days', () => {
    const least = opened({ ...terms, minimumEarnedRate: '0.250000' }, bookedOn('2027-02-17'));
    expect(premiumOf(least, '2027-03-21').earnedCents).toBe(54_645n);
    const change = cancelOn(least, '2027-03-21', 'pro_rata');
    expect(change.transaction.premiumChangeCents).toBe(-750_000n);
    expect(premiumOf(applied(least, change), '2027-03-21').earnedCents).toBe(250_000n);
  });

  it('returns all of it when it never began, whatever is earned at least', () => {
    const least = opened({ ...terms, minimumEarnedRate: '0.250000' }, bookedOn('2027-02-17'));
    expect(cancelOn(least, '2027-03-01', 'flat').transaction.premiumChangeCents).toBe(-1_000_000n);
  });
});

describe('an endorsement out of sequence, in a term of 365 days of 12,000.00', () => {
  const file = opened(
    { termStart: '2027-01-01', termEnd: '2028-01-01', premiums: [1_200_000n] },
    bookedOn('2026-12-20'),
  );
  const first = changedBy(
    endorsed(
      file,
      { ...grown, effectiveDate: '2027-07-01', changed: (content) => repriced(content, 120n) },
      bookedOn('2027-07-01'),
    ),
  );
  const before = applied(file, first);
  const second = changedBy(
    endorsed(
      before,
      { ...grown, effectiveDate: '2027-04-01', changed: (content) => repriced(content, 110n) },
      bookedOn('2027-08-10'),
    ),
  );
  const after = applied(before, second);

  it('charges +1,209.86 for the first change and +1,025.10 for the earlier one, which the later one compounds', () => {
    expect(first.transaction.premiumChangeCents).toBe(120_986n);
    expect(second.transaction.premiumChangeCents).toBe(102_510n);
    expect(premiumOf(after, '2028-01-01').writtenCents).toBe(1_423_496n);
  });

  it('leaves segments of 12,000, 13,200 and 15,840 for 90, 91 and 184 days', () => {
    const said = liveSegments(after.segments).map(({ fromDate, toDate, coverages }) => [
      fromDate,
      toDate,
      coverages[0]?.premiumCents,
    ]);
    expect(said).toEqual([
      ['2027-01-01', '2027-04-01', 1_200_000n],
      ['2027-04-01', '2027-07-01', 1_320_000n],
      ['2027-07-01', '2028-01-01', 1_584_000n],
    ]);
  });

  it('is not known before it is booked: the figures of that time stay as they were', () => {
    expect(premiumOf(after, '2027-06-30', '2027-08-09')).toMatchObject({
      writtenCents: 1_200_000n,
      earnedCents: 591_781n,
    });
    expect(premiumOf(after, '2027-06-30', '2027-08-10')).toMatchObject({
      writtenCents: 1_302_510n,
      earnedCents: 621_370n,
    });
  });
});

describe('a term of 5,000.00 that lapses for 21 days', () => {
  const file = opened({ termStart: '2026-02-18', termEnd: '2027-02-18', premiums: [500_000n] }, bookedOn('2026-02-06'));
  const ended = applied(file, cancelOn(file, '2026-06-10', 'pro_rata'));

  it('has earned 1,534.25 when it is cancelled, and returns 3,465.75', () => {
    expect(premiumOf(ended, '2026-06-10')).toMatchObject({ writtenCents: 153_425n, earnedCents: 153_425n });
    expect(ended.transactions.at(-1)?.premiumChangeCents).toBe(-346_575n);
  });

  it('charges 3,178.08 for the days that are covered again: 4,712.33 for 344 days', () => {
    const change = changedBy(
      reinstated(ended, { ...byInsured, coveredAgainFrom: '2026-07-01' }, bookedOn('2026-07-01')),
    );
    expect(change.transaction.premiumChangeCents).toBe(317_808n);
    const again = applied(ended, change);
    expect(premiumOf(again, '2027-02-18').writtenCents).toBe(471_233n);
    expect(premiumOf(again, '2026-06-25').earnedCents).toBe(153_425n);
    expect(again.policy).toMatchObject({ lapseFromDate: '2026-06-10', lapseToDate: '2026-07-01', status: 'active' });
  });
});
