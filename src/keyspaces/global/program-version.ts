import { submissionField } from '../../../schema/global/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { BillingMethod, CommissionBasis, CoverageTrigger } from '../../graphql/shared-enums.ts';
import { InstallmentPlan } from './installment-plan.ts';
import { NoticeDays, PolicyForm, ProgramFee, ShortRateBand } from './program-terms.ts';
import { Rounding } from './rounding.ts';
import { VersionStatus } from './version-status.ts';

/** What a program may ask a submission to tell. */
export const SubmissionField = storedEnum(
  'SubmissionField',
  'What a submission must say before it can be submitted.',
  submissionField,
);

defineListing('programVersions', {
  type: 'ProgramVersion',
  filters: {
    status: { column: 'status', oneOf: VersionStatus, description: 'In one of these statuses.' },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'That begin on this day or later.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'That begin before this day.' },
  },
  order: { column: 'effectiveDate', kind: 'day', description: 'By the day on which they begin.' },
});

/** The terms of a program from a day on. */
export const ProgramVersion = builder.drizzleObject('programVersions', {
  name: 'ProgramVersion',
  description:
    'The terms of a program from a day on. A version never changes once it is active; a policy keeps the one of its effective date.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    versionNumber: t.exposeInt('versionNumber', { description: "Its number among the program's versions, from 1." }),
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The first effective date of a policy that it holds for; it holds until the next version does.',
    }),
    retiredFrom: t.expose('retiredFrom', {
      type: 'Date',
      nullable: true,
      description:
        'The first effective date that it holds for no more: that on which the next version begins. Null while there is none.',
    }),
    status: t.expose('status', { type: VersionStatus, description: 'Where it stands.' }),
    nonAdmitted: t.exposeBoolean('nonAdmitted', {
      description:
        'Whether the carrier is not admitted in the states: surplus-lines tax and stamping fee are then charged. On admitted paper the carrier pays the premium tax itself.',
    }),
    coverageTrigger: t.expose('coverageTrigger', {
      type: CoverageTrigger,
      description: 'What must fall in the term for a loss to be covered.',
    }),
    auditable: t.exposeBoolean('auditable', {
      description: 'Whether the premium is adjusted after the term, to what the exposure has been.',
    }),
    producerCommissionRate: t.expose('producerCommissionRate', {
      type: 'Decimal',
      description: 'The share of the premium that a producer earns, unless its appointment says otherwise.',
    }),
    mgaCommissionRate: t.expose('mgaCommissionRate', {
      type: 'Decimal',
      description: 'The share of the premium that the organization earns as managing general agent.',
    }),
    commissionBasis: t.expose('commissionBasis', {
      type: CommissionBasis,
      description: "What the producer's commission is earned by: premium as it is written, or as it is collected.",
    }),
    minimumPremium: t.expose('minimumPremiumCents', {
      type: Money,
      description: 'The least annual premium, whatever the rating comes to.',
    }),
    minimumEarnedRate: t.expose('minimumEarnedRate', {
      type: 'Decimal',
      description: 'The share of the written premium that is kept in any cancellation but a flat one.',
    }),
    shortRateTable: t.expose('shortRateTable', {
      ...atMost(listBounds.ratingChoices),
      type: [ShortRateBand],
      description: 'What comes back when the insured cancels before the end, by the days in force.',
    }),
    rounding: t.expose('rounding', {
      type: Rounding,
      description: 'How the premium of a change within the term is rounded, coverage by coverage.',
    }),
    fees: t.expose('fees', {
      ...atMost(listBounds.programFees),
      type: [ProgramFee],
      description: 'What is charged beside the premium.',
    }),
    taxesUpFront: t.exposeBoolean('taxesUpFront', {
      description: 'Whether all taxes are due with the first installment, instead of a part with each.',
    }),
    allowedTermMonths: t.exposeIntList('allowedTermMonths', {
      ...atMost(listBounds.termLengths),
      description: 'The lengths of term that it is sold for, in months.',
    }),
    installmentPlans: t.expose('installmentPlans', {
      ...atMost(listBounds.installmentPlans),
      type: [InstallmentPlan],
      description: 'The ways to pay that it offers.',
    }),
    billingMethods: t.expose('billingMethods', {
      ...atMost(listBounds.billingMethods),
      type: [BillingMethod],
      description: 'Who may be billed.',
    }),
    classCodes: t.exposeStringList('classCodes', {
      ...atMost(listBounds.classCodes),
      description: 'The classes of business that it is sold to, by code.',
    }),
    requiredFields: t.expose('requiredFields', {
      ...atMost(listBounds.submissionFields),
      type: [SubmissionField],
      description: 'What a submission must say before it can be submitted.',
    }),
    autoQuote: t.exposeBoolean('autoQuote', {
      description: 'Whether a producer may have a submission quoted without an underwriter.',
    }),
    producerBackdatingDays: t.exposeInt('producerBackdatingDays', {
      description: 'How many days before the bind a policy may take effect that a producer binds.',
    }),
    underwriterBackdatingDays: t.exposeInt('underwriterBackdatingDays', {
      description: 'How many days before the bind a policy may take effect that an underwriter binds.',
    }),
    forms: t.expose('forms', {
      ...atMost(listBounds.policyForms),
      type: [PolicyForm],
      description: 'The forms that every policy is issued with.',
    }),
    numberSeries: t.exposeString('numberSeries', { description: 'What the numbers of its policies begin with.' }),
    noticeDays: t.expose('noticeDays', {
      type: NoticeDays,
      description: 'The notice that its policies promise. Where the state asks for more, that holds.',
    }),
    invoiceLeadDays: t.exposeInt('invoiceLeadDays', {
      description: 'How many days before its due date an installment is invoiced.',
    }),
    renewalLeadDays: t.exposeInt('renewalLeadDays', {
      description: 'How many days before the end of a term its renewal may be offered.',
    }),
    reinstatementDays: t.exposeInt('reinstatementDays', {
      description: 'For how many days after its cancellation a policy may be reinstated.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was drafted.'),
    updatedAt: updatedAt(t),
    carrier: t.relation('carrier', { nullable: true, description: "The program's carrier." }),
    program: t.relation('program', { nullable: true, description: 'The program whose terms they are.' }),
    draftedBy: t.relation('draftedBy', {
      nullable: true,
      description: 'Who has written the terms. Null when the viewer may not see that user.',
    }),
    approvals: t.field(
      edgeConnection(
        'programVersions',
        'approvals',
        'Who has put it in force. Empty for a draft, for terms that the organization has brought along, and for roles that do not read rates.',
      ),
    ),
  }),
});
