import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { monthFilters } from '../global/month-filters.ts';

defineListing('receivableMonths', {
  type: 'ReceivableMonth',
  filters: monthFilters,
  order: { column: 'month', kind: 'day', description: 'By month.' },
});

/** A closed month whose receivables are told apart by age. */
export const ReceivableMonth = builder.drizzleObject('receivableMonths', {
  name: 'ReceivableMonth',
  description:
    'A closed month whose receivables are told apart by age, policy by policy, soon after its closing. What `receivablesAging` says of it never changes then. One that was opened again and closed anew is told of anew.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'Which month it is, by its first day.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all were told apart. Null while they are not: `receivablesAging` of the month is null.',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the month was opened again: nothing is told of this closing any more. Null while it stands.',
    }),
    createdAt: createdAt(t, 'When the month was closed.'),
  }),
});

builder.queryFields((t) => ({
  receivableMonths: t.field(
    rootConnection('receivableMonths', 'The closed months whose receivables are told apart by age, or will be soon.'),
  ),
}));
