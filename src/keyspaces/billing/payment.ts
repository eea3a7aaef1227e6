import { paymentMethod } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, ownerFilters, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const PaymentMethod = storedEnum('PaymentMethod', 'How money arrived or left.', paymentMethod);

defineListing('payments', {
  type: 'Payment',
  filters: {
    externalReference: {
      column: 'externalReference',
      oneOf: 'String',
      description: 'With one of these references of the bank or the card processor.',
    },
    method: { column: 'method', oneOf: PaymentMethod, description: 'By one of these methods.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'For this policy.' },
    ...ownerFilters,
    receivedFrom: { column: 'receivedAt', from: 'DateTime', description: 'Received at this moment or later.' },
    receivedBefore: { column: 'receivedAt', before: 'DateTime', description: 'Received before this moment.' },
  },
  sorts: {
    received_at: { column: 'receivedAt', kind: 'moment', description: 'By when it was received.' },
    amount: { column: 'amountCents', kind: 'cents', description: 'By the amount; refunds are negative.' },
  },
});

/** Money from the insured. A refund is a negative payment. */
export const Payment = builder.drizzleObject('payments', {
  name: 'Payment',
  description: 'Money from the insured. A refund is a negative payment. Payments never change.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    method: t.expose('method', { type: PaymentMethod, description: 'How the money arrived or left.' }),
    externalReference: t.exposeString('externalReference', {
      description: 'The reference of the bank or the card processor, unique in the organization.',
    }),
    amount: t.expose('amountCents', { type: Money, description: 'How much was received; negative for a refund.' }),
    unallocated: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: Money,
      nullable: true,
      description:
        'What no invoice has taken of it: `amount` − the sum of its allocations. Null when that cannot be read.',
      select: { columns: { id: true, amountCents: true } },
      resolve: async ({ id: key, amountCents }, _, context) => {
        const parent = { column: 'paymentId', key };
        const sums = await context.billingDb.totals('paymentAllocations', parent, ['amountCents']);
        return amountCents - sums.amountCents;
      },
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When the money arrived or left.' }),
    createdAt: createdAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that received it.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', { nullable: true, description: 'Who paid, or was paid back.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is for.' }),
    allocations: t.field(edgeConnection('payments', 'allocations', 'The invoices that it pays.')),
    journalEntries: t.field(
      edgeConnection(
        'payments',
        'journalEntries',
        'What the ledger says of it. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  payments: t.field(
    rootConnection('payments', 'The payments that the viewer sees. Empty for roles that do not read them.'),
  ),
}));
