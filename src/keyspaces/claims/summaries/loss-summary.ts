import { mayRead } from '../../../auth/permissions.ts';
import { asOfDescription } from '../../../graphql/as-of.ts';
import { builder } from '../../../graphql/builder.ts';
import { whereOf } from '../../../graphql/connection/filter.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown, mergedGroups, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { keyOf, SummaryGroup } from '../../global/summary-group.ts';
import { LossType } from '../claim.ts';
import { lossSums } from '../rules/loss-totals.ts';
import { LossFilter, LossGrouping, type LossKey, lossFilters, lossKeys } from './loss-grouping.ts';

type LossGroupShape = Group<(typeof lossSums)[number]>;

interface LossSummaryShape {
  readonly asOf: string;
  readonly total: LossGroupShape;
  readonly groups: readonly LossGroupShape[];
}

/** What was paid and set aside for one kind of cost, in cents. */
interface CostShape {
  readonly paidCents: bigint;
  readonly outstandingCents: bigint;
}

const LossCost = builder.objectRef<CostShape>('LossCost').implement({
  description: 'What losses cost of one kind: paid to claimants, or paid to adjust and defend claims.',
  fields: (t) => ({
    paid: t.expose('paidCents', { type: Money, description: 'What was paid out and not taken back.' }),
    outstanding: t.expose('outstandingCents', { type: Money, description: 'What was set aside for payments to come.' }),
    incurred: t.field({
      type: Money,
      description: 'Paid and outstanding together.',
      resolve: ({ paidCents, outstandingCents }) => paidCents + outstandingCents,
    }),
  }),
});

const indemnityOf = ({ figures }: LossGroupShape): CostShape => ({
  paidCents: figures.indemnityPaidCents,
  outstandingCents: figures.indemnityReservedCents - figures.indemnityPaidCents,
});

const expenseOf = ({ figures }: LossGroupShape): CostShape => ({
  paidCents: figures.expensePaidCents,
  outstandingCents: figures.expenseReservedCents - figures.expensePaidCents,
});

const LossFigures = builder.objectRef<LossGroupShape>('LossSummaryFigures').implement({
  description: 'Losses that are added up, by what was known at the end of the day.',
  fields: (t) => ({
    claimCount: t.int({
      description: 'How many claims were reported.',
      resolve: ({ figures }) => Number(figures.reportedCount),
    }),
    openClaimCount: t.int({
      description: 'How many of them were not closed.',
      resolve: ({ figures }) => Number(figures.reportedCount - figures.closedCount),
    }),
    indemnity: t.field({
      type: LossCost,
      description: 'What goes to those who suffered the losses.',
      resolve: indemnityOf,
    }),
    expense: t.field({
      type: LossCost,
      description: 'What it takes to adjust and defend the claims.',
      resolve: expenseOf,
    }),
    recovered: t.field({
      type: Money,
      description: 'What came back by subrogation, salvage or deductible.',
      resolve: ({ figures }) => figures.recoveredCents,
    }),
    incurred: t.field({
      type: Money,
      description: 'What the losses cost: paid and outstanding of both kinds, less what was recovered.',
      resolve: ({ figures }) => figures.indemnityReservedCents + figures.expenseReservedCents - figures.recoveredCents,
    }),
  }),
});

const yearOf = (name: LossKey) => (group: LossGroupShape) => Number(keyOf(group, name)) || null;

const LossGroup = builder.objectRef<LossGroupShape>('LossSummaryGroup').implement({
  description: 'Losses that have something in common.',
  interfaces: [SummaryGroup],
  fields: (t) => ({
    cause: t.field({
      type: LossType,
      nullable: true,
      description: 'What was lost. Null unless the sum is grouped by it.',
      // The key is the value of the column, which the enum is made from.
      resolve: (group) => keyOf(group, 'cause') as never,
    }),
    accidentYear: t.int({
      nullable: true,
      description: 'The year in which the losses happened. Null unless the sum is grouped by it.',
      resolve: yearOf('accident_year'),
    }),
    figures: t.field({ type: LossFigures, description: 'What they add up to.', resolve: (group) => group }),
  }),
});

const LossSummary = builder.objectRef<LossSummaryShape>('LossSummary').implement({
  description: 'What losses had come to at the end of a day, in all and by groups.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day at whose end they stood so.' }),
    total: t.expose('total', { type: LossFigures, description: 'All of them.' }),
    groups: t.expose('groups', {
      ...costing({ maxLength: maxGroupsShown }),
      type: [LossGroup],
      description: 'The same by groups, in the order of their keys; empty unless it is grouped.',
    }),
  }),
});

const readLosses = async (
  { claimsDb }: GraphContext,
  { asOf, groupBy, where }: { asOf: string; groupBy: readonly LossKey[]; where: readonly object[] },
): Promise<LossSummaryShape> => {
  const sums = await claimsDb.sums('lossTotals', {
    by: Object.fromEntries(groupBy.map((key) => [key, lossKeys[key]])),
    sums: lossSums,
    where: { AND: [{ bookedOn: { lte: asOf } }, ...where] },
  });
  const parts = sums.map((group) => ({ keys: group.keys, figures: group.sums }));
  return {
    asOf,
    total: { keys: {}, figures: totalOf(lossSums, parts) },
    groups: groupBy.length > 0 ? mergedGroups(lossSums, parts) : [],
  };
};

builder.queryFields((t) => ({
  lossSummary: t.field({
    ...costing({ hiddenStatements: 1, hiddenRows: 500 }),
    type: LossSummary,
    nullable: true,
    description:
      "What losses had come to at the end of a day, by what was known then: of a producer's own book, or on a carrier's paper. With what `premiumSummary` tells as earned it gives the loss ratio. Null for roles that do not read reserves.",
    args: {
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
      groupBy: t.arg({ type: [LossGrouping], description: 'By what it is told apart. Without it: the total alone.' }),
      filter: t.arg({ type: LossFilter, description: 'Only losses that match.' }),
    },
    resolve: async (_, { asOf, groupBy, filter }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'lossTotals')) return null;
      const where = whereOf('lossTotals', lossFilters, filter, context.now);
      return readLosses(context, { asOf: asOf ?? context.today, groupBy: [...new Set(groupBy ?? [])], where });
    },
  }),
}));
