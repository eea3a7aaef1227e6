import { describe, expect, it } from 'vitest';
import type { RateFactors } from '../../../../../schema/rating.ts';
import { createRandom } from '../../../../../scripts/seed/random.ts';
import { exampleRates, exampleRisk } from './example-rates.ts';
import { rate } from './rating.ts';
import { replayedPremiumCents } from './replay.ts';

const seed = 20261126;
const terms = { minimumPremiumCents: 150_000n, scheduleModifierBound: '0.250000' };

describe.each(['step', 'coverage', 'end'] as const)('a log of rates that round at every %s', (at) => {
  it.each([
    ['cent', 'half_even'],
    ['dollar', 'half_up'],
  ] as const)('to the %s, %s, replays to the premium, which its coverages sum to', (unit, mode) => {
    const random = createRandom(seed);
    const rates: RateFactors = { ...exampleRates, rounding: { unit, mode, at } };
    for (let round = 0; round < 300; round++) {
      const input = {
        ...exampleRisk,
        payrollCents: String(random.between(1, 2_000_000_000)),
        expirationDate: random.pick(['2026-05-30', '2026-09-01', '2027-03-01']),
      };
      const rating = rate(input, rates, terms);
      if (rating.outcome !== 'rated') throw new Error(rating.sourceTable);
      const where = `seed ${seed}, round ${round}`;
      expect(replayedPremiumCents(input, rates, rating.steps), where).toBe(rating.premiumCents);
      const shared = rating.coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n);
      expect(shared, where).toBe(rating.premiumCents);
      expect(
        rating.coverages.every(({ premiumCents }) => premiumCents >= 0n),
        where,
      ).toBe(true);
    }
  });
});

it('a log with one value changed replays to another premium', () => {
  const rating = rate(exampleRisk, exampleRates, terms);
  if (rating.outcome !== 'rated') throw new Error(rating.sourceTable);
  const changed = rating.steps.map((step) => (step.ordinal === 3 ? { ...step, value: '0.960000' } : step));
  expect(replayedPremiumCents(exampleRisk, exampleRates, changed)).not.toBe(rating.premiumCents);
});
