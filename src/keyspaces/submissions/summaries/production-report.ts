import { mayRead } from '../../../auth/permissions.ts';
import type { GroupKey } from '../../../data/read/relational-query/sums.ts';
import { builder } from '../../../graphql/builder.ts';
import { whereOf } from '../../../graphql/connection/filter.ts';
import { filterType } from '../../../graphql/connection/filter-fields.ts';
import { storedEnum } from '../../../graphql/enums.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { costing } from '../../../graphql/field-cost.ts';
import { Money } from '../../../graphql/money.ts';
import { type Group, maxGroupsShown, mergedGroups, totalOf } from '../../../graphql/summary/merged-groups.ts';
import { monthOf } from '../../global/rules/dates.ts';
import { divideHalfEven, formatDecimal, ratio } from '../../global/rules/decimal.ts';
import { keyOf, SummaryGroup } from '../../global/summary-group.ts';
import { productionSums } from '../rules/production.ts';

type Figure = (typeof productionSums)[number];

const ProductionGrouping = storedEnum('ProductionGrouping', 'What production is grouped by.', {
  month: 'By the month in which submissions were handed in.',
  program: 'By the program that they were handed in under.',
  carrier: 'By the carrier on whose paper they would be.',
  producer: 'By the agency that handed them in.',
});

/** The column of each key. */
const columns = {
  month: { monthOf: 'submittedOn' },
  program: 'programId',
  carrier: 'carrierId',
  producer: 'producerId',
} as const satisfies Record<string, GroupKey>;

const productionFilters = {
  programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
  carrierId: { column: 'carrierId', idOf: 'carriers', description: 'For the paper of this carrier.' },
  producerId: { column: 'producerId', idOf: 'producers', description: 'Of this agency.' },
} as const;

const ProductionFilter = filterType(
  'ProductionFilter',
  'Which submissions a report is of. All that is given must hold.',
  productionFilters,
);

/** A share of submissions; null of none. */
const shareOf = (part: bigint, whole: bigint): string | null => (whole === 0n ? null : ratio(part, whole));

const ProductionFigures = builder.objectRef<Group<Figure>>('ProductionFigures').implement({
  description: 'What came of submissions: each counts in the time in which it was handed in, whenever it was bound.',
  fields: (t) => ({
    submitted: t.int({
      description: 'How many were handed in.',
      resolve: ({ figures }) => Number(figures.submittedCount),
    }),
    quoted: t.int({
      description: 'How many of them have been quoted.',
      resolve: ({ figures }) => Number(figures.quotedCount),
    }),
    bound: t.int({
      description: 'How many of them have become policies.',
      resolve: ({ figures }) => Number(figures.boundCount),
    }),
    quoteRatio: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Quoted over submitted: 0.750000 is 75 %. Null where none was submitted.',
      resolve: ({ figures }) => shareOf(figures.quotedCount, figures.submittedCount),
    }),
    hitRatio: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'Bound over quoted: 0.400000 is 40 %. Null where none was quoted.',
      resolve: ({ figures }) => shareOf(figures.boundCount, figures.quotedCount),
    }),
    averageHoursToQuote: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Hours from being handed in to the first quote, on the average of those that have one. Null where none has.',
      resolve: ({ figures: { minutesToQuote, quotedCount } }) =>
        quotedCount === 0n ? null : formatDecimal(divideHalfEven(minutesToQuote * 100n, quotedCount * 60n), 2),
    }),
    boundPremium: t.field({
      type: Money,
      description: 'The annual premium of the quotes that were bound, as it was bound: later changes are not in it.',
      resolve: ({ figures }) => figures.boundPremiumCents,
    }),
  }),
});

const ProductionGroup = builder.objectRef<Group<Figure>>('ProductionGroup').implement({
  description: 'Submissions that have something in common.',
  interfaces: [SummaryGroup],
  fields: (t) => ({
    month: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of the month. Null unless the report is grouped by month.',
      resolve: (group) => {
        const month = keyOf(group, 'month');
        return month && monthOf(month);
      },
    }),
    figures: t.field({ type: ProductionFigures, description: 'What came of them.', resolve: (group) => group }),
  }),
});

interface ReportShape {
  readonly from: string;
  readonly before: string;
  readonly total: Group<Figure>;
  readonly groups: readonly Group<Figure>[];
}

const ProductionReport = builder.objectRef<ReportShape>('ProductionReport').implement({
  description: 'What came of the submissions of some time, in all and by groups.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day that counts.' }),
    before: t.expose('before', { type: 'Date', description: 'The first day that counts no more.' }),
    total: t.expose('total', { type: ProductionFigures, description: 'All of them.' }),
    groups: t.field({
      ...costing({ maxLength: maxGroupsShown }),
      type: [ProductionGroup],
      description: 'The same by groups, in the order of their keys; empty unless the report is grouped.',
      resolve: ({ groups }) => [...groups],
    }),
  }),
});

builder.queryFields((t) => ({
  productionReport: t.field({
    ...costing({ hiddenStatements: 1 }),
    type: ProductionReport,
    nullable: true,
    description:
      "What came of the submissions that were handed in in some time: how many were quoted and bound, how soon and for how much. A producer's report is of its own submissions. Null for roles that do not read submissions.",
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day on which they were handed in.' }),
      before: t.arg({ type: 'Date', required: true, description: 'The first day that counts no more.' }),
      groupBy: t.arg({
        type: [ProductionGrouping],
        description: 'By what they are told apart. Without it: the total alone.',
      }),
      filter: t.arg({ type: ProductionFilter, description: 'Only submissions that match.' }),
    },
    resolve: async (_, { from, before, groupBy, filter }, context) => {
      if (!context.viewer || !mayRead(context.viewer, 'productionTotals')) return null;
      if (before <= from) throw badUserInput(`No day is from ${from} on and before ${before}.`, ['before']);
      const keys = [...new Set(groupBy ?? [])];
      const added = await context.submissionsDb.sums('productionTotals', {
        by: Object.fromEntries(keys.map((key) => [key, columns[key]])),
        sums: productionSums,
        where: {
          AND: [
            { submittedOn: { gte: from, lt: before } },
            ...whereOf('productionTotals', productionFilters, filter, context.now),
          ],
        },
      });
      const parts = added.map(({ keys: of, sums }) => ({ keys: of, figures: sums }));
      return {
        from,
        before,
        total: { keys: {}, figures: totalOf(productionSums, parts) },
        groups: keys.length > 0 ? mergedGroups(productionSums, parts) : [],
      };
    },
  }),
}));
