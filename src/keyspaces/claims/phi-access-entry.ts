import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

defineListing('phiAccessEntries', {
  type: 'PhiAccessEntry',
  filters: {
    userId: { column: 'userId', idOf: 'users', description: 'Of readings by this user.' },
    partyId: { column: 'partyId', idOf: 'claimParties', description: 'Of readings about this party.' },
    field: { column: 'field', oneOf: 'String', description: 'Of readings of one of these fields.' },
    readFrom: { column: 'createdAt', from: 'DateTime', description: 'Of readings at this moment or later.' },
    readBefore: { column: 'createdAt', before: 'DateTime', description: 'Of readings before this moment.' },
  },
});

/** A record that somebody read protected health information: which field, never its content. */
export const PhiAccessEntry = builder.drizzleObject('phiAccessEntries', {
  name: 'PhiAccessEntry',
  description:
    'One reading of protected health information (PHI), recorded before it was answered. It names the field that was read, never its content, and never changes.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field that was read.' }),
    reason: t.exposeString('reason', { description: 'Why it was read, in the words of the one who read it.' }),
    readAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was read.' }),
    claim: t.relation('claim', { nullable: true, description: 'The claim in whose file it stands.' }),
    party: t.relation('party', { nullable: true, description: 'The person whom it is about.' }),
    user: t.relation('user', {
      nullable: true,
      description: 'Who read it. Null when that is not a user whom the viewer may see.',
    }),
  }),
});
