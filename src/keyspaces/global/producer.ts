import { mayRead } from '../../auth/permissions.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Node } from '../../graphql/node.ts';
import { ActivityStatus } from './activity-status.ts';

defineListing('producers', {
  type: 'Producer',
  filters: {
    nameBeginsWith: {
      column: 'nameKey',
      beginsWith: 'search_key',
      description: 'Whose name begins so, in any case, with or without accents.',
    },
    nationalProducerNumber: {
      column: 'nationalProducerNumber',
      oneOf: 'String',
      description: 'With one of these national producer numbers.',
    },
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'Seated in one of these states, by postal code.' },
    status: { column: 'status', oneOf: ActivityStatus, description: 'In one of these statuses.' },
  },
  sorts: { name: { column: 'nameKey', kind: 'text', description: 'By name.' } },
});

/** An agency. */
export const Producer = builder.drizzleObject('producers', {
  name: 'Producer',
  description: 'An agency that brings business. What it brings is its book.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the agency.' }),
    nationalProducerNumber: t.exposeString('nationalProducerNumber', {
      description: 'Its number at the National Insurance Producer Registry, unique in the organization.',
    }),
    email: t.exposeString('email', { description: 'The e-mail address of the agency.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The telephone number. Null when it gave none.' }),
    addressLine1: t.exposeString('addressLine1', { description: 'Street and number of its seat.' }),
    addressLine2: t.exposeString('addressLine2', {
      nullable: true,
      description: 'Suite, floor or building. Null when the address has none.',
    }),
    city: t.exposeString('city', { description: 'The city of its seat.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state of its seat, by postal code.' }),
    postalCode: t.exposeString('postalCode', { description: 'The ZIP code of its seat.' }),
    status: t.expose('status', { type: ActivityStatus, description: 'Whether it may bring business.' }),
    terminationDate: t.expose('terminationDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which the contract with it holds no more. Null while no end is set.',
    }),
    renewsAfterTermination: t.exposeBoolean('renewsAfterTermination', {
      nullable: true,
      description: 'Whether its policies may be renewed for it after that. Null while no end is set.',
    }),
    earnsAfterTermination: t.boolean({
      nullable: true,
      description:
        'Whether it earns commission after that, on policies of its book. Null while no end is set, and for roles that do not read commission.',
      select: { columns: { earnsAfterTermination: true } },
      resolve: ({ earnsAfterTermination }, _, { viewer }) =>
        viewer && mayRead(viewer, 'commissionLines') ? earnsAfterTermination : null,
    }),
    taxIdOnFile: t.boolean({
      description: 'Whether its tax number is known. The number itself is sealed and never shown.',
      select: { columns: { taxIdSealed: true } },
      resolve: ({ taxIdSealed }) => taxIdSealed !== null,
    }),
    w9ReceivedOn: t.expose('w9ReceivedOn', {
      type: 'Date',
      nullable: true,
      description: 'When its form W-9 came. Null when it has not: no commission is reported without.',
    }),
    errorsAndOmissionsExpiration: t.expose('errorsAndOmissionsExpiration', {
      type: 'Date',
      nullable: true,
      description: 'The day on which its own errors-and-omissions insurance ends. Null when it showed none.',
    }),
    remittanceDays: t.exposeInt('remittanceDays', {
      description: 'How many days after the end of a month it remits what it was billed.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    organization: t.relation('organization', { nullable: true, description: 'The organization it works with.' }),
    state: t.relation('state', { nullable: true, description: 'The state of its seat.' }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The agency that it is a branch of. Null when it is none, or the viewer does not see it.',
    }),
    branches: t.field(edgeConnection('producers', 'branches', 'Its branches, as far as the viewer sees them.')),
    licenses: t.relation('licenses', {
      ...atMost(listBounds.licenses),
      nullable: true,
      description: 'Its licences, one for each state and period, by state and then by period. Empty for policyholders.',
      query: { orderBy: { stateCode: 'asc', effectiveDate: 'asc' } },
    }),
    appointments: t.field(
      edgeConnection(
        'producers',
        'appointments',
        'The programs it may sell, and at which commission. Empty for policyholders.',
      ),
    ),
    users: t.field(edgeConnection('producers', 'users', 'Its people and machines.')),
    submissions: t.field(
      edgeConnection('producers', 'submissions', 'Cover it asked for. Empty for roles that do not read submissions.'),
    ),
    quotes: t.field(
      edgeConnection('producers', 'quotes', 'Prices made for it. Empty for roles that do not read quotes.'),
    ),
    policies: t.field(edgeConnection('producers', 'policies', 'Policies of its book.')),
    claims: t.field(
      edgeConnection('producers', 'claims', 'Losses under them. Empty for roles that do not read claims.'),
    ),
    invoices: t.field(
      edgeConnection(
        'producers',
        'invoices',
        'What its insureds were asked to pay. Empty for roles that do not read invoices.',
      ),
    ),
    payments: t.field(
      edgeConnection(
        'producers',
        'payments',
        'Money received for policies of its book. Empty for roles that do not read payments.',
      ),
    ),
    disbursements: t.field(
      edgeConnection(
        'producers',
        'disbursements',
        'Commission paid to it, and refunds to its insureds. Empty for roles that do not read money going out.',
      ),
    ),
    commissionLines: t.field(
      edgeConnection('producers', 'commissionLines', 'What it earns. Empty for roles that do not read commission.'),
    ),
    apiKeys: t.field(
      edgeConnection(
        'producers',
        'apiKeys',
        'Keys that open its book. Empty for roles that do not manage or audit them.',
      ),
    ),
  }),
});

builder.queryFields((t) => ({
  producers: t.field(rootConnection('producers', 'The agencies that the viewer sees.')),
}));
