import { builder } from '../../graphql/builder.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

/** An agency. */
export const Producer = builder.drizzleObject('producers', {
  name: 'Producer',
  description: 'An agency that brings business.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the agency.' }),
    policies: t.field(edgeConnection('producers', 'policies', 'Its policies.')),
  }),
});
