import { policyStatus } from '../../../schema/policies/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

const PolicyStatus = storedEnum('PolicyStatus', 'Where a policy stands.', policyStatus);

defineListing('policies', {
  type: 'Policy',
  filters: {
    status: { column: 'status', oneOf: PolicyStatus, description: 'In one of these statuses.' },
    producerId: { column: 'producerId', idOf: 'producers', description: 'Of the book of this producer.' },
    carrierId: { column: 'carrierId', idOf: 'carriers', description: 'On the paper of this carrier.' },
    insuredId: { column: 'insuredId', idOf: 'insureds', description: 'Of this insured.' },
    programId: { column: 'programId', idOf: 'programs', description: 'Under this program.' },
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'In one of these states, by postal code.' },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'Whose term begins on this day or later.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'Whose term begins before this day.' },
    expiresBefore: { column: 'expirationDate', before: 'Date', description: 'Whose term ends before this day.' },
  },
  sorts: {
    number: { column: 'number', kind: 'text', description: 'By the policy number.' },
    effective_date: { column: 'effectiveDate', kind: 'day', description: 'By the first day of the term.' },
    expiration_date: { column: 'expirationDate', kind: 'day', description: 'By the day on which the term ends.' },
    annual_premium: { column: 'annualPremiumCents', kind: 'cents', description: 'By the annual premium.' },
  },
});

/** A contract of insurance for one term. */
export const Policy = builder.drizzleObject('policies', {
  name: 'Policy',
  description: 'A contract of insurance for one term.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    number: t.exposeString('number', {
      description: "The policy number: the program's code, the year and a number without gaps.",
    }),
    status: t.expose('status', { type: PolicyStatus, description: 'Where the policy stands.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state whose law applies, by postal code.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day of cover.' }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The day on which cover ends, at 12:01 a.m.',
    }),
    cancellationDate: t.expose('cancellationDate', {
      type: 'Date',
      nullable: true,
      description: 'The day on which cover ended early. Null unless cancelled.',
    }),
    annualPremium: t.expose('annualPremiumCents', {
      type: Money,
      description: 'The premium of a whole term as it stands.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the policy was bound.' }),
    producer: t.relation('producer', { nullable: true, description: 'The agency whose book the policy is in.' }),
    transactions: t.field(edgeConnection('policies', 'transactions', 'What happened to the policy.')),
  }),
});

builder.queryFields((t) => ({
  policies: t.field(rootConnection('policies', 'The policies that the viewer sees.')),
}));
