import type { RatingInput } from '../../../schema/rating.ts';
import { builder } from '../../graphql/builder.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Money } from '../../graphql/money.ts';

defineListing('policySegments', {
  type: 'PolicySegment',
  order: { column: 'ordinal', kind: 'integer', description: 'In the order in which they were written.' },
  defaultDirection: 'ascending',
});

const RatingInputType = builder.objectRef<RatingInput>('RatingInput').implement({
  description: 'What a premium was computed from. The same input and rate table give the same premium.',
  fields: (t) => ({
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The day that chose the version of the rate table.',
    }),
    stateCode: t.exposeString('stateCode', { description: 'The state, by postal code.' }),
    classCode: t.exposeString('classCode', {
      description: 'The class code, in the classification of the line of business.',
    }),
    revenue: t.field({ type: Money, description: 'Annual revenue.', resolve: (input) => BigInt(input.revenueCents) }),
    payroll: t.field({ type: Money, description: 'Annual payroll.', resolve: (input) => BigInt(input.payrollCents) }),
    totalInsuredValue: t.field({
      type: Money,
      description: 'Value of all insured property.',
      resolve: (input) => BigInt(input.totalInsuredValueCents),
    }),
    limit: t.field({
      type: Money,
      description: 'The chosen limit of insurance.',
      resolve: (input) => BigInt(input.limitCents),
    }),
    deductible: t.field({
      type: Money,
      description: 'The chosen deductible.',
      resolve: (input) => BigInt(input.deductibleCents),
    }),
    lossRatio: t.expose('lossRatio', { type: 'Decimal', description: 'Losses over premium of the last five years.' }),
    scheduleModifier: t.expose('scheduleModifier', {
      type: 'Decimal',
      description: "The underwriter's judgement, from -0.25 (credit) to 0.25 (debit).",
    }),
    scheduleReason: t.exposeString('scheduleReason', {
      nullable: true,
      description: 'Its reason. Null without a modifier.',
    }),
  }),
});

/** The content of a policy from one day to another: exposure, coverages, premium. */
export const PolicySegment = builder.drizzleObject('policySegments', {
  name: 'PolicySegment',
  description:
    'What a policy says from one day to another. The segments that hold follow one another; only a lapse leaves a gap between them. One that no longer holds tells what was known before.',
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
