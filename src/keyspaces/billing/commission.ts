import { commissionStatus } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';

const CommissionStatus = storedEnum('CommissionStatus', 'Where a commission stands.', commissionStatus);

defineListing('commissions', {
  type: 'Commission',
  filters: {
    status: { column: 'status', oneOf: CommissionStatus, description: 'In one of these statuses.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of this producer.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'On this policy.' },
    earnedFrom: { column: 'earnedDate', from: 'Date', description: 'Owed since this day or a later one.' },
    earnedBefore: { column: 'earnedDate', before: 'Date', description: 'Owed since a day before this one.' },
    paidFrom: { column: 'paidDate', from: 'Date', description: 'Paid on this day or later.' },
    paidBefore: { column: 'paidDate', before: 'Date', description: 'Paid before this day.' },
  },
});

/** The commission that a producer earns by one transaction of a policy. */
export const Commission = builder.drizzleObject('commissions', {
  name: 'Commission',
  description: 'What a producer earns when premium is charged, or gives back when premium is returned.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the commission.' }),
    rate: t.expose('rate', { type: 'Decimal', description: 'The share of the premium: 0.150000 is 15 %.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'How much; negative when returned premium takes it back.',
    }),
    status: t.expose('status', { type: CommissionStatus, description: 'Where it stands.' }),
    earnedDate: t.expose('earnedDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it became owed. Null while the premium is not paid.',
    }),
    paidDate: t.expose('paidDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was paid. Null until then.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    producer: t.relation('producer', { nullable: true, description: 'The agency that earns it.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is earned on.' }),
  }),
});

builder.queryFields((t) => ({
  commissions: t.field(
    rootConnection('commissions', 'The commissions that the viewer sees. Empty for roles that do not read them.'),
  ),
}));
