import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';

/** A business that wants cover. The graph has no query for it: submissions, policies and claims lead to it. */
export const Insured = builder.drizzleObject('insureds', {
  name: 'Insured',
  description: 'A business that wants cover or has it.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the insured, for filters.' }),
    name: t.exposeString('name', { description: 'The legal name.' }),
    doingBusinessAs: t.exposeString('doingBusinessAs', {
      nullable: true,
      description: 'The name it trades under. Null when that is the legal name.',
    }),
    addressLine1: t.exposeString('addressLine1', { description: 'Street and number of its main address.' }),
    addressLine2: t.exposeString('addressLine2', {
      nullable: true,
      description: 'Suite, floor or building. Null when the address has none.',
    }),
    city: t.exposeString('city', { description: 'The city of its main address.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state of its main address, by postal code.' }),
    postalCode: t.exposeString('postalCode', { description: 'The ZIP code of its main address.' }),
    naicsCode: t.exposeString('naicsCode', {
      description: 'What it does, by the North American Industry Classification System: six digits.',
    }),
    yearsInBusiness: t.exposeInt('yearsInBusiness', {
      description: 'Whole years since it was founded. Under two years a quote is referred.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    state: t.relation('state', { nullable: true, description: 'The state of its main address.' }),
    submissions: t.field(
      edgeConnection('insureds', 'submissions', 'Cover asked for it. Empty for roles that do not read submissions.'),
    ),
    quotes: t.field(
      edgeConnection('insureds', 'quotes', 'Prices made for it. Empty for roles that do not read quotes.'),
    ),
    policies: t.field(edgeConnection('insureds', 'policies', 'Policies that cover it, or did.')),
    claims: t.field(edgeConnection('insureds', 'claims', 'Losses reported under its policies.')),
    invoices: t.field(edgeConnection('insureds', 'invoices', 'What it was asked to pay.')),
    payments: t.field(edgeConnection('insureds', 'payments', 'Money received for its policies.')),
    disbursements: t.field(
      edgeConnection('insureds', 'disbursements', 'Money paid out for its policies, such as refunds.'),
    ),
    users: t.field(edgeConnection('insureds', 'users', 'The policyholders who act for it.')),
  }),
});
