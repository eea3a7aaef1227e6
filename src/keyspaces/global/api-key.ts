import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, presenceOf, rootConnection } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Node } from '../../graphql/node.ts';
import { UserRole } from './user-role.ts';

defineListing('apiKeys', {
  type: 'ApiKey',
  filters: {
    role: { column: 'role', oneOf: UserRole, description: 'With one of these roles.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of this agency.' },
    hasProducer: presenceOf('producerId', { true: 'of an agency', false: 'of no agency' }),
  },
});

/** The API key of a partner integration. Only a hash of it is stored, and the graph does not expose that. */
export const ApiKey = builder.drizzleObject('apiKeys', {
  name: 'ApiKey',
  description: 'The key of a partner integration. The key itself is shown once, when it is made, and never again.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is for, in words.' }),
    prefix: t.exposeString('keyPrefix', { description: 'How the key begins, to tell keys apart.' }),
    role: t.expose('role', { type: UserRole, description: 'What its holder may do.' }),
    scopes: t.exposeStringList('scopes', {
      ...atMost(listBounds.scopes),
      nullable: true,
      description:
        'The groups of data that it opens, of those that its role may read, and `ownDocuments` where it may send documents of its own. Null opens all the data.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ceases to open anything. Null when no end is set.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used. Null until its first use.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked. Null while it is valid.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was made.'),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    organization: t.relation('organization', { nullable: true, description: 'The organization that it opens.' }),
    createdBy: t.relation('createdBy', {
      nullable: true,
      description: 'Who made it. Null when the viewer may not see that user.',
    }),
    producer: t.relation('producer', {
      nullable: true,
      description: 'The agency whose book it opens. Null when its role needs none.',
    }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier whose book it opens. Null when its role needs none.',
    }),
  }),
});

builder.queryFields((t) => ({
  apiKeys: t.field(
    rootConnection('apiKeys', 'The API keys that the viewer sees. Empty for roles that do not manage or audit them.'),
  ),
}));
