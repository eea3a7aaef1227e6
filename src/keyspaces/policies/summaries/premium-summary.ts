import { mayRead } from '../../../auth/permissions.ts';
import { builder } from '../../../graphql/builder.ts';
import { whereOf } from '../../../graphql/connection/filter.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown } from '../../../graphql/summary/merged-groups.ts';
import { keyOf, SummaryGroup } from '../../global/summary-group.ts';
import { PolicyTransactionType } from '../policy-transaction.ts';
import { nullWithoutCommission } from '../reads-commission.ts';
import { PremiumFilter, PremiumGrouping, premiumFilters } from './premium-grouping.ts';
import { type PremiumAnswer, type PremiumFigure, readPremium } from './read-premium.ts';

const PremiumBasis = storedEnum('PremiumBasis', 'By which day of its transactions written premium is counted.', {
  booked: 'The day on which they count in the books: what a month says by it never moves once the month is over.',
  effective: 'The month from which they hold, whenever they were booked.',
});

/** The figures of a group, and what of them the viewer is told. */
interface FiguresShape extends Group<PremiumFigure> {
  readonly answer: PremiumAnswer;
}

const earned =
  'By whole months that are over, whatever the basis. Null where no such month was asked for, and by transaction type.';

const earnedOf = ({ figures, answer }: FiguresShape, name: PremiumFigure): bigint | null =>
  answer.knowsEarned && answer.earnedThrough !== null ? figures[name] : null;

const commissionOf = ({ figures, answer }: FiguresShape, name: PremiumFigure): bigint | null =>
  answer.showsCommission ? figures[name] : null;

const PremiumFigures = builder.objectRef<FiguresShape>('PremiumFigures').implement({
  description:
    'Premium that is added up, and what was charged and earned with it. A month has earned all of its days, the last one included: `Policy.premiumAtEndOf` says the same of one policy.',
  fields: (t) => ({
    written: t.field({
      type: Money,
      description: 'Premium that was written less what was returned, without taxes and fees.',
      resolve: ({ figures }) => figures.premiumCents,
    }),
    taxes: t.field({
      type: Money,
      description: 'What states take on it from the insured: surplus-lines tax and stamping fees.',
      resolve: ({ figures }) => figures.taxesCents,
    }),
    fees: t.field({
      type: Money,
      description: 'What the organization charged beside it.',
      resolve: ({ figures }) => figures.feesCents,
    }),
    producerCommission: t.field({
      type: Money,
      nullable: true,
      description: `The commission of producers on what was written. ${nullWithoutCommission}`,
      resolve: (shape) => commissionOf(shape, 'producerCommissionCents'),
    }),
    mgaCommission: t.field({
      type: Money,
      nullable: true,
      description: `The commission of the managing general agent on what was written. ${nullWithoutCommission}`,
      resolve: (shape) => commissionOf(shape, 'mgaCommissionCents'),
    }),
    transactionCount: t.int({
      description: 'How many transactions of policies were booked, those that move no premium among them.',
      resolve: ({ figures }) => Number(figures.transactionCount),
    }),
    earned: t.field({
      type: Money,
      nullable: true,
      description: `What was earned in the months. What is booked later for days of an earlier month is earned, or taken back, in the month of its booking. ${earned}`,
      resolve: (shape) => earnedOf(shape, 'earnedCents'),
    }),
    unearned: t.field({
      type: Money,
      nullable: true,
      description: `What was written and not earned yet at the end of the last month. ${earned}`,
      resolve: (shape) => earnedOf(shape, 'unearnedCents'),
    }),
    policiesInForce: t.int({
      nullable: true,
      description: `How many policies gave cover on the last day of the last month. ${earned}`,
      resolve: (shape) => {
        const count = earnedOf(shape, 'inForceCount');
        return count === null ? null : Number(count);
      },
    }),
    premiumInForce: t.field({
      type: Money,
      nullable: true,
      description: `The premium of a whole term of those policies, as they stood then. ${earned}`,
      resolve: (shape) => earnedOf(shape, 'inForcePremiumCents'),
    }),
  }),
});

const PremiumGroup = builder.objectRef<FiguresShape>('PremiumGroup').implement({
  description: 'Premium that has something in common.',
  interfaces: [SummaryGroup],
  fields: (t) => ({
    month: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of the month. Null unless the sum is grouped by month.',
      resolve: (group) => keyOf(group, 'month'),
    }),
    transactionType: t.field({
      type: PolicyTransactionType,
      nullable: true,
      description: 'What the transactions did to their policies. Null unless the sum is grouped by it.',
      // The key is the value of the column, which the enum is made from.
      resolve: (group) => keyOf(group, 'transaction_type') as never,
    }),
    figures: t.field({ type: PremiumFigures, description: 'What it adds up to.', resolve: (group) => group }),
  }),
});

const PremiumSummary = builder.objectRef<PremiumAnswer>('PremiumSummary').implement({
  description: 'What was written and earned in some time, in all and by groups.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day that counts.' }),
    before: t.expose('before', { type: 'Date', description: 'The first day that counts no more.' }),
    basis: t.expose('basis', { type: PremiumBasis, description: 'By which day written premium is counted.' }),
    earnedThrough: t.expose('earnedThrough', {
      type: 'Date',
      nullable: true,
      description:
        'The last day of the last month of which earned premium is known. A month is added up on the third day after it. Null where no whole month that was asked for is known.',
    }),
    total: t.field({
      type: PremiumFigures,
      description: 'All of it.',
      resolve: (answer) => ({ ...answer.total, answer }),
    }),
    groups: t.field({
      ...costing({ maxLength: maxGroupsShown }),
      type: [PremiumGroup],
      description: 'The same by groups, in the order of their keys; empty unless it is grouped.',
      resolve: (answer) => answer.groups.map((group) => ({ ...group, answer })),
    }),
  }),
});

const checkTime = ({ from, before, basis }: Pick<PremiumAnswer, 'from' | 'before' | 'basis'>): void => {
  if (before <= from) throw badUserInput(`No day is from ${from} on and before ${before}.`, ['before']);
  if (basis === 'booked') return;
  for (const [name, day] of Object.entries({ from, before })) {
    if (!day.endsWith('-01')) {
      throw badUserInput(`By the basis EFFECTIVE whole months are asked for: ${day} is not the first day of one.`, [
        name,
      ]);
    }
  }
};

builder.queryFields((t) => ({
  premiumSummary: t.field({
    ...costing({ hiddenStatements: 2, hiddenRows: 500 }),
    type: PremiumSummary,
    nullable: true,
    description:
      "What was written and earned in some time: a producer's own book, the business on a carrier's paper. Null for roles that do not read sums of premium.",
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day that counts.' }),
      before: t.arg({ type: 'Date', required: true, description: 'The first day that counts no more.' }),
      basis: t.arg({ type: PremiumBasis, description: 'By which day written premium is counted. Without it: BOOKED.' }),
      groupBy: t.arg({
        type: [PremiumGrouping],
        description: 'By what it is told apart. Without it: the total alone.',
      }),
      filter: t.arg({ type: PremiumFilter, description: 'Only premium that matches.' }),
    },
    resolve: async (_, { from, before, basis, groupBy, filter }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'writtenPremiums')) return null;
      const question = { from, before, basis: basis ?? 'booked', groupBy: [...new Set(groupBy ?? [])] };
      checkTime(question);
      const where = whereOf('writtenPremiums', premiumFilters, filter, context.now);
      return readPremium(context, { ...question, where });
    },
  }),
}));
