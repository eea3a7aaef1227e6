import { delinquencyStage, delinquencyStatus } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, moneyRange, ownerFilters, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const DelinquencyStage = storedEnum(
  'DelinquencyStage',
  "How far a policy's unpaid premium has come.",
  delinquencyStage,
);
const DelinquencyStatus = storedEnum('DelinquencyStatus', 'How unpaid premium stands.', delinquencyStatus);

defineListing('delinquencies', {
  type: 'Delinquency',
  filters: {
    status: { column: 'status', oneOf: DelinquencyStatus, description: 'In one of these statuses.' },
    stage: { column: 'stage', oneOf: DelinquencyStage, description: 'That have come to one of these stages.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'Of this policy.' },
    ...ownerFilters,
    ...moneyRange('amount', { column: 'amountCents', of: 'Delinquencies' }),
    startedFrom: { column: 'startedOn', from: 'Date', description: 'Overdue since this day or a later one.' },
    startedBefore: { column: 'startedOn', before: 'Date', description: 'Overdue since a day before this one.' },
  },
  sorts: {
    started_on: { column: 'startedOn', kind: 'day', description: 'By the first day overdue.' },
    amount: { column: 'amountCents', kind: 'cents', description: 'By what was past due at the last stage.' },
  },
});

/** Premium of a policy that was not paid in time. */
export const Delinquency = builder.drizzleObject('delinquencies', {
  name: 'Delinquency',
  description:
    'Premium of a policy that was not paid in time: reminder, notice of cancellation, and whether it was cured before the policy was cancelled.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    stage: t.expose('stage', { type: DelinquencyStage, description: 'How far it has come.' }),
    status: t.expose('status', { type: DelinquencyStatus, description: 'How it stands.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'What was past due on the day of its last stage. A notice of cancellation names this amount.',
    }),
    startedOn: t.expose('startedOn', { type: 'Date', description: 'The first day overdue.' }),
    remindedOn: t.expose('remindedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the reminder. Null until then.',
    }),
    noticedOn: t.expose('noticedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which notice of cancellation was mailed. Null until then.',
    }),
    cancellationDate: t.expose('cancellationDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day without cover, by the notice. Null without one.',
    }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was cured, or the policy cancelled. Null while it is open.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that bills.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', { nullable: true, description: 'Who has not paid.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy whose premium is not paid.' }),
  }),
});

builder.queryFields((t) => ({
  delinquencies: t.field(
    rootConnection('delinquencies', 'The unpaid premium that the viewer sees. Empty for roles that do not read it.'),
  ),
}));
