import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RateFactors, RatingInput } from '../../schema/rating.ts';
import { chargesOfPremium } from '../../src/keyspaces/global/rules/charges.ts';
import { formatDecimal } from '../../src/keyspaces/global/rules/decimal.ts';
import { rate } from '../../src/keyspaces/global/rules/rating/rating.ts';
import { replayedPremiumCents } from '../../src/keyspaces/global/rules/rating/replay.ts';
import { harborPrograms, type ProgramPlan, prairiePrograms } from './programs.ts';
import { createRandom } from './random.ts';
import { buildFactors } from './rate-factors.ts';

const seed = 20261127;
const states = ['NY', 'MD', 'PA', 'IL', 'OH'];
const programs = [...harborPrograms, ...prairiePrograms];

const programOf = (code: string): ProgramPlan => {
  const program = programs.find((one) => one.code === code);
  if (!program) throw new Error(`There is no program ${code}.`);
  return program;
};

const termsOf = ({ terms }: ProgramPlan) => {
  const minimumPremiumCents = BigInt(terms.at(-1)?.minimumPremiumDollars ?? 0) * 100n;
  return { minimumPremiumCents, scheduleModifierBound: '0.250000' };
};

const factorsOf = ({ rates }: ProgramPlan): RateFactors => buildFactors(rates, states, '1.000000');

const usual: RatingInput = {
  effectiveDate: '2026-11-20',
  expirationDate: '2027-11-20',
  stateCode: 'NY',
  classCode: '',
  revenueCents: '150000000',
  payrollCents: '0',
  totalInsuredValueCents: '0',
  limitCents: '100000000',
  deductibleCents: '100000',
  lossRatio: null,
  scheduleModifier: '0.000000',
  scheduleReason: null,
};

const judged = { scheduleReason: 'Seen by the underwriter.' };

/** The risks that docs/rating.md describes, by program. */
const risks: Readonly<Record<string, RatingInput>> = {
  HPGL: {
    ...usual,
    ...judged,
    classCode: '91340',
    payrollCents: '43210000',
    limitCents: '200000000',
    deductibleCents: '250000',
    lossRatio: '0.350000',
    scheduleModifier: '-0.100000',
  },
  HPCP: {
    ...usual,
    stateCode: 'MD',
    classCode: '0542',
    totalInsuredValueCents: '200000000',
    revenueCents: '300000000',
    limitCents: '250000000',
    deductibleCents: '500000',
  },
  HPPL: {
    ...usual,
    stateCode: 'PA',
    classCode: '541330',
    revenueCents: '123456700',
    limitCents: '50000000',
    lossRatio: '0.000000',
  },
  PSCY: {
    ...usual,
    ...judged,
    stateCode: 'IL',
    classCode: '621111',
    expirationDate: '2027-05-20',
    revenueCents: '600000000',
    deductibleCents: '1000000',
    lossRatio: '0.600000',
    scheduleModifier: '0.050000',
  },
  PSWC: {
    ...usual,
    stateCode: 'OH',
    classCode: '5403',
    payrollCents: '31234567',
    revenueCents: '90000000',
    lossRatio: '1.200000',
  },
};

const rated = (program: ProgramPlan, input: RatingInput) => {
  const rating = rate(input, factorsOf(program), termsOf(program));
  if (rating.outcome !== 'rated') throw new Error(`${program.code} lacks ${rating.sourceTable}.`);
  return rating;
};

