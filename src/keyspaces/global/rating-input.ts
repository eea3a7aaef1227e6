import type { RatingInput } from '../../../schema/rating.ts';
import { builder } from '../../graphql/builder.ts';
import { Money } from '../../graphql/money.ts';

/** What a premium was computed from. */
export const RatingInputType = builder.objectRef<RatingInput>('RatingInput').implement({
  description: 'What a premium was computed from. The same input and rate table give the same premium.',
  fields: (t) => ({
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The day that chose the version of the rate table.',
    }),
    expirationDate: t.expose('expirationDate', {
      type: 'Date',
      description: 'The first day after the term: a term other than a year costs its share of one.',
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
    lossRatio: t.expose('lossRatio', {
      type: 'Decimal',
      nullable: true,
      description: 'Losses over premium of the last five years. Null where they are not known.',
    }),
    scheduleModifier: t.expose('scheduleModifier', {
      type: 'Decimal',
      description: "The underwriter's judgement, from a credit (below zero) to a debit, within the bound of the state.",
    }),
    scheduleReason: t.exposeString('scheduleReason', {
      nullable: true,
      description: 'Its reason. Null without a modifier.',
    }),
  }),
});
