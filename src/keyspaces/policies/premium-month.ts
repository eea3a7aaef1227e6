import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { monthFilters } from '../global/month-filters.ts';

defineListing('premiumMonths', {
  type: 'PremiumMonth',
  filters: monthFilters,
  order: { column: 'month', kind: 'day', description: 'By month.' },
});

/** A month whose earned premium is added up when it is over. */
export const PremiumMonth = builder.drizzleObject('premiumMonths', {
  name: 'PremiumMonth',
  description:
    'A month whose earned premium is added up two days after its end. What `premiumSummary` says of it never changes then.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'Which month it is, by its first day.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all policies were added up. Null while they are not: `premiumSummary` leaves the month out.',
    }),
    createdAt: createdAt(t, 'When the month was begun.'),
  }),
});

builder.queryFields((t) => ({
  premiumMonths: t.field(
    rootConnection('premiumMonths', 'The months whose earned premium is known, or will be when they are over.'),
  ),
}));
