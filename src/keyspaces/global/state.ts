import { builder } from '../../graphql/builder.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { selectionOf } from '../../graphql/selection.ts';

/** A state of the United States, or the District of Columbia. */
export const State = builder.drizzleObject('states', {
  name: 'State',
  description: 'A state of the United States, or the District of Columbia. Insurance is regulated by states.',
  select: { columns: {} },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The postal code of two letters.' }),
    name: t.exposeString('name', { description: 'The name in full.' }),
    producers: t.field(edgeConnection('states', 'producers', 'The agencies seated there that the viewer sees.')),
  }),
});

builder.queryFields((t) => ({
  states: t.field({
    type: [State],
    nullable: true,
    description: 'The states and the District of Columbia, by postal code: 51 at most.',
    resolve: async (_, __, context, info) => {
      const query = { ...selectionOf(context, info, { code: true }), orderBy: { code: 'asc' as const } };
      // The rows hold the columns that the query selects.
      return (await context.globalDb.findMany('states', query)) as never;
    },
  }),
}));
