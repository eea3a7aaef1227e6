import type { submissionField } from '../../../../schema/global/enums.ts';
import type { exposureBasis, submissionPriority } from '../../../../schema/submissions/enums.ts';
import { addMonths, daysBetween, monthsBetween } from '../../global/rules/dates.ts';

/** Where, as what, and for how long cover is asked for. */
export interface AskedCover {
  readonly effectiveDate: string;
  /** The first day without cover. */
  readonly expirationDate: string;
  readonly stateCode: string;
  readonly classCode: string;
  /** Further places and classes, in the order in which they are told. */
  readonly exposures: readonly { readonly stateCode: string; readonly classCode: string }[];
}

/** What a program writes on a day: its states, and the classes and terms that its version names. */
export interface ProgramAppetite {
  readonly eligibleStates: readonly string[];
  readonly classCodes: readonly string[];
  readonly allowedTermMonths: readonly number[];
}

/** Why a program does not write what is asked for. `exposure` is the place of the exposure, null for the submission itself. */
export type AppetiteRefusal =
  | { readonly code: 'term_not_allowed'; readonly allowedMonths: readonly number[] }
  | { readonly code: 'state_not_eligible'; readonly stateCode: string; readonly exposure: number | null }
  | { readonly code: 'class_not_eligible'; readonly classCode: string; readonly exposure: number | null };

/** The months of a term that ends on the day of the month on which it began; null for any other. */
const wholeMonths = (from: string, to: string): number | null => {
  const months = monthsBetween(from, to);
  return months > 0 && addMonths(from, months) === to ? months : null;
};

/** Why a program does not write what is asked for; null when it does. The quote asks the carrier's agreement, later. */
export const appetiteRefusal = (cover: AskedCover, program: ProgramAppetite): AppetiteRefusal | null => {
  const { allowedTermMonths, eligibleStates, classCodes } = program;
  const months = wholeMonths(cover.effectiveDate, cover.expirationDate);
  if (months === null || !allowedTermMonths.includes(months)) {
    return { code: 'term_not_allowed', allowedMonths: allowedTermMonths };
  }
  const places = [{ ...cover, exposure: null }, ...cover.exposures.map((one, exposure) => ({ ...one, exposure }))];
  for (const { stateCode, classCode, exposure } of places) {
    if (!eligibleStates.includes(stateCode)) return { code: 'state_not_eligible', stateCode, exposure };
    if (!classCodes.includes(classCode)) return { code: 'class_not_eligible', classCode, exposure };
  }
  return null;
};

/** Days before the first day of cover within which a submission goes ahead of all others. */
const rushDays = 20;

/** How soon an underwriter should look, where nobody says otherwise. */
export const usualPriority = (effectiveDate: string, today: string): keyof typeof submissionPriority =>
  daysBetween(today, effectiveDate) < rushDays ? 'rush' : 'normal';

type Basis = keyof typeof exposureBasis;

/** The amounts of a submission as a whole, in cents. */
export type Amounts = Readonly<Record<Basis, bigint>>;

/** What the exposures of each basis sum to; null for a basis that none is measured by. */
export const sumsOfExposures = (
  exposures: readonly { readonly basis: Basis; readonly amountCents: bigint }[],
): Readonly<Record<Basis, bigint | null>> => {
  const sumOf = (basis: Basis) =>
    exposures.reduce<bigint | null>(
      (sum, exposure) => (exposure.basis === basis ? (sum ?? 0n) + exposure.amountCents : sum),
      null,
    );
  return { revenue: sumOf('revenue'), payroll: sumOf('payroll'), total_insured_value: sumOf('total_insured_value') };
};

/** What a submission tells, as far as its program asks for it. */
export interface ToldFacts {
  readonly amounts: Amounts;
  readonly lossYears: number;
  readonly noPriorInsurance: boolean;
  /** Null when it is not known. */
  readonly yearsInBusiness: number | null;
}

/** What a program asks for that a submission does not tell. An amount of zero tells nothing. */
export const missingFields = (
  { amounts, lossYears, noPriorInsurance, yearsInBusiness }: ToldFacts,
  required: readonly (keyof typeof submissionField)[],
): (keyof typeof submissionField)[] => {
  const isTold: Readonly<Record<keyof typeof submissionField, boolean>> = {
    revenue: amounts.revenue > 0n,
    payroll: amounts.payroll > 0n,
    total_insured_value: amounts.total_insured_value > 0n,
    loss_history: lossYears > 0 || noPriorInsurance,
    years_in_business: yearsInBusiness !== null,
  };
  return required.filter((field) => !isTold[field]);
};

/** The amounts of a submission that no exposure stands for: those that were stated by themselves. Zero for all others. */
export const amountsBeside = (amounts: Amounts, exposures: Parameters<typeof sumsOfExposures>[0]): Amounts => {
  const sums = sumsOfExposures(exposures);
  const beside = (basis: Basis) => (sums[basis] === null ? amounts[basis] : 0n);
  return {
    revenue: beside('revenue'),
    payroll: beside('payroll'),
    total_insured_value: beside('total_insured_value'),
  };
};
