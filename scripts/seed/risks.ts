import type { RateFactors } from '../../schema/rating.ts';
import { rateTableOn as rateTableOfDay } from '../../src/keyspaces/global/rules/versions.ts';
import type { YearOfLosses } from '../../src/keyspaces/submissions/rules/losses.ts';
import type { Background, Risk as RiskToRate } from '../../src/keyspaces/submissions/rules/risk.ts';
import type { Book, Stored } from './book.ts';
import type { Product } from './products.ts';
import type { SubmissionPlan } from './stories.ts';

/** A business with what it asks to be insured for. */
export interface Risk {
  readonly insured: Stored<'insureds'>;
  readonly classCode: string;
  readonly revenueCents: bigint;
  readonly payrollCents: bigint;
  readonly totalInsuredValueCents: bigint;
  readonly limitCents: bigint;
  readonly deductibleCents: bigint;
  readonly losses: readonly Losses[];
}

interface Losses extends YearOfLosses {
  readonly year: number;
}

const yearsOfHistory = 5;

/** Generates a risk in the product's usual range, or outside of it when the story asks for that. */
export const inventRisk = (book: Book, product: Product, insured: Stored<'insureds'>, plan: SubmissionPlan): Risk => {
  const { random } = book;
  const { rates, exposureDollars, excludedClassCodes, usualLimitDollars } = product.plan;
  const priced = Object.keys(rates.baseRates).filter((code) => !excludedClassCodes.includes(code));
  const [from, to] = exposureDollars;
  const large = plan.unusual === 'large' ? 6 : 1;
  const exposure = BigInt(random.between(from, to) * large) * 100n;
  const ofBase = (base: RateFactors['exposureBase'], share: bigint) =>
    rates.exposureBase === base ? exposure : (exposure * share) / 100n;
  const insuresProperty = rates.exposureBase === 'total_insured_value';
  return {
    insured,
    classCode: random.pick(plan.unusual === 'excluded_class' ? excludedClassCodes : priced),
    revenueCents: ofBase('revenue', rates.exposureBase === 'payroll' ? 320n : 60n),
    payrollCents: ofBase('payroll', 35n),
    totalInsuredValueCents: insuresProperty ? exposure : exposure / 10n,
    limitCents: BigInt(usualLimitDollars) * 100n,
    deductibleCents: BigInt(random.pick(rates.deductibleDollars)[0]) * 100n,
    losses:
      plan.unusual === 'unknown_losses'
        ? []
        : inventLosses(book, Number(plan.effectiveDate.slice(0, 4)), plan.unusual === 'losses'),
  };
};

const inventLosses = ({ random }: Book, untilYear: number, heavy: boolean): Losses[] =>
  Array.from({ length: yearsOfHistory }, (_, index) => {
    const count = heavy ? random.between(1, 3) : random.chance(0.25) ? 1 : 0;
    const premiumCents = BigInt(random.between(600_000, 1_800_000));
    const percent = BigInt(heavy ? random.between(155, 240) : random.between(10, 120));
    return {
      year: untilYear - yearsOfHistory + index,
      claimCount: count,
      incurredCents: count === 0 ? 0n : (premiumCents * percent) / 100n,
      premiumCents,
    };
  });

/** Adds what is to be insured and where: one location, or two that share the exposure. */
export const addExposures = (book: Book, product: Product, risk: Risk, submission: Stored<'submissions'>): void => {
  const basis = product.plan.rates.exposureBase;
  const total = {
    revenue: risk.revenueCents,
    payroll: risk.payrollCents,
    total_insured_value: risk.totalInsuredValueCents,
  }[basis];
  const { addressLine1, city, stateCode } = risk.insured;
  const second = book.random.chance(0.3) ? (total * 35n) / 100n : 0n;
  const locations = [
    { location: `${addressLine1}, ${city}`, amountCents: total - second },
    { location: `Second location, ${city}`, amountCents: second },
  ];
  for (const [index, one] of locations.filter(({ amountCents }) => amountCents > 0n).entries()) {
    const { classCodeId, id: submissionId } = submission;
    book.add('submissionExposures', {
      ...one,
      submissionId,
      revision: 1,
      ordinal: index + 1,
      stateCode,
      classCodeId,
      basis,
    });
  }
};

/** A risk as the rules price it. */
export const riskToRate = ({ insured, ...risk }: Risk): RiskToRate => ({ ...risk, stateCode: insured.stateCode });

/** What decides on a risk beside its price. */
export const backgroundOf = ({ insured, losses }: Risk, { program }: Product): Background => ({
  lineOfBusinessCode: program.lineOfBusinessCode,
  yearsInBusiness: insured.yearsInBusiness,
  losses,
});

/** The version of the product's rates that prices a term beginning on a day. */
export const rateTableOn = (product: Product, day: string, { renewal = false } = {}): Stored<'rateTables'> => {
  const table = rateTableOfDay<Stored<'rateTables'>>(product.rateTables, day, { renewal });
  if (!table) throw new Error(`${product.program.code} has no rates for ${day}.`);
  return table;
};
