import type { exposureBasis } from '../../../../schema/submissions/enums.ts';
import { invalidInput, type Refusal } from '../../../graphql/mutation/index.ts';
import { type Amounts, sumsOfExposures } from '../rules/intake.ts';
import type { SubmissionDetails } from './cover-input.ts';

/** An exposure as its row says it, without id and revision. */
export interface Exposure {
  readonly location: string;
  readonly stateCode: string;
  readonly classCodeId: string;
  readonly basis: keyof typeof exposureBasis;
  readonly amountCents: bigint;
}

/** The exposures of an input: state and class are those of the submission where they say nothing. */
export const exposuresOf = (
  given: SubmissionDetails['exposures'],
  submission: { readonly stateCode: string; readonly classCodeId: string },
): Exposure[] =>
  given.map(({ location, stateCode, classCodeId, basis, amount }) => ({
    location,
    stateCode: stateCode ?? submission.stateCode,
    classCodeId: classCodeId ?? submission.classCodeId,
    basis,
    amountCents: amount,
  }));

/** Amounts as an input states them, or does not. */
type StatedAmounts = {
  readonly [Field in 'revenue' | 'payroll' | 'totalInsuredValue']: bigint | null | undefined;
};

const inputFields = { revenue: 'revenue', payroll: 'payroll', total_insured_value: 'totalInsuredValue' } as const;

/**
 * The amounts of a submission in all: the sum of the exposures of each basis, or what is stated where none is measured by it.
 * Refused when an amount is stated that is not that sum.
 */
export const amountsOf = (
  exposures: readonly Exposure[],
  stated: StatedAmounts,
  before: Amounts = { revenue: 0n, payroll: 0n, total_insured_value: 0n },
): { readonly amounts: Amounts } | Refusal => {
  const sums = sumsOfExposures(exposures);
  for (const basis of ['revenue', 'payroll', 'total_insured_value'] as const) {
    const amount = stated[inputFields[basis]];
    if (typeof amount === 'bigint' && sums[basis] !== null && amount !== sums[basis]) {
      return invalidInput('must be the sum of the exposures that are measured by it', inputFields[basis], 'amount');
    }
  }
  const amountOf = (basis: keyof Amounts) => sums[basis] ?? stated[inputFields[basis]] ?? before[basis];
  return {
    amounts: {
      revenue: amountOf('revenue'),
      payroll: amountOf('payroll'),
      total_insured_value: amountOf('total_insured_value'),
    },
  };
};
