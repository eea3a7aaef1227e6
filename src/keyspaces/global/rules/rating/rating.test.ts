import { describe, expect, it } from 'vitest';
import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { createRandom } from '../../../../../scripts/seed/random.ts';
import { rate } from './rating.ts';

const factors: RateFactors = {
  exposureBase: 'payroll',
  exposureUnitCents: '100000',
  baseRates: { '91340': '1837.5' },
  limits: [{ limitCents: '100000000', factor: '1.250000' }],
  deductibles: [{ deductibleCents: '250000', factor: '0.950000' }],
  territories: { NY: '1.333333' },
  classes: {},
  revenueBands: [
    { upToCents: '100000000', factor: '1.100000' },
    { upToCents: null, factor: '0.900000' },
  ],
  lossRatioBands: [
    { upTo: '0.400000', factor: '0.930000' },
    { upTo: null, factor: '1.400000' },
  ],
  coverages: [
    { coverage: 'general_liability', share: '0.6', limitMultiple: '1' },
    { coverage: 'products_completed_operations', share: '0.333333', limitMultiple: '2' },
    { coverage: 'medical_payments', share: '0.066667', limitMultiple: '0.005' },
  ],
  taxRates: { NY: '0.036000' },
};

const input: RatingInput = {
  effectiveDate: '2026-03-01',
  stateCode: 'NY',
  classCode: '91340',
  revenueCents: '100000001',
  payrollCents: '43210987',
  totalInsuredValueCents: '0',
  limitCents: '100000000',
  deductibleCents: '250000',
  lossRatio: '0.4',
  scheduleModifier: '-0.100000',
  scheduleReason: 'Safety program with weekly training',
};

const ratedOf = (risk: RatingInput, minimumPremiumCents = 0n) => {
  const rating = rate(risk, factors, minimumPremiumCents);
  if (rating.outcome !== 'rated') throw new Error(`not rated for want of ${rating.sourceTable}`);
  return rating;
};

describe('rating', () => {
  it('applies the factors in the order of the rating plan and logs every cent', () => {
    const log = ratedOf(input, 50_000n).steps.map(
      ({ factor, value, premiumBeforeCents, premiumAfterCents }) =>
        `${factor} ${value}: ${premiumBeforeCents} -> ${premiumAfterCents}`,
    );
    expect(log).toMatchInlineSnapshot(`
      [
        "base 1837.5: 0 -> 794002",
        "limit 1.250000: 794002 -> 992502",
        "deductible 0.950000: 992502 -> 942877",
        "territory 1.333333: 942877 -> 1257169",
        "class 1.000000: 1257169 -> 1257169",
        "revenue_band 0.900000: 1257169 -> 1131452",
        "loss_history 0.930000: 1131452 -> 1052250",
        "schedule 0.900000: 1052250 -> 947025",
        "minimum_premium 500.00: 947025 -> 947025",
      ]
    `);
  });

  it('charges the minimum premium last, whatever the factors say', () => {
    const { annualPremiumCents, steps } = ratedOf(input, 5_000_000n);
    expect(annualPremiumCents).toBe(5_000_000n);
    expect(steps.at(-1)).toMatchObject({ factor: 'minimum_premium', value: '50000.00', premiumAfterCents: 5_000_000n });
  });

  it('shares every cent of the premium among the coverages', () => {
    const seed = 20261101;
    const random = createRandom(seed);
    for (let round = 0; round < 500; round++) {
      const risk = { ...input, payrollCents: String(random.between(1, 2_000_000_000)) };
      const { annualPremiumCents, coverages } = ratedOf(risk);
      const shared = coverages.reduce((sum, { premiumCents }) => sum + premiumCents, 0n);
      expect(shared, `seed ${seed}, round ${round}`).toBe(annualPremiumCents);
    }
  });

  it('names what the rate table lacks instead of guessing a price', () => {
    expect(rate({ ...input, stateCode: 'CA' }, factors, 0n)).toEqual({
      outcome: 'not_rated',
      factor: 'territory',
      sourceTable: 'territories.CA',
    });
    expect(rate({ ...input, scheduleModifier: '0.250001' }, factors, 0n)).toMatchObject({ factor: 'schedule' });
    for (const scheduleReason of [' ', '\u200B', '\u3164']) {
      expect(rate({ ...input, scheduleReason }, factors, 0n)).toMatchObject({ factor: 'schedule' });
    }
  });
});
