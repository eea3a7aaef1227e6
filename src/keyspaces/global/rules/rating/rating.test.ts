import { describe, expect, it } from 'vitest';
import type { RateFactors, RatingInput } from '../../../../../schema/rating.ts';
import { exampleRates, exampleRisk } from './example-rates.ts';
import { rate } from './rating.ts';

const terms = { minimumPremiumCents: 0n, scheduleModifierBound: '0.250000' };

const ratedOf = (risk: RatingInput, rates: RateFactors = exampleRates, minimumPremiumCents = 0n) => {
  const rating = rate(risk, rates, { ...terms, minimumPremiumCents });
  if (rating.outcome !== 'rated') throw new Error(`not rated for want of ${rating.sourceTable}`);
  return rating;
};

const factorOf = (risk: RatingInput, factor: string): string | undefined =>
  ratedOf(risk).steps.find((step) => step.factor === factor)?.value;

describe('rating', () => {
  it('prices each coverage by its own rates and logs every cent', () => {
    const log = ratedOf(exampleRisk, exampleRates, 50_000n).steps.map(
      ({ coverage, factor, value, premiumBeforeCents, premiumAfterCents }) =>
        `${coverage ?? 'policy'} ${factor} ${value}: ${premiumBeforeCents} -> ${premiumAfterCents}`,
    );
    expect(log).toMatchInlineSnapshot(`
      [
        "general_liability base 1102.5: 0 -> 476401",
        "general_liability limit 1.250000: 476401 -> 595501",
        "general_liability deductible 0.950000: 595501 -> 565726",
        "general_liability territory 1.333333: 565726 -> 754301",
        "general_liability class 1.000000: 754301 -> 754301",
        "general_liability loss_history 0.930000: 754301 -> 701500",
        "general_liability revenue_band 0.900000: 701500 -> 631350",
        "general_liability schedule 0.900000: 631350 -> 568215",
        "products_completed_operations base 735: 0 -> 317601",
        "products_completed_operations limit 1.250000: 317601 -> 397001",
        "products_completed_operations deductible 0.950000: 397001 -> 377151",
        "products_completed_operations territory 1.333333: 377151 -> 502868",
        "products_completed_operations class 1.000000: 502868 -> 502868",
        "products_completed_operations loss_history 0.930000: 502868 -> 467667",
        "products_completed_operations revenue_band 0.900000: 467667 -> 420900",
        "products_completed_operations schedule 0.900000: 420900 -> 378810",
        "policy minimum_premium 500.00: 947025 -> 947025",
      ]
    `);
  });

  it('charges the minimum premium, whatever the factors say', () => {
    const { premiumCents, steps } = ratedOf(exampleRisk, exampleRates, 5_000_000n);
    expect(premiumCents).toBe(5_000_000n);
    expect(steps.at(-1)).toMatchObject({ factor: 'minimum_premium', value: '50000.00', premiumAfterCents: 5_000_000n });
  });

  it('rates an unknown loss history by a band of its own, and never as the best one', () => {
    const unknown = { ...exampleRisk, lossRatio: null };
    expect(factorOf(unknown, 'loss_history')).toBe('1.150000');
    expect(factorOf({ ...exampleRisk, lossRatio: '0.000000' }, 'loss_history')).toBe('0.900000');
    expect(ratedOf(unknown).premiumCents).toBeGreaterThan(ratedOf({ ...exampleRisk, lossRatio: '0' }).premiumCents);
  });

  it('charges six months the share of a year that they are, and a leap year no more than a year', () => {
    const year = ratedOf(exampleRisk).premiumCents;
    const half = ratedOf({ ...exampleRisk, expirationDate: '2026-09-01' });
    expect(half.steps.at(-1)).toMatchObject({ factor: 'term', sourceTable: 'days.184/365', value: '0.504110' });
    expect(half.premiumCents).toBe(477_405n);
    const leap = { ...exampleRisk, effectiveDate: '2027-03-01', expirationDate: '2028-03-01' };
    expect(ratedOf(leap).premiumCents).toBe(year);
  });

  it('takes the share of a term from the rates where they say one', () => {
    const filed = { ...exampleRates, termFactors: [{ months: 6, factor: '0.520000' }] };
    const half = ratedOf({ ...exampleRisk, expirationDate: '2026-09-01' }, filed);
    expect(half.steps.at(-1)).toMatchObject({ factor: 'term', sourceTable: 'termFactors.6', value: '0.520000' });
  });

  it('gives benefits that the law sets no limit, and no price for one', () => {
    const [first, second] = exampleRates.coverages;
    if (!first || !second) throw new Error('The example has two coverages.');
    const coverages = [
      { ...first, coverage: 'workers_compensation' as const, limitMultiple: null },
      { ...second, coverage: 'employers_liability' as const, limitMultiple: '1' },
    ];
    const rated = ratedOf(exampleRisk, { ...exampleRates, coverages });
    expect(rated.coverages.map(({ coverage, limitCents }) => [coverage, limitCents])).toEqual([
      ['workers_compensation', null],
      ['employers_liability', 100_000_000n],
    ]);
    const limited = rated.steps.filter(({ factor }) => factor === 'limit').map(({ coverage }) => coverage);
    expect(limited).toEqual(['employers_liability']);
  });

  it('applies the factors in the order of the rate table', () => {
    const reversed = ratedOf(exampleRisk, { ...exampleRates, order: [...exampleRates.order].reverse() });
    expect(reversed.steps.slice(1, 4).map(({ factor }) => factor)).toEqual([
      'schedule',
      'revenue_band',
      'loss_history',
    ]);
    // Rounded after every step, another order gives other cents.
    expect(reversed.premiumCents).not.toBe(ratedOf(exampleRisk).premiumCents);
  });

  it('rounds to the unit and at the place that the rate table says', () => {
    const premiumAt = (rounding: RateFactors['rounding'], payrollCents = exampleRisk.payrollCents) =>
      ratedOf({ ...exampleRisk, payrollCents }, { ...exampleRates, rounding }).premiumCents;
    expect(premiumAt({ unit: 'cent', mode: 'half_even', at: 'step' })).toBe(947_025n);
    expect(premiumAt({ unit: 'cent', mode: 'half_even', at: 'end' })).toBe(947_026n);
    expect(premiumAt({ unit: 'dollar', mode: 'half_up', at: 'end' })).toBe(947_000n);
    // Exactly 9,471.28 and a fraction: two coverages that are each rounded up to the dollar make one more.
    expect(premiumAt({ unit: 'dollar', mode: 'half_up', at: 'end' }, '43215678')).toBe(947_100n);
    expect(premiumAt({ unit: 'dollar', mode: 'half_up', at: 'coverage' }, '43215678')).toBe(947_200n);
  });

  it('raises a coverage to its own minimum', () => {
    const coverages = exampleRates.coverages.map((one) => ({ ...one, minimumPremiumCents: '400000' }));
    const rated = ratedOf(exampleRisk, { ...exampleRates, coverages });
    expect(rated.coverages.map(({ premiumCents }) => premiumCents)).toEqual([568_215n, 400_000n]);
  });

  it('names what the rate table lacks instead of guessing a price', () => {
    expect(rate({ ...exampleRisk, stateCode: 'CA' }, exampleRates, terms)).toEqual({
      outcome: 'not_rated',
      factor: 'territory',
      sourceTable: 'territories.CA',
    });
    expect(rate({ ...exampleRisk, classCode: '1' }, exampleRates, terms)).toMatchObject({ factor: 'base' });
  });

  it('lets an underwriter judge within the bound of the state, and with a reason', () => {
    const judged = (scheduleModifier: string, scheduleModifierBound: string) =>
      rate({ ...exampleRisk, scheduleModifier }, exampleRates, { ...terms, scheduleModifierBound });
    expect(judged('0.250001', '0.250000')).toMatchObject({ outcome: 'not_rated', factor: 'schedule' });
    expect(judged('0.250000', '0.250000')).toMatchObject({ outcome: 'rated' });
    expect(judged('0.150001', '0.150000')).toMatchObject({ outcome: 'not_rated', factor: 'schedule' });
    for (const scheduleReason of [' ', '\u200B', '\u3164', null]) {
      expect(rate({ ...exampleRisk, scheduleReason }, exampleRates, terms)).toMatchObject({ factor: 'schedule' });
    }
  });
});
