import { payerKind, paymentStatus } from '../../../schema/billing/enums.ts';
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
import { costing } from '../../graphql/field-cost.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { PaymentMethod } from './payment-method.ts';

/** Who paid, by kind. */
export const PayerKind = storedEnum('PayerKind', 'Who paid.', payerKind);
const PaymentStatus = storedEnum('PaymentStatus', 'Where a payment stands.', paymentStatus);

defineListing('payments', {
  type: 'Payment',
  filters: {
    externalReference: {
      column: 'externalReference',
      oneOf: 'String',
      description: 'With one of these references: check 1001 may have come from several payers.',
    },
    method: { column: 'method', oneOf: PaymentMethod, description: 'By one of these methods.' },
    status: { column: 'status', oneOf: PaymentStatus, description: 'In one of these statuses.' },
    payerId: {
      column: 'payerId',
      oneOf: 'String',
      description: 'From an insured or a producer with one of these ids.',
    },
    hasPayer: presenceOf('payerId', { true: 'from an insured or a producer', false: 'from somebody else' }),
    policyId: { column: 'policyId', idOf: 'policies', description: 'For this policy.' },
    hasPolicy: presenceOf('policyId', { true: 'for one policy', false: 'for none, or for several' }),
    ...ownerFilters,
    hasProducer: presenceOf('producerId', { true: 'in the book of a producer', false: 'in nobody’s' }),
    hasCarrier: presenceOf('carrierId', { true: 'on the paper of a carrier', false: 'on none' }),
    hasInsured: presenceOf('insuredId', { true: 'of an insured', false: 'of none' }),
    ...moneyRange('amount', { column: 'amountCents', of: 'Payments' }),
    receivedFrom: { column: 'receivedAt', from: 'DateTime', description: 'Received at this moment or later.' },
    receivedBefore: { column: 'receivedAt', before: 'DateTime', description: 'Received before this moment.' },
  },
  sorts: {
    received_at: { column: 'receivedAt', kind: 'moment', description: 'By when it was received.' },
    amount: {
      column: 'amountCents',
      kind: 'cents',
      description: 'By the amount; what takes a payment back is negative.',
    },
  },
});

/** Money that arrives. */
export const Payment = builder.drizzleObject('payments', {
  name: 'Payment',
  description:
    'Money that arrives, from the insured, its agency or a finance company. One that nobody could identify has no policy until somebody does. Money that leaves is a Disbursement.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    method: t.expose('method', { type: PaymentMethod, description: 'How the money arrived.' }),
    status: t.expose('status', { type: PaymentStatus, description: 'Where it stands.' }),
    payerKind: t.expose('payerKind', { type: PayerKind, description: 'Who paid.' }),
    payerId: t.exposeID('payerId', {
      nullable: true,
      description: 'The identifier of the insured or the producer who paid. Null for others.',
    }),
    payerName: t.exposeString('payerName', { description: 'The name of who paid.' }),
    processor: t.exposeString('processor', {
      description: "The payer's bank, the lockbox or the card processor that the reference is of.",
    }),
    externalReference: t.exposeString('externalReference', {
      description:
        'The number of the check, or another reference. Unique for its processor; that of a check for its processor and whoever drew it.',
    }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'How much was received; negative when it takes a payment back.',
    }),
    unallocated: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: Money,
      nullable: true,
      description:
        'What waits in suspense of it: `amount` − the sum of its allocations − `refunded`. Nothing of one that has not arrived or was taken back. Null when that cannot be read.',
      select: { columns: { id: true, status: true, amountCents: true, refundedCents: true, reversesPaymentId: true } },
      resolve: async ({ id: key, status, amountCents, refundedCents, reversesPaymentId }, _, context) => {
        if (status !== 'received' || reversesPaymentId !== null) return 0n;
        const parent = { column: 'paymentId', key };
        const sums = await context.billingDb.totals('paymentAllocations', parent, ['amountCents']);
        return amountCents - refundedCents - sums.amountCents;
      },
    }),
    refunded: t.expose('refundedCents', {
      type: Money,
      description: 'What of it is paid back to whoever paid it, or shall be: no invoice takes that any more.',
    }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      description: 'When the money arrived; for one that is PENDING, when it was begun.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that received it.' }),
    producer: t.relation('producer', {
      nullable: true,
      description: 'The agency whose book the policy is in. Null while nobody knows what the money is for.',
    }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier on whose paper the policy is written.',
    }),
    insured: t.relation('insured', {
      nullable: true,
      description: 'The insured whose policy it pays. Null while nobody knows.',
    }),
    policy: t.relation('policy', {
      nullable: true,
      description: 'The policy that it is for. Null when it is for several, or nobody knows.',
    }),
    bankAccount: t.relation('bankAccount', {
      nullable: true,
      description: 'The account that it arrived in. Null for roles that do not read the ledger.',
    }),
    reverses: t.relation('reverses', {
      nullable: true,
      description: 'The payment that it takes back. Null unless it takes one back.',
    }),
    reversedBy: t.relation('reversedBy', {
      nullable: true,
      description: 'What takes it back. Null while it stands.',
    }),
    allocations: t.field(edgeConnection('payments', 'allocations', 'The invoices that it pays.')),
    refunds: t.field(
      edgeConnection(
        'payments',
        'refunds',
        'By which money that waited in suspense is paid back. Empty for roles that do not read money going out.',
      ),
    ),
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