/** The rows of the table under a program's heading: coverage, step, value, and the premium after it in cents. */
const workedByHand = async (code: string): Promise<string[]> => {
  const text = await readFile('docs/rating.md', 'utf8');
  const section = text.split('\n## ').find((one) => one.startsWith(`${code}:`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| coverage |'));
  return rows.map((line) => line.replaceAll(',', ''));
};

describe('the risk that is worked by hand', () => {
  it.each(Object.entries(risks))('for %s is rated the same, step by step', async (code, risk) => {
    const steps = rated(programOf(code), risk).steps.map(
      ({ coverage, factor, value, premiumAfterCents }) =>
        `| ${coverage ?? 'policy'} | ${factor} | ${value} | ${formatDecimal(premiumAfterCents, 2)} |`,
    );
    expect(steps).toEqual(await workedByHand(code));
  });

  it('costs what the last line of its table says', () => {
    const premiums = Object.entries(risks).map(([code, risk]) => [code, rated(programOf(code), risk).premiumCents]);
    expect(premiums).toEqual([
      ['HPGL', 17_386_04n],
      ['HPCP', 15_634_08n],
      ['HPPL', 8_187_76n],
      ['PSCY', 5_735_96n],
      ['PSWC', 34_620_00n],
    ]);
  });

  it('is taxed in Maryland on premium and policy fee, where it is not admitted', () => {
    const charges = chargesOfPremium({
      premiumCents: 15_634_08n,
      fees: [{ kind: 'policy_fee', amountCents: 200_00n, refundable: 'flat_only', taxable: true }],
      surplusLines: {
        stateCode: 'MD',
        surplusLinesTaxRate: '0.030000',
        stampingFeeRate: '0.000000',
        taxesFees: true,
        taxRoundingUnit: 'cent',
        taxRoundingMode: 'half_even',
      },
    });
    expect(charges.map(({ kind, amountCents }) => [kind, amountCents])).toEqual([
      ['premium', 15_634_08n],
      ['policy_fee', 200_00n],
      ['surplus_lines_tax', 475_02n],
    ]);
  });
});

const rounds = 300;

/** A risk of any kind that a program's rates price, from the seed. */
const anyRisk = ({ rates }: ProgramPlan, random: ReturnType<typeof createRandom>): RatingInput => {
  const cents = (most: number) => String(random.between(0, most) * 100 + random.between(0, 99));
  const modifier = random.between(-250_000, 250_000);
  return {
    ...usual,
    ...judged,
    expirationDate: random.pick(['2026-11-21', '2027-05-20', '2027-11-20', '2028-02-20']),
    stateCode: random.pick(states),
    classCode: random.pick(Object.keys(rates.baseRates)),
    revenueCents: cents(20_000_000),
    payrollCents: cents(5_000_000),
    totalInsuredValueCents: cents(50_000_000),
    limitCents: String(random.pick(rates.limitDollars)[0] * 100),
    deductibleCents: String(random.pick(rates.deductibleDollars)[0] * 100),
    lossRatio: random.pick([null, formatDecimal(BigInt(random.between(0, 5_000_000)), 6)]),
    scheduleModifier: formatDecimal(BigInt(modifier), 6),
  };
};

const exposureFields = {
  revenue: 'revenueCents',
  payroll: 'payrollCents',
  total_insured_value: 'totalInsuredValueCents',
} as const;

describe.each(programs.map((program) => [program.code, program] as const))('any risk of %s', (_, program) => {
  it('has a premium that its steps replay to, its coverages sum to, and that is never below the minimum of its term', () => {
    const random = createRandom(seed);
    const factors = factorsOf(program);
    for (let round = 0; round < rounds; round++) {
      const input = anyRisk(program, random);
      const { premiumCents, steps, coverages } = rated(program, input);
      const where = `seed ${seed}, round ${round}: ${JSON.stringify(input)}`;
      expect(replayedPremiumCents(input, factors, steps), where).toBe(premiumCents);
      expect(
        coverages.reduce((sum, coverage) => sum + coverage.premiumCents, 0n),
        where,
      ).toBe(premiumCents);
      const amounts = [...coverages.map((one) => one.premiumCents), ...steps.map((one) => one.premiumAfterCents)];
      expect(
        amounts.filter((cents) => cents < 0n),
        where,
      ).toEqual([]);
      const least = rated(program, { ...input, [exposureFields[factors.exposureBase]]: '0' });
      expect(premiumCents, where).toBeGreaterThanOrEqual(least.premiumCents);
      expect(least.premiumCents, where).toBeGreaterThanOrEqual(0n);
    }
  });

  it('costs no less for more exposure, as long as no other factor changes with it', () => {
    const random = createRandom(seed + 1);
    const factors = factorsOf(program);
    const field = exposureFields[factors.exposureBase];
    // Where revenue is charged for, a larger business also falls into a cheaper band: that is another factor.
    const bandOf = ({ revenueCents }: RatingInput) =>
      factors.revenueBands.findIndex(
        ({ upToCents }) => upToCents === null || BigInt(revenueCents) <= BigInt(upToCents),
      );
    let compared = 0;
    for (let round = 0; round < rounds; round++) {
      const input = anyRisk(program, random);
      const more = { ...input, [field]: String(BigInt(input[field]) + BigInt(random.between(1, 50_000_000))) };
      if (bandOf(more) !== bandOf(input)) continue;
      compared += 1;
      const [one, other] = [rated(program, input).premiumCents, rated(program, more).premiumCents];
      expect(other, `seed ${seed + 1}, round ${round}: ${JSON.stringify(input)}`).toBeGreaterThanOrEqual(one);
    }
    expect(compared).toBeGreaterThan(rounds / 2);
  });
});
