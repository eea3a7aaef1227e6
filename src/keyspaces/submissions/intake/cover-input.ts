import { billingMethod } from '../../../../schema/contract-terms.ts';
import { installmentPlan } from '../../../../schema/global/enums.ts';
import { exposureBasis, submissionPriority } from '../../../../schema/submissions/enums.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { BillingMethod } from '../../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../../global/installment-plan.ts';
import { SubmissionPriority } from '../submission.ts';
import { ExposureBasis } from '../submission-exposure.ts';

const state = (description: string) => t.code(description, /^[A-Z]{2}$/, 'must be the postal code of a state');

const exposure = t.object('ExposureInput', 'What is to be insured at one location in one class, by one basis.', {
  location: t.text('Where it is.', { max: 200 }),
  stateCode: t.optional(state('The state of the location, by postal code. Without it: that of the submission.')),
  classCodeId: t.optional(t.id('classCodes', 'The class of business there. Without it: that of the submission.')),
  basis: t.oneOf(ExposureBasis, exposureBasis, 'What it is measured by.'),
  amount: t.money('How much of it there is.'),
});

/** What a submission must say from the beginning. */
export const coverFields = {
  classCodeId: t.id('classCodes', 'The class of business that it is rated as.'),
  stateCode: state('The state of the risk, by postal code.'),
  effectiveDate: t.day('The first day of the cover asked for.'),
  expirationDate: t.day('The day on which that cover is to end: the first one without it.'),
  limit: t.money('The limit asked for: the most that is paid for one loss.'),
  deductible: t.moneyOrZero('The deductible asked for: what the insured bears of each loss.'),
};

/** What a submission may say, and must before it is submitted as far as its program asks for it. */
export const detailKinds = {
  exposures: t.list(exposure, { min: 0, max: listBounds.exposures }, 'What is to be insured and where, all of it.'),
  revenue: t.moneyOrZero("The insured's annual revenue. Where exposures are measured by it: their sum."),
  payroll: t.moneyOrZero("The insured's annual payroll. Where exposures are measured by it: their sum."),
  totalInsuredValue: t.moneyOrZero(
    'What all insured property is worth. Where exposures are measured by it: their sum.',
  ),
  billingMethod: t.oneOf(BillingMethod, billingMethod, 'Who is to collect the premium.'),
  plan: t.oneOf(InstallmentPlan, installmentPlan, 'How the premium is to be paid.'),
};

/** How soon an underwriter should look. */
export const priorityField = (without = '') =>
  t.oneOf(SubmissionPriority, submissionPriority, `How soon an underwriter should look.${without}`);

/** The same of a new submission. */
export const detailFields = {
  exposures: t.optional(detailKinds.exposures),
  revenue: t.optional(detailKinds.revenue),
  payroll: t.optional(detailKinds.payroll),
  totalInsuredValue: t.optional(detailKinds.totalInsuredValue),
  billingMethod: t.optional(detailKinds.billingMethod),
  plan: t.optional(detailKinds.plan),
  priority: t.optional(priorityField(' Without it: at once when cover begins within 20 days.')),
};

/** What a submission may say beside what it must. */
export type SubmissionDetails = InputValues<typeof detailKinds>;
