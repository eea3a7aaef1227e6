import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { atMost, costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { Carrier } from '../../global/carrier.ts';
import { Producer } from '../../global/producer.ts';
import { addDays } from '../../global/rules/dates.ts';

const AgingGrouping = storedEnum('AgingGrouping', 'What open invoices are grouped by.', {
  producer: 'The agency whose book they are in.',
  carrier: 'The carrier on whose paper their policies are.',
});

/** The column that each grouping goes by. */
const columnOf = { producer: 'producerId', carrier: 'carrierId' } as const;

type Grouping = keyof typeof columnOf;

/** What is open by its age, in cents. */
interface Ages {
  notDueCents: bigint;
  upTo30Cents: bigint;
  upTo60Cents: bigint;
  upTo90Cents: bigint;
  over90Cents: bigint;
  creditCents: bigint;
}

const nothing: Ages = {
  notDueCents: 0n,
  upTo30Cents: 0n,
  upTo60Cents: 0n,
  upTo90Cents: 0n,
  over90Cents: 0n,
  creditCents: 0n,
};

/** Which open invoices are of which age. An invoice is due until the end of its day. */
const conditionsOn = (today: string): Readonly<Record<keyof Ages, object>> => {
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

/** A group of open invoices; the keys of all of them are null. */
interface AgingGroupShape extends Ages {
  readonly producerId: string | null;
  readonly carrierId: string | null;
}

const readAging = async ({ billingDb, today }: GraphContext, groupBy: Grouping | null): Promise<AgingGroupShape[]> => {
  const conditions = Object.entries(conditionsOn(today));
  const by: Record<string, string> = groupBy ? { key: columnOf[groupBy] } : {};
  const read = await Promise.all(
    conditions.map(([, condition]) =>
      billingDb.sums('invoices', {
        by,
        sums: ['openCents'],
        where: { status: { in: ['open', 'overdue'] }, ...condition },
      }),
    ),
  );
  const groups = new Map<string | null, AgingGroupShape>();
  for (const [index, ofAge] of read.entries()) {
    for (const { keys, sums } of ofAge) {
      const key = groupBy && String(keys.key);
      const none = { producerId: null, carrierId: null, ...nothing };
      const group = groups.get(key) ?? { ...none, ...(groupBy && { [columnOf[groupBy]]: key }) };
      groups.set(key, { ...group, [conditions[index]?.[0] ?? '']: sums.openCents });
    }
  }
  return [...groups.values()];
};

const totalOf = (ages: Ages): bigint =>
  ages.notDueCents + ages.upTo30Cents + ages.upTo60Cents + ages.upTo90Cents + ages.over90Cents + ages.creditCents;

const AgingGroup = builder.objectRef<AgingGroupShape>('ReceivablesAgingGroup').implement({
  description: 'Open invoices by how long they are past due, in days after the last day on which they could be paid.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency whose book they are in. Null unless they are grouped by it.',
      resolve: ({ producerId }, _, context, info) => edgeByKey('producers', 'id', producerId, context, info),
    }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: 'The carrier on whose paper their policies are. Null unless they are grouped by it.',
      resolve: ({ carrierId }, _, context, info) => edgeByKey('carriers', 'id', carrierId, context, info),
    }),
    notDue: t.expose('notDueCents', { type: Money, description: 'What is not past due yet.' }),
    days1To30: t.expose('upTo30Cents', { type: Money, description: 'What is past due by 1 to 30 days.' }),
    days31To60: t.expose('upTo60Cents', { type: Money, description: 'What is past due by 31 to 60 days.' }),
    days61To90: t.expose('upTo90Cents', { type: Money, description: 'What is past due by 61 to 90 days.' }),
    over90Days: t.expose('over90Cents', { type: Money, description: 'What is past due by more than 90 days.' }),
    credits: t.expose('creditCents', {
      type: Money,
      description: 'Credits that nothing has used up: below zero, or zero.',
    }),
    total: t.field({ type: Money, description: 'All of it, less the credits.', resolve: totalOf }),
  }),
});

interface AgingShape {
  readonly asOf: string;
  readonly groups: readonly AgingGroupShape[];
}

const Aging = builder.objectRef<AgingShape>('ReceivablesAging').implement({
  description: 'What is open of all invoices that the viewer sees, by how long it is past due.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'Today, in the calendar of the organization.' }),
    total: t.field({
      type: AgingGroup,
      description: 'All of them together.',
      resolve: ({ groups }) => {
        // Object.entries loses the literal names.
        const names = Object.keys(nothing) as (keyof Ages)[];
        const sums = names.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0n)] as const);
        return { producerId: null, carrierId: null, ...nothing, ...Object.fromEntries(sums) };
      },
    }),
    groups: t.field({
      ...atMost(200),
      type: [AgingGroup],
      description: 'Group by group, the most open first. One without `groupBy`, none where nothing is open.',
      resolve: ({ groups }) =>
        groups.toSorted((one, other) => {
          const difference = totalOf(other) - totalOf(one);
          if (difference !== 0n) return difference > 0n ? 1 : -1;
          return `${one.producerId} ${one.carrierId}` < `${other.producerId} ${other.carrierId}` ? -1 : 1;
        }),
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
      return { asOf: context.today, groups: await readAging(context, groupBy ?? null) };
    },
  }),
}));
