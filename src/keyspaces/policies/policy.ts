import { policyStatus, renewalIntent } from '../../../schema/policies/enums.ts';
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
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { BillingMethod, CoverageTrigger } from '../../graphql/shared-enums.ts';
import { numberField } from '../global/number-field.ts';
import { coversOn } from './covers-on.ts';
import { nullWithoutCommission, readsCommission } from './reads-commission.ts';

const PolicyStatus = storedEnum('PolicyStatus', 'Where a policy stands.', policyStatus);

const RenewalIntent = storedEnum('RenewalIntent', 'What is to happen when the term of a policy ends.', renewalIntent);

defineListing('policies', {
  type: 'Policy',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: PolicyStatus, description: 'In one of these statuses.' },
    inForceOn: {
      onDay: coversOn,
      description: 'Which give cover on this day, whatever their status: bound ones whose term has begun among them.',
    },
    renewalIntent: { column: 'renewalIntent', oneOf: RenewalIntent, description: 'With one of these intents.' },
    pendingCancellationFrom: {
      column: 'pendingCancellationDate',
      from: 'Date',
      description: 'Whose cover is to end by a pending cancellation on this day or later.',
    },
    pendingCancellationBefore: {
      column: 'pendingCancellationDate',
      before: 'Date',
      description: 'Whose cover is to end by a pending cancellation before this day.',
    },
    hasPendingCancellationDate: presenceOf('pendingCancellationDate', {
      true: 'whose cover is to end by a pending cancellation',
      false: 'whose cover is not',
    }),
    hasRenewalOf: presenceOf('renewalOfId', { true: 'that renew a policy', false: 'that are new business' }),
    namedInsuredBeginsWith: {
      column: 'namedInsuredKey',
      beginsWith: 'search_key',
      description: 'Whose named insured begins so, in any case, with or without accents.',
    },
    ...moneyRange('annualPremium', { column: 'annualPremiumCents', of: 'With an annual premium' }),
    ...ownerFilters,
    programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
    lineOfBusinessCode: {
      column: 'lineOfBusinessCode',
      oneOf: 'String',
      description: 'In one of these lines of business, by code.',
    },
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'Whose term begins on this day or later.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'Whose term begins before this day.' },
    expiresFrom: { column: 'expirationDate', from: 'Date', description: 'Whose term ends on this day or later.' },
    expiresBefore: { column: 'expirationDate', before: 'Date', description: 'Whose term ends before this day.' },
  },
  sorts: {
    number: { column: 'number', kind: 'text', unique: true, description: 'By the policy number.' },
    effective_date: { column: 'effectiveDate', kind: 'day', description: 'By the first day of the term.' },
    expiration_date: { column: 'expirationDate', kind: 'day', description: 'By the day on which the term ends.' },
    named_insured: {
      column: 'namedInsuredKey',
      kind: 'text',
      description: 'By the name of the insured in the policy.',
    },
    annual_premium: { column: 'annualPremiumCents', kind: 'cents', description: 'By the annual premium.' },
  },
});

