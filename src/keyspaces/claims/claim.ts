import {
  claimClosedReason,
  claimReporter,
  claimSeverity,
  claimStatus,
  coverageStatus,
  lossType,
} from '../../../schema/claims/enums.ts';
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
import { CoverageType } from '../../graphql/shared-enums.ts';
import { numberField } from '../global/number-field.ts';

/** Where a claim stands. */
export const ClaimStatus = storedEnum('ClaimStatus', 'Where a claim stands.', claimStatus);

const ClaimSeverity = storedEnum('ClaimSeverity', 'How serious a claim is.', claimSeverity);

/** Whether a policy is taken to cover a loss. */
export const CoverageStatus = storedEnum(
  'CoverageStatus',
  'Whether a policy is taken to cover a loss.',
  coverageStatus,
);

const ClaimClosedReason = storedEnum('ClaimClosedReason', 'Why a claim is closed.', claimClosedReason);

const ClaimReporter = storedEnum('ClaimReporter', 'Who reported a loss.', claimReporter);

/** What was lost. */
export const LossType = storedEnum('LossType', 'What was lost.', lossType);

defineListing('claims', {
  splitBy: {
    filter: 'status',
    sorts: { created: [], reported_at: ['claims_reported'], severity: ['claims_severity'] },
  },
  type: 'Claim',
  filters: {
    numberBeginsWith: { column: 'number', beginsWith: 'code', description: 'Whose number begins so; capitals matter.' },
    status: { column: 'status', oneOf: ClaimStatus, description: 'In one of these statuses.' },
    severity: {
      column: 'severityRank',
      oneOf: ClaimSeverity,
      ranks: claimSeverity,
      description: 'Of one of these severities.',
    },
    lossType: { column: 'lossType', oneOf: LossType, description: 'With one of these kinds of loss.' },
    coverage: { column: 'coverage', oneOf: CoverageType, description: 'Under one of these coverages.' },
    coverageStatus: {
      column: 'coverageStatus',
      oneOf: CoverageStatus,
      description: 'With one of these answers to whether the policy covers the loss.',
    },
    litigated: { column: 'litigated', is: 'Boolean', description: 'With a suit, or without one.' },
    closedReason: { column: 'closedReason', oneOf: ClaimClosedReason, description: 'Closed for one of these reasons.' },
    catastropheCode: {
      column: 'catastropheCode',
      oneOf: 'String',
      description: 'Out of one of these catastrophes, by code.',
    },
    hasCatastropheCode: presenceOf('catastropheCode', { true: 'out of a catastrophe', false: 'out of none' }),
    hasClosedReason: presenceOf('closedReason', {
      true: 'that were closed for a reason',
      false: 'that are not closed',
    }),
    hasExternalReference: presenceOf('externalReference', {
      true: 'which the carrier or administrator knows by a reference',
      false: 'of which we know no such reference',
    }),
    ...moneyRange('incurred', {
      column: 'incurredCents',
      of: 'With an incurred cost',
      tells: 'claimReserveLines',
    }),
    externalReference: {
      column: 'externalReference',
      oneOf: 'String',
      description: 'Which the carrier or administrator knows by one of these references.',
    },
    lossStateCode: {
      column: 'lossStateCode',
      oneOf: 'String',
      description: 'Whose loss happened in one of these states, by postal code.',
    },
    policyId: { column: 'policyId', idOf: 'policies', description: 'Under this policy.' },
    ...ownerFilters,
    programId: { column: 'programId', idOf: 'programs', description: 'Under policies of this program.' },
    adjusterId: { column: 'adjusterId', idOf: 'users', description: 'Worked on by this adjuster.' },
    hasAdjuster: presenceOf('adjusterId', { true: 'that an adjuster works on', false: 'that nobody works on' }),
    dateOfLossFrom: { column: 'dateOfLoss', from: 'Date', description: 'Whose loss happened on this day or later.' },
    dateOfLossBefore: { column: 'dateOfLoss', before: 'Date', description: 'Whose loss happened before this day.' },
    reportedFrom: { column: 'reportedAt', from: 'DateTime', description: 'Reported at this moment or later.' },
    reportedBefore: { column: 'reportedAt', before: 'DateTime', description: 'Reported before this moment.' },
  },
  sorts: {
    number: { column: 'number', kind: 'text', unique: true, description: 'By the claim number.' },
    date_of_loss: { column: 'dateOfLoss', kind: 'day', description: 'By the day of the loss.' },
    reported_at: { column: 'reportedAt', kind: 'moment', description: 'By when the loss was reported.' },
    incurred: {
      column: 'incurredCents',
      kind: 'cents',
      tells: 'claimReserveLines',
      description:
        'By what they cost: outstanding + paid − recovered. `FORBIDDEN` for roles that do not read reserves.',
    },
    severity: {
      column: 'severityRank',
      kind: 'integer',
      fromMost: true,
      description: 'By the severity: CATASTROPHIC is the highest. Those of one severity are the oldest first, then.',
    },
  },
});

