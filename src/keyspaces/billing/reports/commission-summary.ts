import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import { edgeByKey } from '../../../graphql/edge-by-key.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { Producer } from '../../global/producer.ts';
import { addMonths } from '../../global/rules/dates.ts';
import { type CommissionGroup, dueCents, readCommissions } from './commission-figures.ts';

/** The most months that are added up at once: what is earned in them is read line by line, along an index. */
const mostMonths = 12;

/** The most groups that an answer shows. */
const mostGroups = 500;

const CommissionGrouping = storedEnum('CommissionGrouping', 'What commission is grouped by.', {
  producer: 'The agency that earns it.',
  month: 'The month in which it was earned or paid.',
});

const Group = builder.objectRef<CommissionGroup>('CommissionGroup').implement({
  description: 'Commission of producers that has something in common.',
  fields: (t) => ({
    producer: t.field({
      type: Producer,
      nullable: true,
      description: 'The agency that earns it. Null unless it is grouped by it.',
      resolve: ({ producerId }, _, context, info) => edgeByKey('producers', 'id', producerId, context, info),
    }),
    month: t.expose('month', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the month. Null unless it is grouped by month.',
    }),
    earned: t.expose('earnedCents', { type: Money, description: 'What became owed as premium was collected.' }),
    chargedBack: t.expose('chargedBackCents', {
      type: Money,
      description: 'What was taken back of it, because premium went back: below zero, or zero.',
    }),
    paid: t.expose('paidCents', { type: Money, description: 'What was paid.' }),
    change: t.field({
      type: Money,
      description: 'By how much what is due has changed: earned and charged back, less what was paid.',
      resolve: dueCents,
    }),
  }),
});

builder.queryFields((t) => ({
  commissionSummary: t.field({
    ...costing({ hiddenStatements: 1, maxLength: mostGroups }),
    type: [Group],
    nullable: true,
    description: `What producers have earned, given back and been paid. What was written of it, by program as well, \`premiumSummary\` says; what is due to one today, \`Producer.openBalance\`. At most ${mostMonths} months at a time, and ${mostGroups} groups. Null for roles that do not read commission.`,
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      before: t.arg({ type: 'Date', required: true, description: 'The first day behind the last.' }),
      groupBy: t.arg({
        type: [CommissionGrouping],
        description: 'What to group by. Without it: all of it is one group.',
      }),
    },
    resolve: async (_, { from, before, groupBy }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'commissionLines')) return null;
      if (before <= from) throw badUserInput('"before" must be after "from".', ['before']);
      if (before > addMonths(from, mostMonths)) {
        throw badUserInput(`From "from" to "before" are more than ${mostMonths} months.`, ['before']);
      }
      const groups = await readCommissions(context, { from, before }, groupBy ?? []);
      const keyOf = ({ month, producerId }: (typeof groups)[number]) => `${month} ${producerId}`;
      return groups.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).slice(0, mostGroups);
    },
  }),
}));
