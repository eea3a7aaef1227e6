import { builder } from '../../graphql/builder.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { selectionOf } from '../../graphql/selection.ts';

/** A state of the United States, or the District of Columbia. */
export const State = builder.drizzleObject('states', {
  name: 'State',
  description: 'A state of the United States, or the District of Columbia. Insurance is regulated by states.',
  select: { columns: {} },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The postal code of two letters.' }),
    name: t.exposeString('name', { description: 'The name in full.' }),
    rules: t.field(edgeConnection('states', 'rules', 'What it asks of lines of business, by date.')),
    producers: t.field(edgeConnection('states', 'producers', 'The agencies seated there that the viewer sees.')),
    producerLicenses: t.field(
      edgeConnection('states', 'producerLicenses', 'Licences of agencies to sell there. Empty for policyholders.'),
    ),
    submissions: t.field(
      edgeConnection(
        'states',
        'submissions',
        'Cover asked for risks that lie there. Empty for roles that do not read submissions.',
      ),
    ),
    policies: t.field(edgeConnection('states', 'policies', 'Policies under its law that the viewer sees.')),
    claims: t.field(
      edgeConnection('states', 'claims', 'Losses that happened there. Empty for roles that do not read claims.'),
    ),
  }),
});

builder.queryFields((t) => ({
  states: t.field({
    ...atMost(listBounds.states),
    type: [State],
    nullable: true,
    description: 'The states and the District of Columbia, by postal code: 51 at most.',
    resolve: async (_, __, context, info) => {
      const query = { ...selectionOf(info, { code: true }), orderBy: { code: 'asc' as const } };
      // The rows have the columns that the query selects.
      return (await context.globalDb.findMany('states', query)) as never;
    },
  }),
}));
