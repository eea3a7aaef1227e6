import { entityType } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { feinLastFour } from './insureds/fein.ts';

/** In which form a business is organized. */
export const EntityType = storedEnum('EntityType', 'In which form a business is organized.', entityType);

defineListing('insureds', {
  type: 'Insured',
  filters: {
    nameBeginsWith: {
      column: 'nameKey',
      beginsWith: 'search_key',
      description: 'Whose legal name begins so, in any case, with or without accents.',
    },
  },
  sorts: { name: { column: 'nameKey', kind: 'text', description: 'By the legal name.' } },
});

/** A business that wants cover, found by its id, its name, or from its submissions, policies and claims. */
export const Insured = builder.drizzleObject('insureds', {
  name: 'Insured',
  description:
    'A business that wants cover or has it. Agencies and carriers see those that a submission of their own book names, or that the agency has entered.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The legal name.' }),
    doingBusinessAs: t.exposeString('doingBusinessAs', {
      nullable: true,
      description: 'The name it trades under. Null when that is the legal name.',
    }),
    entityType: t.expose('entityType', { type: EntityType, description: 'In which form it is organized.' }),
    feinLastFour: t.string({
      nullable: true,
      description:
        'The last four digits of its federal employer identification number, which is sealed and shown nowhere else. Null when it is not known, and for roles that do not read it.',
      select: { columns: { id: true, sealKeyId: true, feinSealed: true } },
      resolve: (insured, _, context) => feinLastFour(insured, context),
    }),
    addressLine1: t.exposeString('addressLine1', { description: 'Street and number of its main address.' }),
    addressLine2: t.exposeString('addressLine2', {
      nullable: true,
      description: 'Suite, floor or building. Null when the address has none.',
    }),
    city: t.exposeString('city', { description: 'The city of its main address.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state of its main address, by postal code.' }),
    postalCode: t.exposeString('postalCode', { description: 'The ZIP code of its main address.' }),
    mailingAddressLine1: t.exposeString('mailingAddressLine1', {
      nullable: true,
      description: 'Street and number, or post-office box, to which its mail goes. Null when that is its main address.',
    }),
    mailingAddressLine2: t.exposeString('mailingAddressLine2', {
      nullable: true,
      description: 'Suite, floor or building of the mailing address. Null when it has none.',
    }),
    mailingCity: t.exposeString('mailingCity', {
      nullable: true,
      description: 'The city of the mailing address. Null when mail goes to the main one.',
    }),
    mailingStateCode: t.exposeString('mailingStateCode', {
      nullable: true,
      description: 'The state of the mailing address, by postal code. Null when mail goes to the main one.',
    }),
    mailingPostalCode: t.exposeString('mailingPostalCode', {
      nullable: true,
      description: 'The ZIP code of the mailing address. Null when mail goes to the main one.',
    }),
    contactName: t.exposeString('contactName', {
      nullable: true,
      description: 'Whom to ask there. Null when nobody was named.',
    }),
    contactEmail: t.exposeString('contactEmail', {
      nullable: true,
      description: 'The e-mail address of whom to ask. Null when none was given.',
    }),
    contactPhone: t.exposeString('contactPhone', {
      nullable: true,
      description: 'The telephone number of whom to ask. Null when none was given.',
    }),
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
    duplicateOf: t.relation('duplicateOf', {
      nullable: true,
      description:
        'The insured that this one turned out to be, entered a second time. Null when it is none, or the viewer does not see that one.',
    }),
    books: t.field(
      edgeConnection(
        'insureds',
        'books',
        'The agencies and carriers that have it in their books, as far as the viewer sees them.',
      ),
    ),
    tasks: t.field(
      edgeConnection('insureds', 'tasks', 'What is to be done about it. Empty for roles that do not read tasks.'),
    ),
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

builder.queryFields((t) => ({
  insureds: t.field(
    rootConnection(
      'insureds',
      'The businesses that want cover or have it, as far as they are in a book that the viewer sees.',
    ),
  ),
}));
