import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';
import { monthFilters } from '../global/month-filters.ts';

defineListing('claimMonths', {
  type: 'ClaimMonth',
  filters: monthFilters,
  order: { column: 'month', kind: 'day', unique: true, description: 'By month.' },
});

/** A month at whose end claims are valued. */
export const ClaimMonth = builder.drizzleObject('claimMonths', {
  name: 'ClaimMonth',
  description:
    'A month at whose end claims are valued: on the second day behind it, claim by claim. What `claimsBordereau` says of it never changes then.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'Which month it is, by its first day.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all claims were valued. Null while they are not: the month has no claims bordereau yet.',
    }),
    createdAt: createdAt(t, 'When the month was begun.'),
  }),
});

builder.queryFields((t) => ({
  claimMonths: t.field(
    rootConnection(
      'claimMonths',
      'The months at whose ends claims are valued, or will be. Empty for roles that do not read the claim file.',
    ),
  ),
}));
