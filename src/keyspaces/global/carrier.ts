import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { Node } from '../../graphql/node.ts';

defineListing('carriers', {
  type: 'Carrier',
  filters: {
    nameBeginsWith: {
      column: 'nameKey',
      beginsWith: 'search_key',
      description: 'Whose name begins so, in any case, with or without accents.',
    },
    naicCode: { column: 'naicCode', oneOf: 'String', description: 'With one of these NAIC codes.' },
  },
  sorts: {
    name: { column: 'nameKey', kind: 'text', description: 'By name.' },
    naic_code: { column: 'naicCode', kind: 'text', unique: true, description: 'By the NAIC code.' },
  },
});

/** An insurance company. It has no org_id, because several organizations may write on its paper. */
export const Carrier = builder.drizzleObject('carriers', {
  name: 'Carrier',
  description: 'An insurance company on whose paper programs are written.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The legal name.' }),
    naicCode: t.exposeString('naicCode', {
      description: 'Its code of five digits at the National Association of Insurance Commissioners.',
    }),
    amBestRating: t.exposeString('amBestRating', {
      nullable: true,
      description: 'Its financial strength by AM Best, such as `A+`. Null when it is not rated.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    programs: t.field(edgeConnection('carriers', 'programs', "The organization's products on its paper.")),
    programVersions: t.field(
      edgeConnection('carriers', 'programVersions', 'The terms of those products by date. Empty for policyholders.'),
    ),
    agreements: t.field(
      edgeConnection(
        'carriers',
        'agreements',
        'What it lets the organization bind on its behalf. Empty for roles that do not read agreements.',
      ),
    ),
    users: t.field(
      edgeConnection('carriers', 'users', "Its people who read the organization's business on its paper."),
    ),
    submissions: t.field(
      edgeConnection('carriers', 'submissions', 'Cover asked of it. Empty for roles that do not read submissions.'),
    ),
    quotes: t.field(
      edgeConnection('carriers', 'quotes', 'Prices made for that. Empty for roles that do not read quotes.'),
    ),
    policies: t.field(edgeConnection('carriers', 'policies', "The organization's policies on its paper.")),
    claims: t.field(
      edgeConnection('carriers', 'claims', 'Losses reported under them. Empty for roles that do not read claims.'),
    ),
    invoices: t.field(
      edgeConnection(
        'carriers',
        'invoices',
        'What insureds were asked to pay for its policies. Empty for roles that do not read invoices.',
      ),
    ),
    payments: t.field(
      edgeConnection(
        'carriers',
        'payments',
        'Money received for its policies. Empty for roles that do not read payments.',
      ),
    ),
    disbursements: t.field(
      edgeConnection(
        'carriers',
        'disbursements',
        'Premium remitted to it, and refunds on its policies. Empty for roles that do not read money going out.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  carriers: t.field(rootConnection('carriers', 'The carriers that the viewer sees.')),
}));
