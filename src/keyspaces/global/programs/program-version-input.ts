import { commissionBasis } from '../../../../schema/billing/enums.ts';
import { chargeKind, refundability } from '../../../../schema/charge.ts';
import { billingMethod, coverageTrigger } from '../../../../schema/contract-terms.ts';
import { installmentPlan, submissionField } from '../../../../schema/global/enums.ts';
import { roundingMode, roundingUnit } from '../../../../schema/rounding.ts';
import { ChargeKind, Refundability } from '../../../graphql/charge.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import type { InputValues } from '../../../graphql/mutation/input.ts';
import { inputKinds as t } from '../../../graphql/mutation/input.ts';
import { BillingMethod, CommissionBasis, CoverageTrigger } from '../../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../installment-plan.ts';
import { SubmissionField } from '../program-version.ts';
import { RoundingMode, RoundingUnit } from '../rounding.ts';
import { sixPlaces } from '../rules/decimal.ts';

const fee = t.object('ProgramFeeInput', 'A fee that a program charges for each policy.', {
  kind: t.oneOf(ChargeKind, chargeKind, 'What it is for: POLICY_FEE or INSPECTION_FEE.'),
  amount: t.money('How much it is.'),
  refundable: t.oneOf(Refundability, refundability, 'How much of it a cancellation gives back.'),
  taxable: t.flag('Whether states that tax fees may tax it.'),
});

const shortRateBand = t.object(
  'ShortRateBandInput',
  'What comes back when the insured cancels, by the days in force.',
  {
    upToDays: t.optional(
      t.count('The last day of the band. Without it the band is open, as the last one must be.', { min: 1, max: 3660 }),
    ),
    returnShare: t.share('The share of the pro rata return that is paid.'),
  },
);

const rounding = t.object('RoundingInput', 'How amounts of money are rounded, as it was filed with the states.', {
  unit: t.oneOf(RoundingUnit, roundingUnit, 'To what an amount is rounded.'),
  mode: t.oneOf(RoundingMode, roundingMode, 'Where an amount goes that lies exactly between two.'),
});

const form = t.object('PolicyFormInput', 'A form that every policy is issued with.', {
  number: t.text('Its number at the carrier or the bureau that wrote it.', { max: 40 }),
  edition: t.text('Its edition, month and year: `09 24`.', { max: 20 }),
  title: t.text('What it is called.', { max: 200 }),
});

/** A number of days that a program promises or allows. */
const days = (description: string, max = 365) => t.count(description, { min: 0, max });

const noticeDays = t.object('NoticeDaysInput', 'The days between a notice and the end of cover, by the reason.', {
  nonPayment: days('For premium that was not paid.'),
  underwriting: days('For reasons of underwriting in the first 60 days of a policy.'),
  midTerm: days('For any other reason, after that.'),
  nonRenewal: days('For a policy that is not renewed.'),
});

/** What a version of a program's terms says: whole, so that nobody leaves a term as it was without seeing it. */
export const programTerms = {
  effectiveDate: t.day('The first effective date of a policy that it holds for.'),
  nonAdmitted: t.flag('Whether the carrier is not admitted in the states.'),
  coverageTrigger: t.oneOf(CoverageTrigger, coverageTrigger, 'What must fall in the term for a loss to be covered.'),
  auditable: t.flag('Whether the premium is adjusted after the term, to what the exposure has been.'),
  producerCommissionRate: t.share('The share of the premium that a producer earns, at most.'),
  mgaCommissionRate: t.share('The share of the premium that the organization earns.'),
  commissionBasis: t.oneOf(CommissionBasis, commissionBasis, "What the producer's commission is earned by."),
  minimumPremium: t.moneyOrZero('The least annual premium, whatever the rating comes to.'),
  minimumEarnedRate: t.share('The share of the written premium that is kept in any cancellation but a flat one.'),
  shortRateTable: t.list(
    shortRateBand,
    { max: listBounds.ratingChoices },
    'What comes back when the insured cancels before the end: bands by growing days, of which the last one is open.',
  ),
  rounding: { ...rounding, description: 'How the premium of a change within the term is rounded.' },
  fees: t.list(fee, { min: 0, max: listBounds.programFees }, 'What is charged beside the premium.'),
  taxesUpFront: t.flag('Whether all taxes are due with the first installment, instead of a part with each.'),
  allowedTermMonths: t.list(
    t.count('A length of term, in months.', { min: 1, max: 36 }),
    { max: listBounds.termLengths },
    'The lengths of term that it is sold for, in months.',
  ),
  installmentPlans: t.list(
    t.oneOf(InstallmentPlan, installmentPlan, 'A way to pay.'),
    { max: listBounds.installmentPlans },
    'The ways to pay that it offers.',
  ),
  billingMethods: t.list(
    t.oneOf(BillingMethod, billingMethod, 'Who may be billed.'),
    { max: listBounds.billingMethods },
    'Who may be billed.',
  ),
  classCodes: t.list(
    t.code('A class of business.', /^[!-~]{1,16}$/, 'must be 1 to 16 printable ASCII characters'),
    { max: listBounds.classCodes },
    'The classes of business that it is sold to, by code in the line of business.',
  ),
  requiredFields: t.list(
    t.oneOf(SubmissionField, submissionField, 'What a submission must say.'),
    { min: 0, max: listBounds.submissionFields },
    'What a submission must say before it can be submitted.',
  ),
  autoQuote: t.flag('Whether a producer may have a submission quoted without an underwriter.'),
  producerBackdatingDays: days('How many days before the bind a policy may take effect that a producer binds.', 90),
  underwriterBackdatingDays: days(
    'How many days before the bind a policy may take effect that an underwriter binds.',
    90,
  ),
  forms: t.list(form, { max: listBounds.policyForms }, 'The forms that every policy is issued with.'),
  numberSeries: t.code(
    'What the numbers of its policies begin with. Not SUB, QUO, INV or CLM, which other numbers begin with.',
    /^(?!(SUB|QUO|INV|CLM)$)[A-Z0-9]{2,12}$/,
    'must be 2 to 12 capital letters and digits, and none of SUB, QUO, INV, CLM',
  ),
  noticeDays: {
    ...noticeDays,
    description: 'The notice that its policies promise. Where the state asks for more, that holds.',
  },
  invoiceLeadDays: days('How many days before its due date an installment is invoiced.', 120),
  renewalLeadDays: days('How many days before the end of a term its renewal may be offered.'),
  reinstatementDays: days('For how many days after its cancellation a policy may be reinstated.'),
} as const;

/** What a version of a program's terms is to say. */
export type ProgramTermsInput = InputValues<typeof programTerms>;

/** The columns of a version, from what was asked for. */
export const termsColumns = ({ minimumPremium, fees, shortRateTable, ...terms }: ProgramTermsInput) => ({
  ...terms,
  producerCommissionRate: sixPlaces(terms.producerCommissionRate),
  mgaCommissionRate: sixPlaces(terms.mgaCommissionRate),
  minimumEarnedRate: sixPlaces(terms.minimumEarnedRate),
  minimumPremiumCents: minimumPremium,
  fees: fees.map(({ amount: amountCents, ...rest }) => ({ ...rest, amountCents })),
  shortRateTable: shortRateTable.map(({ upToDays, returnShare }) => ({
    upToDays,
    returnShare: sixPlaces(returnShare),
  })),
});
