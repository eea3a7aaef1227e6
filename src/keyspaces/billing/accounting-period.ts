import { periodStatus } from '../../../schema/billing/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const PeriodStatus = storedEnum(
  'AccountingPeriodStatus',
  'Whether a month of the books still takes entries.',
  periodStatus,
);

defineListing('accountingPeriods', {
  type: 'AccountingPeriod',
  filters: { status: { column: 'status', oneOf: PeriodStatus, description: 'In one of these statuses.' } },
  sorts: { month: { column: 'month', kind: 'day', unique: true, description: 'By the month.' } },
});

const untilClosed = 'as of its last day. Null until it is closed.';

/** A month of the books. */
export const AccountingPeriod = builder.drizzleObject('accountingPeriods', {
  name: 'AccountingPeriod',
  description:
    'A month of the books. Once it is closed no entry is dated into it: what belongs there is dated to the first day of the first open month. Its figures stand as they were found at the closing, unless two people open it again.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'The first day of the month.' }),
    status: t.expose('status', { type: PeriodStatus, description: 'Whether it still takes entries.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed. Null until then.',
    }),
    written: t.expose('writtenCents', {
      type: Money,
      nullable: true,
      description: `Premium written on all policies, ${untilClosed}`,
    }),
    earned: t.expose('earnedCents', {
      type: Money,
      nullable: true,
      description: `The part of it that is earned, ${untilClosed} That day is earned.`,
    }),
    unearned: t.expose('unearnedCents', {
      type: Money,
      nullable: true,
      description: `The part of it that is not yet earned, ${untilClosed} It is for the days from the next month on, or goes back by a cancellation that takes effect later.`,
    }),
    commissionDue: t.expose('commissionDueCents', {
      type: Money,
      nullable: true,
      description: `Commission owed to producers, ${untilClosed}`,
    }),
    receivable: t.expose('receivableCents', {
      type: Money,
      nullable: true,
      description: `What insureds and agencies owe, ${untilClosed}`,
    }),
    trust: t.expose('trustCents', {
      type: Money,
      nullable: true,
      description: `What is held in trust, ${untilClosed}`,
    }),
    outstandingLosses: t.expose('outstandingLossCents', {
      type: Money,
      nullable: true,
      description: `Reserves for losses that are not yet paid, ${untilClosed}`,
    }),
    posted: t.expose('postedCents', {
      type: Money,
      nullable: true,
      description: 'All debits of the entries that are dated into the month. Null until it is closed.',
    }),
    checksum: t.exposeString('checksum', {
      nullable: true,
      description:
        'SHA-256 of the organization, the month and its figures: a change after the closing shows. Null until it is closed.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    approvals: t.field(
      edgeConnection(
        'accountingPeriods',
        'approvals',
        'Who asked for it to be closed or opened again, and who decided.',
      ),
    ),
    closedBy: t.relation('closedBy', {
      nullable: true,
      description: 'Who closed it. Null until then, and when that is not a user whom the viewer may see.',
    }),
  }),
});

builder.queryFields((t) => ({
  accountingPeriods: t.field(
    rootConnection('accountingPeriods', 'The months of the books. Empty for roles that do not read the ledger.'),
  ),
}));
