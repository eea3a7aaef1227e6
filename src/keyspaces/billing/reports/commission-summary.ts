import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import { edgeOfGroup } from '../../../graphql/edge-by-key.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown, mergedGroups } from '../../../graphql/summary/merged-groups.ts';
import { Producer } from '../../global/producer.ts';
import { monthOf } from '../../global/rules/dates.ts';
import { keyOf } from '../../global/summary-group.ts';
import { type CommissionSum, commissionSums } from '../rules/commission-totals.ts';
import { dueCents, readCommissions } from './commission-figures.ts';

const CommissionGrouping = storedEnum('CommissionGrouping', 'What commission is grouped by.', {
  producer: 'The agency that earns it.',
  month: 'The month in which it was earned or paid.',
});

const CommissionGroup = builder.objectRef<Group<CommissionSum>>('CommissionGroup').implement({
  description: 'Commission of producers that has something in common.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency that earns it. Null unless it is grouped by it.',
      resolve: (group, _, context, info) => edgeOfGroup('producers', keyOf(group, 'producer'), context, info),
    }),
    month: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of the month. Null unless it is grouped by month.',
      resolve: (group) => {
        const month = keyOf(group, 'month');
        return month && monthOf(month);
      },
    }),
    earned: t.field({
      type: Money,
      description: 'What became owed as premium was collected.',
      resolve: ({ figures }) => figures.earnedCents,
    }),
    chargedBack: t.field({
      type: Money,
      description: 'What was taken back of it, because premium went back: below zero, or zero.',
      resolve: ({ figures }) => figures.chargedBackCents,
    }),
    paid: t.field({ type: Money, description: 'What was paid.', resolve: ({ figures }) => figures.paidCents }),
    change: t.field({
      type: Money,
      description: 'By how much what is due has changed: earned and charged back, less what was paid.',
      resolve: ({ figures }) => dueCents(figures),
    }),
  }),
});

builder.queryFields((t) => ({
  commissionSummary: t.field({
    ...costing({ hiddenStatements: 1, maxLength: maxGroupsShown }),
    type: [CommissionGroup],
    nullable: true,
    description: `What producers have earned, given back and been paid. What was written of it, by program as well, \`premiumSummary\` says; what is due to one today, \`Producer.openBalance\`. At most ${maxGroupsShown} groups. Null for roles that do not read commission.`,
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      before: t.arg({ type: 'Date', required: true, description: 'The first day behind the last.' }),
      groupBy: t.arg({
        type: [CommissionGrouping],
        description: 'What to group by. Without it: all of it is one group.',
      }),
    },
    resolve: async (_, { from, before, groupBy }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'commissionTotals')) return null;
      if (before <= from) throw badUserInput('"before" must be after "from".', ['before']);
      const keys = [...new Set(groupBy ?? [])];
      return mergedGroups(commissionSums, await readCommissions(context, { from, before }, keys));
    },
  }),
}));
