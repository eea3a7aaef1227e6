import { claimPaymentKind, claimPaymentStatus } from '../../../schema/claims/enums.ts';
import { mayRead } from '../../auth/permissions.ts';
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
import { CoverageType } from '../../graphql/shared-enums.ts';
import { ClaimCostType } from './claim-reserve-line.ts';

const ClaimPaymentStatus = storedEnum('ClaimPaymentStatus', 'Where a payment on a claim stands.', claimPaymentStatus);

const ClaimPaymentKind = storedEnum(
  'ClaimPaymentKind',
  'What a payment does to the claim that it is paid on.',
  claimPaymentKind,
);

defineListing('claimPayments', {
  type: 'ClaimPayment',
  filters: {
    status: { column: 'status', oneOf: ClaimPaymentStatus, description: 'In one of these statuses.' },
    kind: { column: 'kind', oneOf: ClaimPaymentKind, description: 'Of one of these kinds.' },
    payeeId: { column: 'payeeId', idOf: 'claimParties', description: 'To this party.' },
    costType: { column: 'costType', oneOf: ClaimCostType, description: 'For one of these kinds of cost.' },
    coverage: { column: 'coverage', oneOf: CoverageType, description: 'Under one of these coverages.' },
    hasPayee: presenceOf('payeeId', { true: 'to a party to the claim', false: 'to somebody else' }),
    ...ownerFilters,
    ...moneyRange('amount', { column: 'amountCents', of: 'Payments' }),
  },
  sorts: { amount: { column: 'amountCents', kind: 'cents', description: 'By the amount.' } },
});

/** Money paid out on a claim. */
export const ClaimPayment = builder.drizzleObject('claimPayments', {
  name: 'ClaimPayment',
  description: 'Money paid out on a claim, or about to be.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the payment.' }),
    payeeName: t.string({
      nullable: true,
      description: 'Who is paid, by name. Null for roles that do not read the claim file: most of them are claimants.',
      select: { columns: { payeeName: true } },
      // The name of a party is that of a party here too.
      resolve: ({ payeeName }, _, { viewer }) => (viewer && mayRead(viewer, 'claimParties') ? payeeName : null),
    }),
    coverage: t.expose('coverage', { type: CoverageType, description: 'The coverage that pays.' }),
    costType: t.expose('costType', { type: ClaimCostType, description: 'What the money is spent on.' }),
    amount: t.expose('amountCents', {
      type: Money,
      description: 'The amount, net of the deductible. It was free on its reserve line when it was asked for.',
    }),
    deductible: t.expose('deductibleCents', {
      type: Money,
      description: 'What of the loss was left to the insured under the deductible. The amount is without it.',
    }),
    kind: t.expose('kind', { type: ClaimPaymentKind, description: 'Whether more is to follow.' }),
    erodesReserve: t.exposeBoolean('erodesReserve', {
      description:
        'Whether it is taken from what was set aside. When it is not, the reserve is raised by its amount as it is asked for.',
    }),
    invoiceReference: t.exposeString('invoiceReference', {
      nullable: true,
      description: "The payee's invoice that it pays. Null when there is none.",
    }),
    status: t.expose('status', { type: ClaimPaymentStatus, description: 'Where the payment stands.' }),
    statusReason: t.string({
      nullable: true,
      description:
        'Why it was rejected, cancelled, stopped or voided. Null unless it was, and for roles that do not read the claim file.',
      select: { columns: { statusReason: true } },
      // It speaks of the file: agencies and the insured see that a payment was refused, not what was written of it.
      resolve: ({ statusReason }, _, { viewer }) => (viewer && mayRead(viewer, 'claimNotes') ? statusReason : null),
    }),
    issuedAt: t.expose('issuedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was paid out. Null until then.',
    }),
    clearedAt: t.expose('clearedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the payee had it from the bank. Null until then.',
    }),
    stoppedAt: t.expose('stoppedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was stopped at the bank. Null unless it was.',
    }),
    voidedAt: t.expose('voidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back. Null unless it was.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was asked for.'),
    updatedAt: updatedAt(t),
    claim: t.relation('claim', { nullable: true, description: 'The claim that it is paid on.' }),
    producer: t.relation('producer', { nullable: true, description: 'In whose book the policy of the claim is.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'On whose paper that policy is.' }),
    insured: t.relation('insured', { nullable: true, description: 'Who is insured by it.' }),
    payee: t.relation('payee', {
      nullable: true,
      description:
        'The party that is paid. Null when the payee is no party to the claim, and for roles that do not read the claim file.',
    }),
    reserveLine: t.relation('reserveLine', {
      nullable: true,
      description: 'The reserve that it is taken from. Null for roles that do not read reserves.',
    }),
    approval: t.relation('approval', {
      nullable: true,
      description:
        "The approval that it needs. Null when it is within the adjuster's limit, and for roles that do not read the claim file.",
    }),
    journalEntries: t.field(
      edgeConnection(
        'claimPayments',
        'journalEntries',
        'What the ledger says of it. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  claimPayments: t.field(
    rootConnection(
      'claimPayments',
      'The payments on all claims that the viewer sees. Empty for roles that do not read claims.',
    ),
  ),
}));
