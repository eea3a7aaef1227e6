import { linesOfBusiness } from './reference-data.ts';
import type { Row } from './rows.ts';

// Public facts of 2025 as a broker's guide would print them, in round numbers. Verify by state before use: legislatures
// change them yearly, and lines of business have exceptions that these rows do not have.

type Rule = Omit<Row<'stateRules'>, 'id' | 'createdAt' | 'updatedAt'>;

// By state: surplus-lines tax, stamping fee, whether fees are taxed, and the day from which that holds.
const surplusLines = [
  ['DC', '0.020000', '0.000000', false, '2024-01-01'],
  ['DE', '0.030000', '0.000000', false, '2024-01-01'],
  ['IA', '0.009750', '0.000000', false, '2024-01-01'],
  ['IA', '0.009500', '0.000000', false, '2025-01-01'],
  ['IL', '0.035000', '0.000400', false, '2024-01-01'],
  ['IN', '0.025000', '0.000000', false, '2024-01-01'],
  ['KS', '0.060000', '0.000000', true, '2024-01-01'],
  ['KS', '0.030000', '0.000000', true, '2025-01-01'],
  ['MD', '0.030000', '0.000000', true, '2024-01-01'],
  ['MI', '0.025000', '0.000000', true, '2024-01-01'],
  ['MN', '0.030000', '0.000400', true, '2024-01-01'],
  ['MO', '0.050000', '0.000000', false, '2024-01-01'],
  ['NC', '0.050000', '0.003000', true, '2024-01-01'],
  ['NE', '0.030000', '0.000000', true, '2024-01-01'],
  ['NJ', '0.050000', '0.000000', true, '2024-01-01'],
  ['NY', '0.036000', '0.001500', true, '2024-01-01'],
  ['OH', '0.050000', '0.000000', false, '2024-01-01'],
  ['PA', '0.030000', '0.000000', false, '2024-01-01'],
  ['VA', '0.022500', '0.000000', true, '2024-01-01'],
  ['WI', '0.030000', '0.000000', false, '2024-01-01'],
] as const;

// By state, on admitted paper, in days: non-payment, underwriting in the first 60 days, later in the term, non-renewal.
const admittedNotice: Readonly<Record<string, readonly [number, number, number, number]>> = {
  DC: [10, 30, 30, 30],
  DE: [10, 10, 60, 60],
  IA: [10, 10, 30, 45],
  IL: [10, 30, 60, 60],
  IN: [10, 10, 45, 45],
  KS: [10, 10, 30, 60],
  MD: [10, 15, 45, 45],
  MI: [10, 10, 10, 30],
  MN: [10, 10, 60, 60],
  MO: [10, 10, 60, 60],
  NC: [15, 15, 30, 45],
  NE: [10, 10, 60, 60],
  NJ: [10, 10, 30, 30],
  NY: [15, 20, 60, 60],
  OH: [10, 10, 30, 30],
  PA: [15, 30, 60, 60],
  VA: [15, 15, 45, 45],
  WI: [10, 10, 60, 60],
};

/** States with the act on insurance information, by which a declined applicant is told why, and in how many days. */
const tellsDeclined: ReadonlySet<string> = new Set(['IL', 'MN', 'NC', 'NJ', 'OH', 'VA', 'WI']);
const adverseActionDays = 21;

/** States leave notice on other paper to the contract: this is what contracts of the market promise. */
const surplusLinesNotice = [10, 10, 30, 30] as const;

const ruleOf = (
  [stateCode, surplusLinesTaxRate, stampingFeeRate, taxesFees, effectiveDate]: (typeof surplusLines)[number],
  lineOfBusinessCode: string,
  admitted: boolean,
): Rule => {
  const [nonPayment, underwriting, midTerm, nonRenewal] =
    (admitted ? admittedNotice[stateCode] : null) ?? surplusLinesNotice;
  const inDollars = !admitted && stateCode === 'IL';
  return {
    stateCode,
    lineOfBusinessCode,
    admitted,
    effectiveDate,
    nonPaymentNoticeDays: nonPayment,
    underwritingNoticeDays: underwriting,
    midTermNoticeDays: midTerm,
    nonRenewalNoticeDays: nonRenewal,
    adverseActionNoticeDays: admitted && tellsDeclined.has(stateCode) ? adverseActionDays : null,
    surplusLinesTaxRate: admitted ? '0.000000' : surplusLinesTaxRate,
    stampingFeeRate: admitted ? '0.000000' : stampingFeeRate,
    taxesFees: !admitted && taxesFees,
    // Illinois drops less than fifty cents, and makes a dollar of fifty and more.
    taxRoundingUnit: inDollars ? 'dollar' : 'cent',
    taxRoundingMode: inDollars ? 'half_up' : 'half_even',
    returnPremiumRule: 'short_rate_by_insured',
    scheduleModifierBound: scheduleBoundOf(stateCode, lineOfBusinessCode, admitted),
  };
};

/** On admitted paper New York holds judgement to 15 %, and Wisconsin lets workers' compensation have none. */
function scheduleBoundOf(stateCode: string, lineOfBusinessCode: string, admitted: boolean): string {
  if (admitted && stateCode === 'NY') return '0.150000';
  return stateCode === 'WI' && lineOfBusinessCode === 'workers_compensation' ? '0.000000' : '0.250000';
}

/** The rules of the states in which the demonstration sells, on admitted paper and on other. */
export const stateRules: Rule[] = surplusLines.flatMap((state) =>
  linesOfBusiness.flatMap(({ code }) => [true, false].map((admitted) => ruleOf(state, code, admitted))),
);
