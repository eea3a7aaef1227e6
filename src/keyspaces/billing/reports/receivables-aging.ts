import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import { edgeOfGroup } from '../../../graphql/edge-by-key.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { maxGroupsShown } from '../../../graphql/summary/merged-groups.ts';
import { Carrier } from '../../global/carrier.ts';
import { monthDescription } from '../../global/closing/closed-month.ts';
import { Producer } from '../../global/producer.ts';
import { Program } from '../../global/program.ts';
import { keyOf } from '../../global/summary-group.ts';
import { type Age, receivableCents } from '../rules/aged-receivables.ts';
import { type AgingGroupShape, type AgingShape, readAging } from './read-aging.ts';

const AgingGrouping = storedEnum('AgingGrouping', 'What receivables are grouped by.', {
  producer: 'The agency whose book they are in.',
  carrier: 'The carrier on whose paper their policies are.',
  program: 'The program under which their policies are written.',
});

/** All that is owed in a group, less its credits, in cents. */
const totalCents = ({ figures }: AgingGroupShape): bigint => receivableCents(figures) + figures.payableCents;

/** The most owed first; of groups that are alike, by their keys, in whose order they come. */
const mostOwedFirst = (one: AgingGroupShape, other: AgingGroupShape): number => {
  const difference = totalCents(other) - totalCents(one);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
};

/** The options of a field that tells what is owed of one age. */
const ofAge = (age: Age, description: string) => ({
  type: Money,
  description,
  resolve: ({ figures }: AgingGroupShape) => figures[age],
});

const AgingGroup = builder.objectRef<AgingGroupShape>('ReceivablesAgingGroup').implement({
  description: 'What is owed by how long it is past due, in days after the last day on which it could be paid.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency whose book they are in. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeOfGroup('producers', keyOf(group, 'producer'), context, info),
    }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: 'The carrier on whose paper their policies are. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeOfGroup('carriers', keyOf(group, 'carrier'), context, info),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      description: 'The program under which their policies are written. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeOfGroup('programs', keyOf(group, 'program'), context, info),
    }),
    notInvoiced: t.field({
      type: Money,
      nullable: true,
      description:
        'What the books of a closed month have as owed and no open invoice asked for: installments that were still to be invoiced. Null for today: `PolicyAccount.toBeInvoiced` says it of a policy.',
      resolve: ({ figures, ofBooks }) => (ofBooks ? figures.notInvoicedCents : null),
    }),
    notDue: t.field(ofAge('notDueCents', 'What is not past due yet.')),
    days1To30: t.field(ofAge('upTo30Cents', 'What is past due by 1 to 30 days.')),
    days31To60: t.field(ofAge('upTo60Cents', 'What is past due by 31 to 60 days.')),
    days61To90: t.field(ofAge('upTo90Cents', 'What is past due by 61 to 90 days.')),
    over90Days: t.field(ofAge('over90Cents', 'What is past due by more than 90 days.')),
    credits: t.field({
      type: Money,
      description:
        'Credits that nothing has used up: below zero, or zero. Of a closed month, one that is to be refunded is among them until the refund is sent.',
      resolve: ({ figures: { creditCents, payableCents } }) => creditCents + payableCents,
    }),
    total: t.field({ type: Money, description: 'All of it, less the credits.', resolve: totalCents }),
    receivable: t.field({
      type: Money,
      nullable: true,
      description:
        'What the books of a closed month have as receivable: the total without the credits of insureds, which are payable to them. In all, it is `AccountingPeriod.receivable` of the month. Null for today.',
      resolve: ({ figures, ofBooks }) => (ofBooks ? receivableCents(figures) : null),
    }),
  }),
});

const Aging = builder.objectRef<AgingShape>('ReceivablesAging').implement({
  description: 'What is owed on all policies that the viewer sees, by how long it is past due.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'Date',
      description: 'The last day of the closed month, or today in the calendar of the organization.',
    }),
    total: t.expose('total', { type: AgingGroup, description: 'All of it together.' }),
    groups: t.field({
      ...costing({ maxLength: maxGroupsShown }),
      type: [AgingGroup],
      description: 'Group by group, the most owed first. One without `groupBy`, none where nothing is owed.',
      resolve: ({ groups }) => groups.toSorted(mostOwedFirst),
    }),
    suspense: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: Money,
      nullable: true,
      description:
        'What was received until that day, and of which nobody knew yet what it was for. Null for roles that do not read the ledger.',
      resolve: async ({ asOf }, _, { billingDb, viewer }) => {
        if (!viewer || !mayRead(viewer, 'glKindBalances')) return null;
        const [posted] = await billingDb.sums('glKindBalances', {
          by: {},
          sums: ['debitCents', 'creditCents'],
          where: { kind: 'suspense', balanceDate: { lte: asOf } },
        });
        return posted ? posted.sums.creditCents - posted.sums.debitCents : 0n;
      },
    }),
  }),
});

builder.queryFields((t) => ({
  receivablesAging: t.field({
    ...costing({ hiddenStatements: 2 }),
    type: Aging,
    nullable: true,
    description:
      'How old receivables are: those that are open today, or those of the books at the end of a closed month, which never move. Null while the month is not closed or its receivables are not told apart by age (`receivableMonths` says when they were), and for roles that have no book.',
    args: {
      month: t.arg({ type: 'Date', description: `${monthDescription} Without it: what is open today.` }),
      groupBy: t.arg({ type: AgingGrouping, description: 'What to group by. Without it: all of them together.' }),
    },
    resolve: async (_, { month, groupBy }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'agedReceivables')) return null;
      return readAging(context, { month: month ?? null, groupBy: groupBy ?? null });
    },
  }),
}));
