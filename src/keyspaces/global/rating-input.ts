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
