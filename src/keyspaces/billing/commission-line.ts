import { commissionBeneficiary, commissionStatus } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, moneyRange, presenceOf, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { CommissionBasis } from '../../graphql/shared-enums.ts';

const CommissionBeneficiary = storedEnum('CommissionBeneficiary', 'Who earns a commission.', commissionBeneficiary);
const CommissionStatus = storedEnum('CommissionStatus', 'Where a commission line stands.', commissionStatus);

defineListing('commissionLines', {
  type: 'CommissionLine',
  filters: {
    status: { column: 'status', oneOf: CommissionStatus, description: 'In one of these statuses.' },
    beneficiary: { column: 'beneficiary', oneOf: CommissionBeneficiary, description: 'Earned by one of these.' },
    basis: { column: 'basis', oneOf: CommissionBasis, description: 'Computed on one of these.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of this producer.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'On this policy.' },
    hasProducer: presenceOf('producerId', { true: 'of an agency', false: 'of the managing general agent' }),
    ...moneyRange('amount', { column: 'amountCents', of: 'Commission' }),
    earnedFrom: { column: 'earnedDate', from: 'Date', description: 'Written or earned on this day or later.' },
    earnedBefore: { column: 'earnedDate', before: 'Date', description: 'Written or earned before this day.' },
    hasEarnedDate: presenceOf('earnedDate', { true: 'written or earned', false: 'not yet' }),
    paidFrom: { column: 'paidDate', from: 'Date', description: 'Paid on this day or later.' },
    paidBefore: { column: 'paidDate', before: 'Date', description: 'Paid before this day.' },
    hasPaidDate: presenceOf('paidDate', { true: 'paid', false: 'not yet' }),
  },
  sorts: {
    amount: { column: 'amountCents', kind: 'cents', description: 'By the amount; what is taken back is negative.' },
    earned_date: {
      column: 'earnedDate',
      kind: 'day',
      nullable: true,
      description: 'By the accounting date on which it was written or earned.',
    },
  },
});

/** One line of commission: what a change of a policy wrote, or what an allocation of a payment earned. */
export const CommissionLine = builder.drizzleObject('commissionLines', {
  name: 'CommissionLine',
  description:
    "Commission, line by line. Each change of a policy writes one line for the producer and one for the managing general agent. The producer's is owed as the premium is collected: each allocation of a payment adds a line with what it earned. Lines are negative when premium is returned, or a payment goes back.",
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    beneficiary: t.expose('beneficiary', { type: CommissionBeneficiary, description: 'Who earns it.' }),
    basis: t.expose('basis', { type: CommissionBasis, description: 'What it is computed on.' }),
    rate: t.expose('rate', { type: 'Decimal', description: 'The share of the premium: 0.150000 is 15 %.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'How much; negative when returned premium takes it back.',
    }),
    status: t.expose('status', { type: CommissionStatus, description: 'Where it stands.' }),
    earnedDate: t.expose('earnedDate', {
      type: 'Date',
      nullable: true,
      description: 'The accounting date on which it was written or earned. Null while it is neither.',
    }),
    paidDate: t.expose('paidDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was paid. Null until then.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    producer: t.relation('producer', {
      nullable: true,
      description: 'The agency that earns it. Null when the managing general agent does.',
    }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is earned on.' }),
    transaction: t.relation('transaction', {
      nullable: true,
      description: 'The change of the policy that wrote it.',
    }),
    allocation: t.relation('allocation', {
      nullable: true,
      description: 'The allocation of a payment that earned it. Null for what was written.',
    }),
    disbursement: t.relation('disbursement', {
      nullable: true,
      description: 'The payment to the producer that it is in. Null until it is paid.',
    }),
  }),
});

builder.queryFields((t) => ({
  commissionLines: t.field(
    rootConnection('commissionLines', 'The commission that the viewer sees. Empty for roles that do not read it.'),
  ),
}));
