import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

defineListing('authorityAssignments', { type: 'AuthorityAssignment' });

/** That a user holds an authority profile. Exactly one assignment per user is active. */
export const AuthorityAssignment = builder.drizzleObject('authorityAssignments', {
  name: 'AuthorityAssignment',
  description: 'That a user holds an authority profile, from when to when. A user has one active assignment at most.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    active: t.boolean({
      description: 'Whether it holds now.',
      select: { columns: { activeUserId: true } },
      resolve: ({ activeUserId }) => activeUserId !== null,
    }),
    assignedAt: t.expose('assignedAt', { type: 'DateTime', description: 'From when it holds.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it held. Null while it is active.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    user: t.relation('user', { nullable: true, description: 'Who holds it.' }),
    profile: t.relation('profile', { nullable: true, description: 'What may be decided.' }),
  }),
});
