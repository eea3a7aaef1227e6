import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, presenceOf, rootConnection } from '../../graphql/connection/index.ts';
import { costing } from '../../graphql/field-cost.ts';
import { Node } from '../../graphql/node.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { ActivityStatus } from './activity-status.ts';
import { AuthorityProfile } from './authority-profile.ts';
import { UserRole } from './user-role.ts';

defineListing('users', {
  type: 'User',
  filters: {
    nameBeginsWith: {
      column: 'nameKey',
      beginsWith: 'search_key',
      description: 'Whose name begins so, in any case, with or without accents.',
    },
    emailBeginsWith: {
      column: 'emailKey',
      beginsWith: 'search_key',
      description: 'Whose e-mail address begins so, in any case, with or without accents.',
    },
    role: { column: 'role', oneOf: UserRole, description: 'In one of these roles.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Who works for this agency.' },
    hasProducer: presenceOf('producerId', { true: 'who work for an agency', false: 'who work for none' }),
    status: { column: 'status', oneOf: ActivityStatus, description: 'In one of these statuses.' },
  },
  sorts: {
    name: { column: 'nameKey', kind: 'text', description: 'By name.' },
    email: { column: 'emailKey', kind: 'text', unique: true, description: 'By e-mail address.' },
  },
});

/** A person or machine account of an organization. */
export const User = builder.drizzleObject('users', {
  name: 'User',
  description: 'A person or machine of an organization.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The full name.' }),
    email: t.exposeString('email', { description: 'The e-mail address, unique in the organization.' }),
    role: t.expose('role', { type: UserRole, description: 'What the user may do.' }),
    status: t.expose('status', { type: ActivityStatus, description: 'Whether the user may act.' }),
    notBefore: t.expose('notBefore', {
      type: 'DateTime',
      nullable: true,
      description: 'Tokens that were issued before are refused. Null when all are taken.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When the user was added.'),
    updatedAt: updatedAt(t, 'When the record last changed.'),
    organization: t.relation('organization', { nullable: true, description: 'The organization it belongs to.' }),
    producer: t.relation('producer', {
      nullable: true,
      description: 'The agency it works for. Null unless the role is PRODUCER, AGENCY_ADMIN or AGENT_SUPPORT.',
    }),
    carrier: t.relation('carrier', {
      nullable: true,
      description: 'The carrier it works for. Null unless the role is CARRIER_ADMIN.',
    }),
    insured: t.relation('insured', {
      nullable: true,
      description: 'The insured it acts for. Null unless the role is POLICYHOLDER.',
    }),
    authorityProfile: t.field({
      ...costing({ hiddenRows: 1, hiddenStatements: 1 }),
      type: AuthorityProfile,
      nullable: true,
      description:
        'What it may decide alone: the profile of the one active assignment. Null when it has none, or for roles that do not read authority.',
      select: { columns: { id: true } },
      resolve: async ({ id }, _, context, info) => {
        const selection = selectionOf(info, { id: true });
        const columns = { profileId: true } as const;
        const [active] = await context.globalDb.findByKey('authorityAssignments', 'activeUserId', id, { columns });
        if (!active) return null;
        const profileId = String(active.profileId);
        const [profile] = await context.globalDb.findByKey('authorityProfiles', 'id', profileId, selection);
        // The row has the columns that the query selects.
        return (profile ?? null) as never;
      },
    }),
    authorityAssignments: t.field(
      edgeConnection(
        'users',
        'authorityAssignments',
        'The authority it has and had. Empty for roles that do not read authority.',
      ),
    ),
    claimedSubmissions: t.field(
      edgeConnection(
        'users',
        'claimedSubmissions',
        'Submissions that it works on as an underwriter. Empty for roles that do not read submissions.',
      ),
    ),
    adjustedClaims: t.field(
      edgeConnection(
        'users',
        'adjustedClaims',
        'Claims that it works on as an adjuster. Empty for roles that do not read claims.',
      ),
    ),
    phiAccessEntries: t.field(
      edgeConnection(
        'users',
        'phiAccessEntries',
        'Protected health information that it read. Empty for roles without oversight.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  users: t.field(rootConnection('users', "The users that the viewer sees: its agency's own, or all.")),
}));