/** An insurance contract for one term. Its transactions and its state as of a day are in files of their own. */
export const Policy = builder.drizzleObject('policies', {
  name: 'Policy',
  description: 'A contract of insurance for one term.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', {
      description: "The policy number: the program's code, the year, and a number without gaps within the program.",
    }),
    status: t.expose('status', { type: PolicyStatus, description: 'Where the policy stands.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state whose law applies, by postal code.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day of cover.' }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The day on which the term ends: the first one without cover.',
    }),
    cancellationDate: t.expose('cancellationDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day without cover of a cancelled policy. Null unless it is cancelled.',
    }),
    pendingCancellationDate: t.expose('pendingCancellationDate', {
      type: 'Date',
      nullable: true,
      description:
        'The day on which cover is to end, by notice or by a cancellation ahead of time; it is in force until then. Null when no cancellation is pending.',
    }),
    lapseFromDate: t.expose('lapseFromDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day of a lapse in the term. Null when cover has no gap.',
    }),
    lapseToDate: t.expose('lapseToDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day after the lapse that is covered again. Null when cover has no gap.',
    }),
    termMonths: t.exposeInt('termMonths', { description: 'How long the term is, in months.' }),
    documentsIssuedAt: t.expose('documentsIssuedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its documents went out. Null before; cover does not depend on it.',
    }),
    renewalIntent: t.expose('renewalIntent', {
      type: RenewalIntent,
      description: 'What is to happen when the term ends.',
    }),
    billingMethod: t.expose('billingMethod', { type: BillingMethod, description: 'Who collects its premium.' }),
    producerCommissionRate: t.field({
      type: 'Decimal',
      nullable: true,
      description: `The producer's share of the premium, for the whole term: 0.150000 is 15 %. ${nullWithoutCommission}`,
      select: { columns: { producerCommissionRate: true } },
      resolve: ({ producerCommissionRate }, _, { viewer }) => (readsCommission(viewer) ? producerCommissionRate : null),
    }),
    mgaCommissionRate: t.field({
      type: 'Decimal',
      nullable: true,
      description: `The managing general agent's share of the premium, for the whole term. ${nullWithoutCommission}`,
      select: { columns: { mgaCommissionRate: true } },
      resolve: ({ mgaCommissionRate }, _, { viewer }) => (readsCommission(viewer) ? mgaCommissionRate : null),
    }),
    minimumEarnedRate: t.expose('minimumEarnedRate', {
      type: 'Decimal',
      description: 'The share of the written premium that is kept when the policy is cancelled early, at least.',
    }),
    coverageTrigger: t.expose('coverageTrigger', {
      type: CoverageTrigger,
      description: 'What must happen within the term for a loss to be covered.',
    }),
    retroactiveDate: t.expose('retroactiveDate', {
      type: 'Date',
      nullable: true,
      description:
        'The first day whose losses are covered by a claim made in the term. Null when it is not claims-made, or covers all earlier losses.',
    }),
    extendedReportingUntil: t.expose('extendedReportingUntil', {
      type: 'Date',
      nullable: true,
      description:
        'The first day on which claims can no longer be reported after the term. Null when no such time was bought.',
    }),
    nonAdmitted: t.exposeBoolean('nonAdmitted', {
      description: 'Whether the paper is not admitted in the state: then the insured pays surplus-lines tax.',
    }),
    namedInsured: t.exposeString('namedInsured', {
      description:
        'Whom it names as the insured by its newest terms. The insured itself may have taken another name since.',
    }),
    annualPremium: t.expose('annualPremiumCents', {
      type: Money,
      description: 'The premium of a whole term as the policy now stands, without taxes and fees.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When the policy was bound.'),
    updatedAt: updatedAt(t, 'When the policy last changed.'),
    organization: t.relation('organization', { nullable: true, description: 'The organization that wrote it.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book it is in.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier on whose paper it is written.' }),
    insured: t.relation('insured', { nullable: true, description: 'Who is covered.' }),
    program: t.relation('program', { nullable: true, description: 'The product that it is written under.' }),
    programVersion: t.relation('programVersion', {
      nullable: true,
      description: 'The terms of the program that it took when it began. Null for roles that do not read them.',
    }),
    agreement: t.relation('agreement', {
      nullable: true,
      description:
        'The agreement with the carrier that it was bound under. Null for roles that do not read agreements.',
    }),
    lineOfBusiness: t.relation('lineOfBusiness', { nullable: true, description: 'The kind of insurance.' }),
    state: t.relation('state', { nullable: true, description: 'The state whose law applies.' }),
    submission: t.relation('submission', {
      nullable: true,
      description: 'The submission that it came from. Null for roles that do not read submissions.',
    }),
    quote: t.relation('quote', {
      nullable: true,
      description: 'The quote that was bound. Null for roles that do not read quotes.',
    }),
    billingSchedule: t.relation('billingSchedule', { nullable: true, description: 'How its premium is paid.' }),
    renewalOf: t.relation('renewalOf', {
      nullable: true,
      description: 'The policy of the term before. Null for the first term.',
    }),
    renewals: t.field(edgeConnection('policies', 'renewals', 'The policy of the next term, when there is one.')),
    renewalSubmissions: t.field(
      edgeConnection(
        'policies',
        'renewalSubmissions',
        'The submissions that ask for its next term, and what came of them. Empty for roles that do not read submissions.',
      ),
    ),
    segments: t.field(
      edgeConnection('policies', 'segments', 'Its timeline: what it says from which day to which, and said before.'),
    ),
    transactions: t.field(edgeConnection('policies', 'transactions', 'What happened to it, in order.')),
    additionalInsureds: t.field(
      edgeConnection(
        'policies',
        'additionalInsureds',
        'Others who are insured under it, for all or a part of the term.',
      ),
    ),
    notices: t.field(edgeConnection('policies', 'notices', 'What was announced about it, and how that is proved.')),
    documents: t.field(
      edgeConnection('policies', 'documents', 'What was issued for it: the declarations page, and its forms.'),
    ),
    claims: t.field(edgeConnection('policies', 'claims', 'Losses reported under it.')),
    invoices: t.field(edgeConnection('policies', 'invoices', 'What the insured was asked to pay for it.')),
    payments: t.field(edgeConnection('policies', 'payments', 'Money received for it.')),
    disbursements: t.field(
      edgeConnection(
        'policies',
        'disbursements',
        'Money paid out for it, such as refunds. Empty for roles that do not read it.',
      ),
    ),
    delinquencies: t.field(edgeConnection('policies', 'delinquencies', 'When its premium was not paid in time.')),
    commissionLines: t.field(
      edgeConnection(
        'policies',
        'commissionLines',
        'The commission on it. Empty for roles that do not read commission.',
      ),
    ),
    journalEntries: t.field(
      edgeConnection(
        'policies',
        'journalEntries',
        'What the ledger says of it. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  policies: t.field(rootConnection('policies', 'The policies that the viewer sees.')),
  policy: t.field(numberField('policies', Policy, 'policy')),
}));
