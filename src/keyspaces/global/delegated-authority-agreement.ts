import { agreementStatus } from '../../../schema/global/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const AgreementStatus = storedEnum(
  'DelegatedAuthorityAgreementStatus',
  'Where a delegated-authority agreement stands.',
  agreementStatus,
);

defineListing('daAgreements', {
  type: 'DelegatedAuthorityAgreement',
  filters: {
    programId: { column: 'programId', idOf: 'programs', description: 'For this program.' },
    carrierId: { column: 'carrierId', idOf: 'carriers', description: 'With this carrier.' },
    status: { column: 'status', oneOf: AgreementStatus, description: 'In one of these statuses.' },
  },
});

/** A delegated authority agreement: what a carrier lets an organization bind. A quote that exceeds it is declined. */
export const DelegatedAuthorityAgreement = builder.drizzleObject('daAgreements', {
  name: 'DelegatedAuthorityAgreement',
  description:
    'What a carrier lets the organization bind on its behalf. A quote that exceeds any of its terms is declined.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    status: t.expose('status', { type: AgreementStatus, description: 'Where the agreement stands.' }),
    carrierReference: t.exposeString('carrierReference', {
      description: "The carrier's own number for it. Bordereaux show it as their agreement number.",
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day on which it holds.' }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The day on which it ends: the first one on which nothing may be bound.',
    }),
    maxOccurrenceLimit: t.expose('maxOccurrenceLimitCents', {
      type: Money,
      description: 'The highest limit for one loss that a policy may have.',
    }),
    maxAggregateLimit: t.expose('maxAggregateLimitCents', {
      type: Money,
      description: 'The highest limit for all losses of a term that a policy may have.',
    }),
    maxPolicyPremium: t.expose('maxPolicyPremiumCents', {
      type: Money,
      description: 'The highest annual premium of one policy.',
    }),
    authorizedStates: t.exposeStringList('authorizedStates', {
      ...atMost(listBounds.states),
      description: 'The states in which policies may be bound, by postal code.',
    }),
    excludedClassCodes: t.exposeStringList('excludedClassCodes', {
      ...atMost(listBounds.classCodes),
      description: 'Class codes of businesses that may not be covered.',
    }),
    annualPremiumLimit: t.expose('annualPremiumLimitCents', {
      type: Money,
      description: 'The gross written premium that may be bound in a year.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    carrier: t.relation('carrier', { nullable: true, description: 'The carrier that delegates.' }),
    program: t.relation('program', { nullable: true, description: 'The program that it is for.' }),
    capacities: t.relation('capacities', {
      ...atMost(listBounds.capacityYears),
      nullable: true,
      description: 'How much of the annual premium limit is taken, by year, newest first.',
      query: { orderBy: { year: 'desc' } },
    }),
  }),
});

builder.queryFields((t) => ({
  delegatedAuthorityAgreements: t.field(
    rootConnection(
      'daAgreements',
      'The delegated-authority agreements that the viewer sees. Empty for roles that do not read agreements.',
    ),
  ),
}));
