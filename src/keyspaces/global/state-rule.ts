import { returnPremiumRule } from '../../../schema/global/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';
import { RoundingMode, RoundingUnit } from './rounding.ts';

const ReturnPremiumRule = storedEnum(
  'ReturnPremiumRule',
  'How a state lets premium be returned when the insured cancels.',
  returnPremiumRule,
);

defineListing('stateRules', {
  type: 'StateRule',
  filters: {
    stateCode: { column: 'stateCode', oneOf: 'String', description: 'Of one of these states, by postal code.' },
    lineOfBusinessCode: {
      column: 'lineOfBusinessCode',
      oneOf: 'String',
      description: 'For one of these lines of business, by code.',
    },
    effectiveFrom: { column: 'effectiveDate', from: 'Date', description: 'That hold from this day or a later one.' },
    effectiveBefore: { column: 'effectiveDate', before: 'Date', description: 'That hold from before this day.' },
  },
});

/** What a state asks of a line of business from a day on. */
export const StateRule = builder.drizzleObject('stateRules', {
  name: 'StateRule',
  description:
    'What a state asks of a line of business from a day on: notice, taxes, returns, and how far an underwriter may judge. The latest that has begun holds.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    stateCode: t.exposeString('stateCode', { description: 'The state, by postal code.' }),
    lineOfBusinessCode: t.exposeString('lineOfBusinessCode', { description: 'The line of business, by code.' }),
    admitted: t.exposeBoolean('admitted', {
      description: 'Whether it is for the paper of carriers that are admitted in the state, or for other paper.',
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'Date', description: 'The first day on which it holds.' }),
    nonPaymentNoticeDays: t.exposeInt('nonPaymentNoticeDays', {
      description: 'Days between the notice and a cancellation for premium that was not paid.',
    }),
    underwritingNoticeDays: t.exposeInt('underwritingNoticeDays', {
      description: 'The same for reasons of underwriting, in the first 60 days of a policy.',
    }),
    midTermNoticeDays: t.exposeInt('midTermNoticeDays', { description: 'The same for other reasons, after that.' }),
    nonRenewalNoticeDays: t.exposeInt('nonRenewalNoticeDays', {
      description: 'Days between the notice and the end of a policy that is not renewed.',
    }),
    adverseActionNoticeDays: t.exposeInt('adverseActionNoticeDays', {
      nullable: true,
      description:
        'Days within which a declined applicant must be told in writing why. Null where the state does not ask for that.',
    }),
    surplusLinesTaxRate: t.expose('surplusLinesTaxRate', {
      type: 'Decimal',
      description: 'The tax on premium as a share of it: 0.03 is 3 %. Zero on admitted paper.',
    }),
    stampingFeeRate: t.expose('stampingFeeRate', {
      type: 'Decimal',
      description: "The fee of the state's stamping office as a share of the premium. Zero where there is none.",
    }),
    taxesFees: t.exposeBoolean('taxesFees', { description: 'Whether taxable fees are taxed as premium is.' }),
    taxRoundingUnit: t.expose('taxRoundingUnit', { type: RoundingUnit, description: 'To what the tax is rounded.' }),
    taxRoundingMode: t.expose('taxRoundingMode', {
      type: RoundingMode,
      description: 'Where a tax or a stamping fee goes that lies exactly between two.',
    }),
    returnPremiumRule: t.expose('returnPremiumRule', {
      type: ReturnPremiumRule,
      description: 'How premium may be returned when the insured cancels.',
    }),
    scheduleModifierBound: t.expose('scheduleModifierBound', {
      type: 'Decimal',
      description: "How far an underwriter's judgement may move a premium either way: 0.25 is 25 %.",
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t, 'When its record last changed.'),
    state: t.relation('state', { nullable: true, description: 'The state that asks it.' }),
    lineOfBusiness: t.relation('lineOfBusiness', {
      nullable: true,
      description: 'The line of business that it is asked of.',
    }),
  }),
});
