import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

defineListing('insuredBooks', { type: 'InsuredBook' });

/** That an insured is in the book of an agency, and of a carrier. */
export const InsuredBook = builder.drizzleObject('insuredBooks', {
  name: 'InsuredBook',
  description:
    'That an insured is in the book of an agency, which asks a carrier for cover for it. Agencies and carriers see insureds of their own books alone.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    createdAt: createdAt(t, 'When the agency entered the insured, or first asked the carrier for cover for it.'),
    insured: t.relation('insured', { nullable: true, description: 'The insured that is in the book.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency.' }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier. Null while the agency has entered the insured and asked nobody for cover.',
    }),
  }),
});
