import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, rootConnection } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { Node } from '../../graphql/node.ts';

defineListing('authorityProfiles', {
  type: 'AuthorityProfile',
  sorts: { level: { column: 'level', kind: 'integer', description: 'By level.' } },
});

/** What an underwriter, an adjuster or an analyst of finance may decide alone. What exceeds it is referred to a higher level. */
export const AuthorityProfile = builder.drizzleObject('authorityProfiles', {
  name: 'AuthorityProfile',
  description:
    'What an underwriter, an adjuster or an analyst of finance may decide alone. What exceeds it is referred to a higher level.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    level: t.exposeInt('level', { description: 'From 1, the lowest, to 10.' }),
    maxTotalInsuredValue: t.expose('maxTotalInsuredValueCents', {
      type: Money,
      description: 'The highest total insured value of a risk that may be quoted.',
    }),
    maxLimit: t.expose('maxLimitCents', { type: Money, description: 'The highest limit that may be quoted.' }),
    maxPremium: t.expose('maxPremiumCents', {
      type: Money,
      description: 'The highest annual premium that may be quoted.',
    }),
    maxReserve: t.expose('maxReserveCents', {
      type: Money,
      description: 'The highest reserve that may be set on a claim.',
    }),
    maxClaimPayment: t.expose('maxClaimPaymentCents', {
      type: Money,
      description: 'The highest payment on a claim that may be issued.',
    }),
    maxRefund: t.expose('maxRefundCents', { type: Money, description: 'The highest refund that may be approved.' }),
    maxWriteOff: t.expose('maxWriteOffCents', {
      type: Money,
      description: 'The highest amount that may be written off.',
    }),
    maxWaiver: t.expose('maxWaiverCents', { type: Money, description: 'The highest fee that may be waived.' }),
    backdatingDays: t.exposeInt('backdatingDays', {
      description: 'How many days back a change of a policy may take effect.',
    }),
    lineOfBusinessCodes: t.exposeStringList('linesOfBusiness', {
      ...atMost(listBounds.linesOfBusiness),
      description: 'The lines of business that it holds for, by code.',
    }),
    prohibitedStates: t.exposeStringList('prohibitedStates', {
      ...atMost(listBounds.states),
      description: 'States in which it does not hold, by postal code.',
    }),
    version: version(t),
    createdAt: createdAt(t, 'When it was set up.'),
    updatedAt: updatedAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization that set it up.' }),
    assignments: t.field(edgeConnection('authorityProfiles', 'assignments', 'Who has it or had it.')),
  }),
});

builder.queryFields((t) => ({
  authorityProfiles: t.field(
    rootConnection(
      'authorityProfiles',
      'What underwriters and adjusters may decide alone. Empty for roles that do not read authority.',
    ),
  ),
}));
