import { mayRead } from '../../../auth/permissions.ts';
import type { GroupKey } from '../../../data/read/relational-query/sums.ts';
import { builder } from '../../../graphql/builder.ts';
import { whereOf } from '../../../graphql/connection/filter.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown, mergedGroups, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { SummaryGroup } from '../../global/summary-group.ts';
import { coversOn } from '../covers-on.ts';
import { PolicyGrouping, PremiumFilter, premiumFilters } from './premium-grouping.ts';
import { policyKeys } from './read-premium.ts';

const figureNames = ['policies', 'annualPremiumCents'] as const;

type InForceGroupShape = Group<(typeof figureNames)[number]>;

interface InForceShape {
  readonly asOf: string;
  readonly total: InForceGroupShape;
  readonly groups: readonly InForceGroupShape[];
}

const InForceFigures = builder.objectRef<InForceGroupShape>('InForceFigures').implement({
  description: 'Policies that give cover, added up.',
  fields: (t) => ({
    policies: t.int({ description: 'How many there are.', resolve: ({ figures }) => Number(figures.policies) }),
    annualPremium: t.field({
      type: Money,
      description: 'Their premium of a whole term as they now stand, without taxes and fees.',
      resolve: ({ figures }) => figures.annualPremiumCents,
    }),
  }),
});

const InForceGroup = builder.objectRef<InForceGroupShape>('InForceGroup').implement({
  description: 'Policies that give cover and have something in common.',
  interfaces: [SummaryGroup],
  fields: (t) => ({
    figures: t.field({ type: InForceFigures, description: 'What they add up to.', resolve: (group) => group }),
  }),
});

const PremiumInForce = builder.objectRef<InForceShape>('PremiumInForce').implement({
  description: 'What is in force on a day, in all and by groups.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that it is for.' }),
    total: t.expose('total', { type: InForceFigures, description: 'All of it.' }),
    groups: t.expose('groups', {
      ...costing({ maxLength: maxGroupsShown }),
      type: [InForceGroup],
      description: 'The same by groups, in the order of their keys; empty unless it is grouped.',
    }),
  }),
});

const keys = { ...policyKeys, policy_year: { yearOf: 'effectiveDate' } } as const;

builder.queryFields((t) => ({
  premiumInForce: t.field({
    ...costing({ hiddenStatements: 1, hiddenRows: 2_000 }),
    type: PremiumInForce,
    nullable: true,
    description:
      "How many policies give cover today, and their premium: a producer's own book, the business on a carrier's paper. At the ends of months `premiumSummary` tells it. Null for roles that do not read sums of premium.",
    args: {
      groupBy: t.arg({ type: [PolicyGrouping], description: 'By what it is told apart. Without it: the total alone.' }),
      filter: t.arg({ type: PremiumFilter, description: 'Only policies that match.' }),
    },
    resolve: async (_, { groupBy, filter }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'writtenPremiums')) return null;
      const asOf = context.today;
      const by: Record<string, GroupKey> = Object.fromEntries((groupBy ?? []).map((key) => [key, keys[key]]));
      const sums = await context.policiesDb.sums('policies', {
        by,
        sums: ['annualPremiumCents'],
        where: { AND: [coversOn(asOf), ...whereOf('policies', premiumFilters, filter, context.now)] },
        index: context.viewer.producerId || filter?.producerId ? 'policies_in_force' : 'policies_expiration',
      });
      const parts = sums.map((group) => ({
        keys: group.keys,
        figures: { policies: BigInt(group.rows), annualPremiumCents: group.sums.annualPremiumCents },
      }));
      const total = { keys: {}, figures: totalOf(figureNames, parts) };
      return { asOf, total, groups: groupBy?.length ? mergedGroups(figureNames, parts) : [] };
    },
  }),
}));
