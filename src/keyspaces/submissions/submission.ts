import { declineReason, lostReason, submissionPriority, submissionStatus } from '../../../schema/submissions/enums.ts';
import { asOfDescription } from '../../graphql/as-of.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import {
  defineListing,
  edgeConnection,
  moneyRange,
  ownerFilters,
  presenceOf,
  rootConnection,
} from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { BillingMethod } from '../../graphql/shared-enums.ts';
import { InstallmentPlan } from '../global/installment-plan.ts';
import { numberField } from '../global/number-field.ts';
import { addDays } from '../global/rules/dates.ts';
import { isPastDate, openSubmissionStatuses, submissionGraceDays } from './rules/offer.ts';

const SubmissionStatus = storedEnum('SubmissionStatus', 'Where a submission stands.', submissionStatus);

/** Why an underwriter refuses a submission. */
export const DeclineReason = storedEnum('DeclineReason', 'Why an underwriter refuses a submission.', declineReason);

/** Why a submission came to nothing for the producer. */
export const LostReason = storedEnum('LostReason', 'Why a submission came to nothing for the producer.', lostReason);

/** How soon an underwriter should look at a submission. */
export const SubmissionPriority = storedEnum(
  'SubmissionPriority',
  'How soon an underwriter should look at a submission.',
  submissionPriority,
);

/** The condition on submissions past their date on a day: what `isPastDate` says of one, as a list can be asked for it. */
const pastDateOn = (day: string): object => ({
  status: { in: [...openSubmissionStatuses] },
  requestedEffectiveDate: { lt: addDays(day, -submissionGraceDays) },
});

defineListing('submissions', {
  splitBy: {
    filter: 'status',
    sorts: { created: [], effective_date: ['submissions_effective'], priority: ['submissions_priority'] },
  },
  type: 'Submission',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: SubmissionStatus, description: 'In one of these statuses.' },
    pastDateOn: {
      onDay: pastDateOn,
      among: openSubmissionStatuses,
      description: 'Still open on this day though cover was to begin more than 30 days before.',
    },
    priority: {
      column: 'priorityRank',
      oneOf: SubmissionPriority,
      ranks: submissionPriority,
      description: 'Of one of these priorities.',
    },
    ...ownerFilters,
    programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
    claimedById: { column: 'claimedById', idOf: 'users', description: 'Claimed by this underwriter.' },
    hasClaimedBy: presenceOf('claimedById', { true: 'claimed by somebody', false: 'claimed by nobody' }),
    ...moneyRange('quotedPremium', { column: 'quotedPremiumCents', of: 'Priced at a premium' }),
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
    effectiveFrom: {
      column: 'requestedEffectiveDate',
      from: 'Date',
      description: 'Whose cover is to begin on this day or later.',
    },
    effectiveBefore: {
      column: 'requestedEffectiveDate',
      before: 'Date',
      description: 'Whose cover is to begin before this day.',
    },
    submittedFrom: {
      column: 'submittedAt',
      from: 'DateTime',
      description: 'Handed to the underwriters at this moment or later. Leaves out drafts.',
    },
    submittedBefore: {
      column: 'submittedAt',
      before: 'DateTime',
      description: 'Handed to the underwriters before this moment. Leaves out drafts.',
    },
    hasSubmittedAt: presenceOf('submittedAt', { true: 'handed to the underwriters', false: 'drafts that never were' }),
  },
  sorts: {
    number: { column: 'number', kind: 'text', unique: true, description: 'By the submission number.' },
    effective_date: {
      column: 'requestedEffectiveDate',
      kind: 'day',
      description: 'By the day on which cover is to begin.',
    },
    submitted_at: {
      column: 'submittedAt',
      kind: 'moment',
      nullable: true,
      description: 'By when they were handed to the underwriters.',
    },
    priority: {
      column: 'priorityRank',
      kind: 'integer',
      fromMost: true,
      description: 'By the priority: RUSH is the highest. Those of one priority are the oldest first, then.',
    },
    quoted_premium: {
      column: 'quotedPremiumCents',
      kind: 'cents',
      description: 'By the premium at which they were priced last; zero until they are.',
    },
  },
});

