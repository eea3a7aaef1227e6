import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';
import { RatingInputType } from '../global/rating-input.ts';

defineListing('policySegments', {
  type: 'PolicySegment',
  order: { column: 'ordinal', kind: 'integer', description: 'In the order in which they were written.' },
  defaultDirection: 'ascending',
});

/** The content of a policy from one day to another: exposure, coverages, premium. */
export const PolicySegment = builder.drizzleObject('policySegments', {
  name: 'PolicySegment',
  description:
    'What a policy says from one day to another. The segments that hold follow one another; only a lapse leaves a gap between them. One that no longer holds tells what was known before. No node: it is found again through `Policy.segments`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the segment.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the segments ever written, from 1.' }),
    fromDate: t.expose('fromDate', { type: 'Date', description: 'The first day on which it holds.' }),
    toDate: t.expose('toDate', { type: 'Date', description: 'The first day on which it holds no more.' }),
    annualPremium: t.expose('annualPremiumCents', {
      type: Money,
      description: 'The premium that its terms would cost for a whole term, without taxes and fees.',
    }),
    ratingInput: t.expose('ratingInput', {
      type: RatingInputType,
      description: 'What that premium was computed from.',
    }),
    namedInsured: t.exposeString('namedInsured', { description: 'Who is insured, as the policy names it.' }),
    mailingAddressLine1: t.exposeString('mailingAddressLine1', {
      description: 'Where its mail goes: street and number.',
    }),
    mailingAddressLine2: t.exposeString('mailingAddressLine2', {
      nullable: true,
      description: 'Suite, floor or building. Null when the address has none.',
    }),
    mailingCity: t.exposeString('mailingCity', { description: 'The city where its mail goes.' }),
    mailingStateCode: t.exposeString('mailingStateCode', {
      description: 'The state where its mail goes, by postal code.',
    }),
    mailingPostalCode: t.exposeString('mailingPostalCode', { description: 'The ZIP code where its mail goes.' }),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it belongs to.' }),
    openedBy: t.relation('openedBy', { nullable: true, description: 'The transaction that wrote it.' }),
    supersededBy: t.relation('supersededBy', {
      nullable: true,
      description: 'The transaction since which it no longer holds. Null while it holds.',
    }),
    coverages: t.relation('coverages', {
      ...atMost(listBounds.coverages),
      nullable: true,
      description: 'What it covers, line by line.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
  }),
});
