import { cancellationMethod, policyTransactionType } from '../../../schema/policies/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';

const PolicyTransactionType = storedEnum(
  'PolicyTransactionType',
  'What a transaction did to its policy.',
  policyTransactionType,
);

const CancellationMethod = storedEnum(
  'CancellationMethod',
  'How much premium a cancellation returns.',
  cancellationMethod,
);

defineListing('policyTransactions', {
  type: 'PolicyTransaction',
  filters: { type: { column: 'type', oneOf: PolicyTransactionType, description: 'Of one of these types.' } },
  order: { column: 'ordinal', kind: 'integer', description: 'By their places.' },
  defaultDirection: 'ascending',
});

/** A transaction of a policy: new business, endorsement, cancellation, reinstatement, renewal or non-renewal. */
export const PolicyTransaction = builder.drizzleObject('policyTransactions', {
  name: 'PolicyTransaction',
  description: 'Something that happened to a policy: its beginning, a change, its end. Transactions never change.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the transaction.' }),
    ordinal: t.exposeInt('ordinal', { description: "Its place among the policy's transactions, from 1." }),
    type: t.expose('type', { type: PolicyTransactionType, description: 'What it did to the policy.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The day from which it holds.' }),
    premiumChange: t.expose('premiumChangeCents', {
      type: Money,
      description: 'Premium that it charges, without taxes and fees; negative when it returns premium.',
    }),
    cancellationMethod: t.expose('cancellationMethod', {
      type: CancellationMethod,
      nullable: true,
      description: 'How much premium was returned. Null unless it is a cancellation.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, when somebody said so.' }),
    createdAt: createdAt(t, 'When it was made.'),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it happened to.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'Who made it. Null when that is not a user whom the viewer may see.',
    }),
    segment: t.relation('segment', {
      nullable: true,
      description: 'The segment that it opened. Null when it changed nothing that is covered.',
    }),
    utilization: t.relation('utilization', {
      nullable: true,
      description:
        'What it took of an agreement with the carrier, or gave back. Null when it did neither, or for roles that do not read agreements.',
    }),
    journalEntries: t.field(
      edgeConnection(
        'policyTransactions',
        'journalEntries',
        'What the ledger says of the premium that it charged or returned. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});
