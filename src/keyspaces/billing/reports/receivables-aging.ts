import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown, mergedGroups, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { Carrier } from '../../global/carrier.ts';
import { Producer } from '../../global/producer.ts';
import { Program } from '../../global/program.ts';
import { addDays } from '../../global/rules/dates.ts';
import { keyOf } from '../../global/summary-group.ts';

const AgingGrouping = storedEnum('AgingGrouping', 'What open invoices are grouped by.', {
  producer: 'The agency whose book they are in.',
  carrier: 'The carrier on whose paper their policies are.',
  program: 'The program under which their policies are written.',
});

/** The column that each grouping goes by. */
const columnOf = { producer: 'producerId', carrier: 'carrierId', program: 'programId' } as const;

type Grouping = keyof typeof columnOf;

/** How old what is open can be. */
const ages = ['notDueCents', 'upTo30Cents', 'upTo60Cents', 'upTo90Cents', 'over90Cents', 'creditCents'] as const;

type Age = (typeof ages)[number];

/** Which open invoices are of which age. An invoice is due until the end of its day. */
const conditionsOn = (today: string): Readonly<Record<Age, object>> => {
  const charges = { openCents: { gt: 0n } };
  const due = (from: number, before: number) => ({
    ...charges,
    dueDate: { gte: addDays(today, -from), lt: addDays(today, -before) },
  });
  return {
    notDueCents: { ...charges, dueDate: { gte: today } },
    upTo30Cents: due(30, 0),
    upTo60Cents: due(60, 30),
    upTo90Cents: due(90, 60),
    over90Cents: { ...charges, dueDate: { lt: addDays(today, -90) } },
    creditCents: { openCents: { lt: 0n } },
  };
};

/** Open invoices with something in common, by their age and in cents. */
type AgingGroupShape = Group<Age>;

/**
 * Adds up open invoices, once for each status in which one can be open: an index has all that is looked at, agency by agency
 * within a status, so that no row is read and nothing is sorted.
 */
const readAging = async ({ billingDb, today }: GraphContext, groupBy: Grouping | null): Promise<AgingShape> => {
  const conditions = conditionsOn(today);
  const bands = Object.fromEntries(ages.map((age) => [age, { of: 'openCents', where: conditions[age] }]));
  const by: Record<string, string> = groupBy ? { [groupBy]: columnOf[groupBy] } : {};
  const statuses = ['open', 'overdue'] as const;
  const added = await Promise.all(
    statuses.map((status) => billingDb.sums('invoices', { by, sums: ages, bands, where: { status } })),
  );
  const parts = added.flat().map(({ keys, sums }) => ({ keys, figures: sums }));
  return {
    asOf: today,
    total: { keys: {}, figures: totalOf(ages, parts) },
    groups: mergedGroups(ages, parts),
  };
};

/** All that is open in a group, less its credits, in cents. */
const openOf = ({ figures }: AgingGroupShape): bigint => ages.reduce((sum, age) => sum + figures[age], 0n);

/** The most open first; of groups that are alike, by their keys, in whose order they come. */
const mostOpenFirst = (one: AgingGroupShape, other: AgingGroupShape): number => {
  const difference = openOf(other) - openOf(one);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
};

/** The options of a field that tells what is open of one age. */
const ofAge = (age: Age, description: string) => ({
  type: Money,
  description,
  resolve: ({ figures }: AgingGroupShape) => figures[age],
});

const AgingGroup = builder.objectRef<AgingGroupShape>('ReceivablesAgingGroup').implement({
  description: 'Open invoices by how long they are past due, in days after the last day on which they could be paid.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency whose book they are in. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeByKey('producers', 'id', keyOf(group, 'producer'), context, info),
    }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: 'The carrier on whose paper their policies are. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeByKey('carriers', 'id', keyOf(group, 'carrier'), context, info),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      description: 'The program under which their policies are written. Null unless they are grouped by it.',
      resolve: (group, _, context, info) => edgeByKey('programs', 'id', keyOf(group, 'program'), context, info),
    }),
    notDue: t.field(ofAge('notDueCents', 'What is not past due yet.')),
    days1To30: t.field(ofAge('upTo30Cents', 'What is past due by 1 to 30 days.')),
    days31To60: t.field(ofAge('upTo60Cents', 'What is past due by 31 to 60 days.')),
    days61To90: t.field(ofAge('upTo90Cents', 'What is past due by 61 to 90 days.')),
    over90Days: t.field(ofAge('over90Cents', 'What is past due by more than 90 days.')),
    credits: t.field(ofAge('creditCents', 'Credits that nothing has used up: below zero, or zero.')),
    total: t.field({ type: Money, description: 'All of it, less the credits.', resolve: openOf }),
  }),
});

interface AgingShape {
  readonly asOf: string;
  readonly total: AgingGroupShape;
  readonly groups: readonly AgingGroupShape[];
}

const Aging = builder.objectRef<AgingShape>('ReceivablesAging').implement({
  description: 'What is open of all invoices that the viewer sees, by how long it is past due.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'Today, in the calendar of the organization.' }),
    total: t.expose('total', { type: AgingGroup, description: 'All of them together.' }),
    groups: t.field({
      ...costing({ maxLength: maxGroupsShown }),
      type: [AgingGroup],
      description: 'Group by group, the most open first. One without `groupBy`, none where nothing is open.',
      resolve: ({ groups }) => groups.toSorted(mostOpenFirst),
    }),
    suspense: t.field({
      ...costing({ hiddenStatements: 1 }),
      type: Money,
      nullable: true,
      description:
        'What was received, and of which nobody knows yet what it is for. Null for roles that do not read the ledger.',
      resolve: async (_, __, { billingDb, viewer, today }) => {
        if (!viewer || !mayRead(viewer, 'glKindBalances')) return null;
        const [posted] = await billingDb.sums('glKindBalances', {
          by: {},
          sums: ['debitCents', 'creditCents'],
          where: { kind: 'suspense', balanceDate: { lte: today } },
        });
        return posted ? posted.sums.creditCents - posted.sums.debitCents : 0n;
      },
    }),
  }),
});

builder.queryFields((t) => ({
  receivablesAging: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: Aging,
    nullable: true,
    description:
      'How old open receivables are today. Of a closed month, `AccountingPeriod.receivable` says what was owed on its last day. Null for roles that have no book.',
    args: {
      groupBy: t.arg({ type: AgingGrouping, description: 'What to group by. Without it: all of them together.' }),
    },
    resolve: async (_, { groupBy }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'writtenPremiums')) return null;
      return readAging(context, groupBy ?? null);
    },
  }),
}));
