import type { RatingInput } from '../../../../schema/rating.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { sixPlaces } from '../rules/decimal.ts';

const fields = {
  label: t.text('What the sample is called in the answer.', { max: 100 }),
  renewal: t.optional(t.flag('Whether it is a renewal, which states give later days to. Without it, new business.')),
  effectiveDate: t.day('The first day of the term.'),
  expirationDate: t.day('The first day after the term.'),
  stateCode: t.code('The state of the risk, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
  classCode: t.code('The class of business, by code.', /^[!-~]{1,16}$/, 'must be 1 to 16 printable ASCII characters'),
  revenue: t.moneyOrZero('Annual revenue.'),
  payroll: t.moneyOrZero('Annual payroll.'),
  totalInsuredValue: t.moneyOrZero('Value of all insured property.'),
  limit: t.money('The limit of insurance that is chosen.'),
  deductible: t.moneyOrZero('The deductible that is chosen.'),
  lossRatio: t.optional(t.ratio('Losses over premium of the last five years. Without it they are not known.')),
  scheduleModifier: t.optional(t.modifier("The underwriter's judgement. Without it, none.")),
  scheduleReason: t.optional(t.text('The reason of the judgement, which it needs.')),
} as const;

/** A risk that rates are tested with. */
export const rateSample = t.object(
  'RateSampleInput',
  'A risk that rates are tested with. Nothing of it is stored.',
  fields,
);

/** A risk that rates are tested with. */
export type RateSample = InputValues<typeof fields>;

/** What a sample is rated by. */
export const ratingInputOfSample = ({
  revenue,
  payroll,
  totalInsuredValue,
  limit,
  deductible,
  lossRatio,
  scheduleModifier,
  label: _label,
  renewal: _renewal,
  ...facts
}: RateSample): RatingInput => ({
  ...facts,
  revenueCents: String(revenue),
  payrollCents: String(payroll),
  totalInsuredValueCents: String(totalInsuredValue),
  limitCents: String(limit),
  deductibleCents: String(deductible),
  lossRatio: lossRatio && sixPlaces(lossRatio),
  scheduleModifier: sixPlaces(scheduleModifier ?? '0'),
});
