import { disbursementKind, disbursementStatus, payeeKind } from '../../../schema/billing/enums.ts';
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
import { PaymentMethod } from './payment-method.ts';

const DisbursementKind = storedEnum('DisbursementKind', 'Why money leaves.', disbursementKind);
const DisbursementStatus = storedEnum('DisbursementStatus', 'Where a disbursement stands.', disbursementStatus);
const PayeeKind = storedEnum('PayeeKind', 'Who is paid.', payeeKind);

defineListing('disbursements', {
  type: 'Disbursement',
  filters: {
    kind: { column: 'kind', oneOf: DisbursementKind, description: 'Of one of these kinds.' },
    status: { column: 'status', oneOf: DisbursementStatus, description: 'In one of these statuses.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'For this policy.' },
    hasPolicy: presenceOf('policyId', { true: 'for one policy', false: 'for none, or for several' }),
    ...ownerFilters,
    hasProducer: presenceOf('producerId', { true: 'in the book of a producer', false: 'in nobody’s' }),
    hasCarrier: presenceOf('carrierId', { true: 'on the paper of a carrier', false: 'on none' }),
    hasInsured: presenceOf('insuredId', { true: 'of an insured', false: 'of none' }),
    ...moneyRange('amount', { column: 'amountCents', of: 'Disbursements' }),
    requestedFrom: { column: 'requestedAt', from: 'DateTime', description: 'Asked for at this moment or later.' },
    requestedBefore: { column: 'requestedAt', before: 'DateTime', description: 'Asked for before this moment.' },
  },
  sorts: {
    requested_at: { column: 'requestedAt', kind: 'moment', description: 'By when it was asked for.' },
    amount: { column: 'amountCents', kind: 'cents', description: 'By the amount.' },
  },
});

/** Money that leaves. */
export const Disbursement = builder.drizzleObject('disbursements', {
  name: 'Disbursement',
  description:
    'Money that leaves: a refund to an insured, commission to a producer, premium to a carrier, tax to a state, a claim payment.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    kind: t.expose('kind', { type: DisbursementKind, description: 'Why it leaves.' }),
    status: t.expose('status', { type: DisbursementStatus, description: 'Where it stands.' }),
    payeeKind: t.expose('payeeKind', { type: PayeeKind, description: 'Who is paid.' }),
    payeeName: t.exposeString('payeeName', { description: 'The name of whom is paid.' }),
    method: t.expose('method', { type: PaymentMethod, description: 'How it is paid.' }),
    amount: t.expose('amountCents', { type: Money, description: 'How much; always positive.' }),
    externalReference: t.exposeString('externalReference', {
      nullable: true,
      description: 'The number of the check, or the reference of the bank. Null until it is issued.',
    }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When it was asked for.' }),
    issuedAt: t.expose('issuedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent. Null until then.',
    }),
    clearedAt: t.expose('clearedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the bank paid it. Null until then.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was stopped, voided or given up as stale. Null otherwise.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that pays.' }),
    producer: t.relation('producer', {
      nullable: true,
      description: 'The agency in whose book it is. Null when it is in none.',
    }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier whose business it concerns. Null when that is of no single one.',
    }),
    insured: t.relation('insured', {
      nullable: true,
      description: 'The insured whose policy it concerns. Null when that is of no single one.',
    }),
    policy: t.relation('policy', {
      nullable: true,
      description: 'The policy that it is for. Null when it is for many, or none.',
    }),
    credit: t.relation('credit', {
      nullable: true,
      description: 'The credit invoice that it pays back. Null unless it is a refund of one.',
    }),
    payment: t.relation('payment', {
      nullable: true,
      description:
        'The payment that it pays back, of money that waited in suspense. Null unless it is a refund of some.',
    }),
    bankAccount: t.relation('bankAccount', {
      nullable: true,
      description: 'The account that it leaves. Null for roles that do not read the ledger.',
    }),
    commissionLines: t.field(
      edgeConnection('disbursements', 'commissionLines', 'The commission that it pays. Empty unless it pays some.'),
    ),
    approvals: t.field(
      edgeConnection(
        'disbursements',
        'approvals',
        'Who asked for it and who decided. Empty unless it is a refund, or for roles that do not read the ledger.',
      ),
    ),
    journalEntries: t.field(
      edgeConnection(
        'disbursements',
        'journalEntries',
        'What the ledger says of it. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  disbursements: t.field(
    rootConnection('disbursements', 'The money going out that the viewer sees. Empty for roles that do not read it.'),
  ),
}));
