import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../scripts/seed/random.ts';
import { addDays } from '../../global/rules/dates.ts';
import { earnedPremiumCents, unearnedPremiumCents, type WrittenTerm } from './earned-premium.ts';
import { endorsementPremiumCents, reinstatementPremiumCents, returnPremiumCents } from './proration.ts';

const [termStart, termEnd] = ['2026-03-01', '2027-03-01'];
const year: WrittenTerm = {
  termStart,
  termEnd,
  segments: [{ fromDate: termStart, toDate: termEnd, annualPremiumCents: 365_000n }],
  writtenPremiumCents: 365_000n,
};

describe('proration', () => {
  it('charges an endorsement for the days that remain, and returns the same for its opposite', () => {
    const change = { termStart, termEnd, effectiveDate: '2027-02-19' };
    const up = endorsementPremiumCents({ ...change, oldAnnualPremiumCents: 0n, newAnnualPremiumCents: 36_500n });
    const down = endorsementPremiumCents({ ...change, oldAnnualPremiumCents: 36_500n, newAnnualPremiumCents: 0n });
    expect([up, down]).toEqual([1_000n, -1_000n]);
  });

  it('returns all, the unearned part, or 90 % of it, by the method of the cancellation', () => {
    const on = addDays(termStart, 65);
    expect(returnPremiumCents('flat', year, termStart)).toBe(365_000n);
    expect(returnPremiumCents('pro_rata', year, on)).toBe(300_000n);
    expect(returnPremiumCents('short_rate', year, on)).toBe(270_000n);
    expect(reinstatementPremiumCents(-270_000n)).toBe(270_000n);
  });

  it('has earned everything once cover has ended, including what a short-rate cancellation keeps', () => {
    const on = addDays(termStart, 65);
    const cancelled = {
      ...year,
      segments: [{ fromDate: termStart, toDate: on, annualPremiumCents: 365_000n }],
      writtenPremiumCents: 365_000n - 270_000n,
    };
    expect(earnedPremiumCents({ ...cancelled, asOf: addDays(on, -1) })).toBe(64_000n);
    expect(earnedPremiumCents({ ...cancelled, asOf: on })).toBe(95_000n);
    expect(earnedPremiumCents({ ...year, asOf: termStart })).toBe(0n);
  });

  it('keeps earned plus unearned equal to written, to the cent, on every day of any endorsed term', () => {
    const seed = 20261101;
    const random = createRandom(seed);
    for (let round = 0; round < 200; round++) {
      const middle = addDays(termStart, random.between(1, 364));
      const [before, after] = [BigInt(random.between(1, 9_999_999)), BigInt(random.between(1, 9_999_999))];
      const change = { termStart, termEnd, effectiveDate: middle };
      const writtenPremiumCents =
        before + endorsementPremiumCents({ ...change, oldAnnualPremiumCents: before, newAnnualPremiumCents: after });
      const segments = [
        { fromDate: termStart, toDate: middle, annualPremiumCents: before },
        { fromDate: middle, toDate: termEnd, annualPremiumCents: after },
      ];
      let earnedBefore = 0n;
      for (let days = 0; days <= 366; days += 3) {
        const term = { termStart, termEnd, segments, writtenPremiumCents, asOf: addDays(termStart, days) };
        const earned = earnedPremiumCents(term);
        const where = `seed ${seed}, round ${round}, day ${days}`;
        expect(earned + unearnedPremiumCents(term), where).toBe(writtenPremiumCents);
        expect(earned >= earnedBefore, `earned premium never falls: ${where}`).toBe(true);
        earnedBefore = earned;
      }
      expect(earnedBefore).toBe(writtenPremiumCents);
    }
  });
});
