import type { GraphQLResolveInfo } from 'graphql';
import { viewerPrefix } from '../../../schema/identifiers.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Viewer as ViewerShape } from '../../auth/viewer.ts';
import type { Row } from '../../data/read/relational-query/rows.ts';
import { builder } from '../../graphql/builder.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { domainDbOf } from '../../graphql/domain-db.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { Carrier } from './carrier.ts';
import { Organization } from './organization.ts';
import { ViewerPermissions } from './permissions/viewer-permissions.ts';
import { Producer } from './producer.ts';
import { User } from './user.ts';
import { UserRole } from './user-role.ts';

// A type of another keyspace, by its name: keyspaces do not import each other.
const Insured = 'Insured' as unknown as ReturnType<typeof builder.objectRef<Row>>;

/** The row that the token names; null when the viewer may not see it. */
const namedRow = async (
  table: TableName,
  id: string | null,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> => {
  if (id === null) return null;
  const selection = selectionOf(info, { id: true });
  const [row] = await domainDbOf(context, table).findByKey(table, 'id', id, selection);
  return row ?? null;
};

/** The caller of the request, by the verified token. */
export const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description:
    'Who asks, as the token says. What everything else shows depends on it. No node: it is found again through `Query.viewer`.',
  fields: (t) => ({
    id: t.id({
      description:
        'The identifier of the viewer as an object of its own, for the caches of clients. The user has another one.',
      resolve: ({ userId }) => `${viewerPrefix}${userId.slice(viewerPrefix.length)}`,
    }),
    role: t.expose('role', { type: UserRole, description: 'What the viewer may do.' }),
    permissions: t.field({
      type: ViewerPermissions,
      description: 'What the viewer may read, and which mutations it may ask for.',
      resolve: (viewer) => viewer,
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that the viewer works in.',
      // Here and below: the row has the columns that the query selects.
      resolve: ({ orgId }, _, context, info) => namedRow('organizations', orgId, context, info) as never,
    }),
    user: t.field({
      type: User,
      nullable: true,
      description: 'The user. Null for one who is not of the organization, such as a machine of the platform.',
      resolve: ({ userId }, _, context, info) => namedRow('users', userId, context, info) as never,
    }),
    producer: t.field({
      type: Producer,
      nullable: true,
      description: "The agency whose book the viewer sees. Null unless the role is one of an agency's.",
      resolve: ({ producerId }, _, context, info) => namedRow('producers', producerId, context, info) as never,
    }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: 'The carrier whose book the viewer sees. Null unless the role is CARRIER_ADMIN.',
      resolve: ({ carrierId }, _, context, info) => namedRow('carriers', carrierId, context, info) as never,
    }),
    insured: t.field({
      type: Insured,
      nullable: true,
      description: 'The insured whose policies the viewer sees. Null unless the role is POLICYHOLDER.',
      resolve: ({ insuredId }, _, context, info) => namedRow('insureds', insuredId, context, info),
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    description: 'Who asks. Null without a token, which development alone allows.',
    resolve: (_, __, { viewer }) => viewer,
  }),
}));
