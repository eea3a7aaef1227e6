import {
  cancellationMethod,
  policyChangeReason,
  policyTransactionType,
  requestedBy,
} from '../../../schema/policies/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { ChargeType } from '../../graphql/charge.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { nullWithoutCommission, readsCommission } from './reads-commission.ts';

/** What a transaction did to its policy. */
export const PolicyTransactionType = storedEnum(
  'PolicyTransactionType',
  'What a transaction did to its policy.',
  policyTransactionType,
);

/** How much premium a cancellation returns. */
export const CancellationMethod = storedEnum(
  'CancellationMethod',
  'How much premium a cancellation returns.',
  cancellationMethod,
);

/** Why a policy was changed, ended or brought back. */
export const PolicyChangeReason = storedEnum(
  'PolicyChangeReason',
  'Why a policy was changed, ended or brought back.',
  policyChangeReason,
);

/** Who asked for a change of a policy. */
export const RequestedBy = storedEnum('RequestedBy', 'Who asked for a change of a policy.', requestedBy);

defineListing('policyTransactions', {
  type: 'PolicyTransaction',
  filters: {
    type: { column: 'type', oneOf: PolicyTransactionType, description: 'Of one of these types.' },
    accountingDateFrom: {
      column: 'accountingDate',
      from: 'Date',
      description: 'Which count in the books on this day or later.',
    },
    accountingDateBefore: {
      column: 'accountingDate',
      before: 'Date',
      description: 'Which count in the books before this day.',
    },
  },
  sorts: {
    accounting_date: {
      column: 'accountingDate',
      kind: 'day',
      description: 'By the day on which they count in the books.',
    },
  },
  order: { column: 'ordinal', kind: 'integer', description: 'By their places.' },
  defaultDirection: 'ascending',
});

/** A transaction of a policy: its beginning, a change, its end. */
export const PolicyTransaction = builder.drizzleObject('policyTransactions', {
  name: 'PolicyTransaction',
  description: 'Something that happened to a policy: its beginning, a change, its end. Transactions never change.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: "Its place among the policy's transactions, from 1." }),
    type: t.expose('type', { type: PolicyTransactionType, description: 'What it did to the policy.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The day from which it holds.' }),
    premiumChange: t.expose('premiumChangeCents', {
      type: Money,
      description: 'Premium that it charges, without taxes and fees; negative when it returns premium.',
    }),
    bookedAt: t.expose('bookedAt', {
      type: 'DateTime',
      description: 'When it became known to the books. Figures known at an earlier day leave it out.',
    }),
    accountingDate: t.expose('accountingDate', {
      type: 'Date',
      description:
        'The day on which it counts in the books: the latest of the day of booking, its effective date, and the first day that was open then.',
    }),
    charges: t.expose('charges', {
      ...atMost(listBounds.charges),
      type: [ChargeType],
      description: 'All that it charges or returns: premium, taxes and fees. Empty when no money moves.',
    }),
    producerCommission: t.field({
      type: Money,
      nullable: true,
      description: `The producer's commission on it; negative when premium is returned. ${nullWithoutCommission}`,
      select: { columns: { producerCommissionCents: true } },
      resolve: ({ producerCommissionCents }, _, { viewer }) =>
        readsCommission(viewer) ? producerCommissionCents : null,
    }),
    mgaCommission: t.field({
      type: Money,
      nullable: true,
      description: `The managing general agent's commission on it; negative when premium is returned. ${nullWithoutCommission}`,
      select: { columns: { mgaCommissionCents: true } },
      resolve: ({ mgaCommissionCents }, _, { viewer }) => (readsCommission(viewer) ? mgaCommissionCents : null),
    }),
    cancellationMethod: t.expose('cancellationMethod', {
      type: CancellationMethod,
      nullable: true,
      description: 'How much premium was returned. Null unless it is a cancellation.',
    }),
    reasonCode: t.expose('reasonCode', {
      type: PolicyChangeReason,
      nullable: true,
      description: 'Why, as the trade classifies it. Null for the beginning of a term.',
    }),
    requestedBy: t.expose('requestedBy', { type: RequestedBy, description: 'Who asked for it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, when somebody said so.' }),
    createdAt: createdAt(t, 'When it was made.'),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it happened to.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'Who made it. Null when that is not a user whom the viewer may see.',
    }),
    reversalOf: t.relation('reversalOf', {
      nullable: true,
      description: 'The transaction that it takes back. Null when it takes none back.',
    }),
    reversedBy: t.field(
      edgeConnection(
        'policyTransactions',
        'reversedBy',
        'The transactions that take this one back: more than one when it was brought back in between.',
      ),
    ),
    openedSegments: t.field(
      edgeConnection(
        'policyTransactions',
        'openedSegments',
        'The segments that it wrote: what the policy says since then. Empty when it changed nothing that is covered.',
      ),
    ),
    supersededSegments: t.field(
      edgeConnection('policyTransactions', 'supersededSegments', 'The segments that no longer hold because of it.'),
    ),
    utilization: t.relation('utilization', {
      nullable: true,
      description:
        'What it took of an agreement with the carrier, or gave back. Null when it did neither, or for roles that do not read agreements.',
    }),
    installments: t.field(
      edgeConnection('policyTransactions', 'installments', 'The parts in which its charges are asked for.'),
    ),
    commissionLines: t.field(
      edgeConnection(
        'policyTransactions',
        'commissionLines',
        'The commission on its premium. Empty for roles that do not read commission.',
      ),
    ),
    journalEntries: t.field(
      edgeConnection(
        'policyTransactions',
        'journalEntries',
        'What the ledger says of the premium that it charged or returned. Empty for roles that do not read the ledger.',
      ),
    ),
  }),
});