/** A loss reported under a policy. Its amounts are in a file of their own. */
export const Claim = builder.drizzleObject('claims', {
  name: 'Claim',
  description: 'A loss reported under a policy, with the terms of the policy that it relied on when it was reported.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The claim number, unique in the organization.' }),
    status: t.expose('status', { type: ClaimStatus, description: 'Where the claim stands.' }),
    severity: t.expose('severity', { type: ClaimSeverity, description: 'How serious it is.' }),
    litigated: t.exposeBoolean('litigated', {
      description: 'Whether there is a suit. It stays true while the claim is defended and settled.',
    }),
    coverageStatus: t.expose('coverageStatus', {
      type: CoverageStatus,
      description:
        'Whether the policy is taken to cover the loss. By the loss for occurrence policies; by when the claim was made, and a loss since the retroactive date, for claims-made ones.',
    }),
    reservationOfRightsAt: t.expose('reservationOfRightsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the insured was told that cover is in question. Null when it never was.',
    }),
    dateOfLoss: t.expose('dateOfLoss', {
      type: 'Date',
      description: 'The day of the loss. It may be outside the term: then the coverage status says so.',
    }),
    claimMadeDate: t.expose('claimMadeDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which the claim was made against the insured. Null unless the policy is claims-made.',
    }),
    reportedAt: t.expose('reportedAt', {
      type: 'DateTime',
      description: 'When the loss was first reported: the first notice of loss (FNOL).',
    }),
    reportedBy: t.expose('reportedBy', { type: ClaimReporter, description: 'Who reported it.' }),
    externalReference: t.exposeString('externalReference', {
      nullable: true,
      description: 'How the carrier or the administrator of claims knows it. Null when they have no reference.',
    }),
    description: t.exposeString('description', { description: 'What happened, as it was reported.' }),
    lossType: t.expose('lossType', { type: LossType, description: 'What was lost.' }),
    causeOfLoss: t.exposeString('causeOfLoss', { description: 'What caused the loss, in words.' }),
    catastropheCode: t.exposeString('catastropheCode', {
      nullable: true,
      description: 'The code of the catastrophe that it is part of. Null for all other losses.',
    }),
    lossStateCode: t.exposeString('lossStateCode', {
      description: 'The state in which the loss happened, by postal code.',
    }),
    policyNumber: t.exposeString('policyNumber', {
      description: 'The number of the policy, as it was when the loss was reported.',
    }),
    policyEffectiveDate: t.expose('policyEffectiveDate', {
      type: 'Date',
      description: 'The first day of the term that the claim relies on.',
    }),
    policyExpirationDate: t.expose('policyExpirationDate', {
      type: 'Date',
      description: 'The day on which that term ends: the first one without cover.',
    }),
    coverage: t.expose('coverage', { type: CoverageType, description: 'The coverage that the loss falls under.' }),
    coverageLimit: t.expose('coverageLimitCents', {
      type: Money,
      nullable: true,
      description:
        'The most that this coverage pays for one loss, as known when the loss was reported. Null when the law sets it, and when nothing was in force.',
    }),
    deductible: t.expose('deductibleCents', {
      type: Money,
      description: 'What the insured bears of the loss, as known when the loss was reported.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed. Null while it is open or open again.',
    }),
    closedReason: t.expose('closedReason', {
      type: ClaimClosedReason,
      nullable: true,
      description: 'Why it is closed. Null while it is open or open again.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that handles it.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', { nullable: true, description: 'Who is covered.' }),
    program: t.relation('program', { nullable: true, description: 'The product that the policy is written under.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is made under, as it is now.' }),
    policySegment: t.relation('policySegment', {
      nullable: true,
      description:
        'The part of the policy that was in force on the day of the loss, or for a claims-made policy on the day on which the claim was made, as known when it was reported. A later change does not replace it. Null when nothing was in force.',
    }),
    lossState: t.relation('lossState', { nullable: true, description: 'The state in which the loss happened.' }),
    adjuster: t.relation('adjuster', {
      nullable: true,
      description: 'Who works on it. Null until somebody is assigned, or when the viewer may not see that user.',
    }),
    reserveLines: t.relation('reserveLines', {
      ...atMost(listBounds.reserveLines),
      nullable: true,
      description: 'What it costs per coverage and cost type. Empty for roles that do not read reserves.',
      query: { orderBy: { coverage: 'asc', costType: 'asc' } },
    }),
    parties: t.field(
      edgeConnection('claims', 'parties', 'Claimants and witnesses. Empty for roles that do not read the claim file.'),
    ),
    reserveMovements: t.field(
      edgeConnection(
        'claims',
        'reserveMovements',
        'Every change of its reserves, in order. Empty for roles that do not read the claim file.',
      ),
    ),
    approvals: t.field(
      edgeConnection(
        'claims',
        'approvals',
        "Requests for approval above the adjuster's limit. Empty for roles that do not read the claim file.",
      ),
    ),
    payments: t.field(edgeConnection('claims', 'payments', 'Money paid out on it, or about to be.')),
    recoveries: t.field(
      edgeConnection(
        'claims',
        'recoveries',
        'Money that comes back on it. Empty for roles that do not read recoveries.',
      ),
    ),
    valuations: t.field(
      edgeConnection(
        'claims',
        'valuations',
        'How it stood at the end of each month in which it was open. Empty for roles that do not read the claim file.',
      ),
    ),
    notes: t.field(
      edgeConnection('claims', 'notes', 'What people noted on it. Empty for roles that do not read the claim file.'),
    ),
    determinations: t.field(
      edgeConnection(
        'claims',
        'determinations',
        'Whether the policy covers it; the newest one holds. Empty for roles that do not read the claim file.',
      ),
    ),
    phiAccessEntries: t.field(
      edgeConnection(
        'claims',
        'phiAccessEntries',
        'Who read protected health information of its parties. Empty for roles without oversight.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  claims: t.field(rootConnection('claims', 'The claims that the viewer sees. Empty for roles that do not read them.')),
  claim: t.field(numberField('claims', Claim, 'claim')),
}));