/** A risk that a producer asks an underwriter to quote. */
export const Submission = builder.drizzleObject('submissions', {
  name: 'Submission',
  description: 'A risk that a producer asks the underwriters to price. One underwriter at a time works on it.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The submission number, unique in the organization.' }),
    status: t.expose('status', { type: SubmissionStatus, description: 'Where the submission stands.' }),
    priority: t.expose('priority', {
      type: SubmissionPriority,
      description: 'How soon an underwriter should look at it.',
    }),
    stateCode: t.exposeString('stateCode', { description: 'The state of the risk, by postal code.' }),
    revenue: t.expose('revenueCents', { type: Money, description: "The insured's annual revenue." }),
    payroll: t.expose('payrollCents', { type: Money, description: "The insured's annual payroll." }),
    totalInsuredValue: t.expose('totalInsuredValueCents', {
      type: Money,
      description: 'Total insured value (TIV): what all insured property is worth. Zero when no property is insured.',
    }),
    requestedEffectiveDate: t.expose('requestedEffectiveDate', {
      type: 'Date',
      description: 'The first day of the cover asked for.',
    }),
    requestedExpirationDate: t.expose('requestedExpirationDate', {
      type: 'Date',
      description: 'The day on which that cover is to end: the first one without it.',
    }),
    isPastDate: t.boolean({
      description:
        'Whether it is still open on a day though cover was to begin more than 30 days before. It follows from the dates: the status may be late.',
      args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
      select: { columns: { status: true, requestedEffectiveDate: true } },
      resolve: (submission, { asOf }, { today }) => isPastDate(submission, asOf ?? today),
    }),
    requestedLimit: t.expose('requestedLimitCents', {
      type: Money,
      description: 'The limit asked for: the most that is paid for one loss.',
    }),
    requestedDeductible: t.expose('requestedDeductibleCents', {
      type: Money,
      description: 'The deductible asked for: what the insured bears of each loss.',
    }),
    quotedPremium: t.field({
      type: Money,
      nullable: true,
      description:
        'The annual premium of the dearest option when it was priced last, whatever came of it. Null until it is priced.',
      select: { columns: { quotedPremiumCents: true } },
      resolve: ({ quotedPremiumCents }) => (quotedPremiumCents === 0n ? null : quotedPremiumCents),
    }),
    requestedBillingMethod: t.expose('requestedBillingMethod', {
      type: BillingMethod,
      nullable: true,
      description: 'Who is to collect the premium. Null while nothing is said.',
    }),
    requestedPlan: t.expose('requestedPlan', {
      type: InstallmentPlan,
      nullable: true,
      description: 'How the premium is to be paid. Null while nothing is said.',
    }),
    noPriorInsurance: t.exposeBoolean('noPriorInsurance', {
      description: 'Whether the producer has said that there was no insurance before: then there is no loss history.',
    }),
    declineReason: t.expose('declineReason', {
      type: DeclineReason,
      nullable: true,
      description: 'Why an underwriter refused it. Null unless one did.',
    }),
    lostReason: t.expose('lostReason', {
      type: LostReason,
      nullable: true,
      description: 'Why it was taken back, or placed elsewhere. Null unless it was.',
    }),
    competitor: t.exposeString('competitor', {
      nullable: true,
      description: 'Who got the business, as the producer says. Null unless it says so.',
    }),
    claimedAt: t.expose('claimedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an underwriter took it. Null while nobody has it.',
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the producer handed it in. Null while it is a draft.',
    }),
    submittedOn: t.expose('submittedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day of that in the calendar of the organization, by which `productionReport` counts it. Null while it is a draft.',
    }),
    firstQuotedAt: t.expose('firstQuotedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a quote of it could be bound for the first time. Null until then.',
    }),
    reopenedAt: t.expose('reopenedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken up again after it had ended, which is possible once. Null unless it was.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When the producer began it.'),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that it was sent to.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency that asks.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier whose paper the program offers.' }),
    insured: t.relation('insured', { nullable: true, description: 'Who is to be covered.' }),
    program: t.relation('program', { nullable: true, description: 'The product asked for.' }),
    classCode: t.relation('classCode', { nullable: true, description: 'The class of business that it is rated as.' }),
    state: t.relation('state', { nullable: true, description: 'The state of the risk.' }),
    claimedBy: t.relation('claimedBy', {
      nullable: true,
      description:
        'The underwriter who works on it. Null while nobody has it, or when the viewer may not see that user.',
    }),
    lossHistory: t.relation('lossHistory', {
      ...atMost(listBounds.lossYears),
      nullable: true,
      description: 'The losses of the past years as they were told last, the latest year first.',
      query: { where: { supersededAt: { isNull: true } }, orderBy: { year: 'desc' } },
    }),
    quotes: t.field(edgeConnection('submissions', 'quotes', 'The prices made for it.')),
    exposures: t.relation('exposures', {
      ...atMost(listBounds.exposures),
      nullable: true,
      description: 'What is to be insured and where. The exposures of each basis sum to the amounts above.',
      query: { where: { supersededAt: { isNull: true } }, orderBy: { ordinal: 'asc' } },
    }),
    informationRequests: t.relation('informationRequests', {
      ...atMost(listBounds.informationRequests),
      nullable: true,
      description: 'What underwriters asked of the producer, and the answers.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    approvals: t.field(
      edgeConnection('submissions', 'approvals', 'Referrals of its quotes, and requests for approval to bind them.'),
    ),
    tasks: t.field(edgeConnection('submissions', 'tasks', 'What is to be done about it.')),
    policies: t.field(
      edgeConnection('submissions', 'policies', 'The policies that came of it: the first, and renewals.'),
    ),
    renewalOf: t.relation('renewalOf', {
      nullable: true,
      description: 'The policy whose further term it asks for. Null for new business.',
    }),
  }),
});

builder.queryFields((t) => ({
  submissions: t.field(
    rootConnection('submissions', 'The submissions that the viewer sees. Empty for roles that do not read them.'),
  ),
  submission: t.field(numberField('submissions', Submission, 'submission')),
}));
