import { organizationType } from '../../../schema/global/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { ActivityStatus } from './activity-status.ts';

const OrganizationType = storedEnum(
  'OrganizationType',
  'What kind of insurance business an organization is.',
  organizationType,
);

defineListing('organizations', { type: 'Organization' });

/** A tenant of the platform. A viewer sees only the one that its token names. */
export const Organization = builder.drizzleObject('organizations', {
  name: 'Organization',
  description: 'A tenant of the platform: everything else belongs to one, but for reference data and carriers.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The legal name.' }),
    type: t.expose('type', { type: OrganizationType, description: 'What kind of insurance business it is.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'Where its days begin and end, by the name in the IANA database: `America/New_York`.',
    }),
    status: t.expose('status', { type: ActivityStatus, description: 'Whether it does business.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it joined the platform.'),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    users: t.field(edgeConnection('organizations', 'users', 'Its people and machines that the viewer sees.')),
    programs: t.field(edgeConnection('organizations', 'programs', 'Its products.')),
    producers: t.field(edgeConnection('organizations', 'producers', 'The agencies that bring it business.')),
    apiKeys: t.field(
      edgeConnection(
        'organizations',
        'apiKeys',
        'Keys of partner integrations. Empty for roles that do not manage or audit them.',
      ),
    ),
    authorityProfiles: t.field(
      edgeConnection(
        'organizations',
        'authorityProfiles',
        'What its underwriters and adjusters may decide alone. Empty for roles that do not read authority.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  organizations: t.field(
    rootConnection('organizations', 'The organizations that the viewer sees: its own, and no other.'),
  ),
}));
