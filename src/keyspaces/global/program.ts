import type { programVersions } from '../../../schema/global/tables/index.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { atMost, costing } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { ActivityStatus } from './activity-status.ts';
import { ProgramVersion } from './program-version.ts';
import { programVersionOn } from './rules/versions.ts';

defineListing('programs', {
  type: 'Program',
  filters: {
    codeBeginsWith: { column: 'code', beginsWith: 'code', description: 'Whose code begins so; capitals matter.' },
    nameBeginsWith: {
      column: 'nameKey',
      beginsWith: 'search_key',
      description: 'Whose name begins so, in any case, with or without accents.',
    },
    carrierId: { column: 'carrierId', idOf: 'carriers', description: 'On the paper of this carrier.' },
    lineOfBusinessCode: {
      column: 'lineOfBusinessCode',
      oneOf: 'String',
      description: 'In one of these lines of business, by code.',
    },
    status: { column: 'status', oneOf: ActivityStatus, description: 'In one of these statuses.' },
  },
  sorts: {
    code: { column: 'code', kind: 'text', unique: true, description: 'By the code.' },
    name: { column: 'nameKey', kind: 'text', description: 'By the name.' },
  },
});

type DatedVersion = Pick<typeof programVersions.$inferSelect, 'id' | 'versionNumber' | 'effectiveDate' | 'status'>;

/** A product of an organization. */
export const Program = builder.drizzleObject('programs', {
  name: 'Program',
  description: 'A product of an organization: a line of business on the paper of a carrier, with its own rates.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The short name that policy numbers begin with.' }),
    name: t.exposeString('name', { description: 'The name by which it is sold.' }),
    status: t.expose('status', { type: ActivityStatus, description: 'Whether it takes new business.' }),
    renewalsUntil: t.expose('renewalsUntil', {
      type: 'Date',
      nullable: true,
      description:
        'Of a closed program, the first day on which not even a renewal begins any more. Null while it is not closed.',
    }),
    lineOfBusinessCode: t.exposeString('lineOfBusinessCode', { description: 'The kind of insurance, by its code.' }),
    eligibleStates: t.exposeStringList('eligibleStates', {
      ...atMost(listBounds.states),
      description: 'The states in which it is sold, by postal code.',
    }),
    autoBindPremiumLimit: t.expose('autoBindPremiumLimitCents', {
      type: Money,
      description: 'The annual premium above which a quote is referred to an underwriter.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was set up.'),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that sells it.' }),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier on whose paper it is written.' }),
    lineOfBusiness: t.relation('lineOfBusiness', { nullable: true, description: 'The kind of insurance.' }),
    versionOn: t.field({
      ...costing({ hiddenRows: listBounds.programVersions, hiddenStatements: 1 }),
      type: ProgramVersion,
      nullable: true,
      description:
        'The terms for a policy that takes effect on a day: a policy keeps them, whatever later versions say. Null before the first version, and for policyholders.',
      args: { day: t.arg({ type: 'Date', required: true, description: 'The effective date.' }) },
      select: { columns: { id: true } },
      resolve: async ({ id }, { day }, context, info) => {
        const db = context.globalDb;
        const versions = await db.findByKey('programVersions', 'programId', id, {
          columns: { id: true, versionNumber: true, effectiveDate: true, status: true },
        });
        // The rows have the columns that the query selects.
        const held = programVersionOn(versions as unknown as readonly DatedVersion[], day);
        if (!held) return null;
        const [version] = await db.findByKey('programVersions', 'id', held.id, selectionOf(info, { id: true }));
        return (version ?? null) as never;
      },
    }),
    versions: t.field(edgeConnection('programs', 'versions', 'Its terms by date. Empty for policyholders.')),
    agreements: t.field(
      edgeConnection(
        'programs',
        'agreements',
        'What the carrier lets the organization bind. Empty for roles that do not read agreements.',
      ),
    ),
    rateTables: t.field(
      edgeConnection('programs', 'rateTables', 'The versions of its rates. Empty for roles that do not read rates.'),
    ),
    appointments: t.field(
      edgeConnection(
        'programs',
        'appointments',
        'The agencies that may sell it, as far as the viewer sees them. Empty for policyholders.',
      ),
    ),
    submissions: t.field(
      edgeConnection('programs', 'submissions', 'Cover asked for. Empty for roles that do not read submissions.'),
    ),
    quotes: t.field(edgeConnection('programs', 'quotes', 'Prices made. Empty for roles that do not read quotes.')),
    policies: t.field(edgeConnection('programs', 'policies', 'Policies written.')),
    claims: t.field(
      edgeConnection('programs', 'claims', 'Losses under those policies. Empty for roles that do not read claims.'),
    ),
  }),
});

builder.queryFields((t) => ({
  programs: t.field(rootConnection('programs', 'The programs that the viewer sees.')),
}));
