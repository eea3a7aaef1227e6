import { chargeKind } from '../../../../schema/charge.ts';
import { subjectivityKind } from '../../../../schema/submissions/enums.ts';
import { ChargeKind } from '../../../graphql/charge.ts';
import { invalidInput, type Refusal } from '../../../graphql/mutation/index.ts';
import { type InputKind, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { sixPlaces } from '../../global/rules/decimal.ts';
import { SubjectivityKind } from '../quote-subjectivity.ts';
import type { Condition } from '../rules/subjectivities.ts';
import type { OptionToPrice } from './price-options.ts';

const fee = t.object('QuoteFeeInput', 'A fee that an option charges otherwise than the program: less, or nothing.', {
  kind: t.oneOf(ChargeKind, chargeKind, 'Which of the fees that the program charges.'),
  amount: t.moneyOrZero('What is charged instead: at most what the program charges.'),
});

/** What an option may have otherwise than was asked for. What is left out is as the submission and the program say. */
export const optionFields = {
  limit: t.optional(t.money('The limit of insurance. Without it, the one that was asked for.')),
  deductible: t.optional(t.moneyOrZero('The deductible. Without it, the one that was asked for.')),
  commissionRate: t.optional(
    t.share("The producer's share of the premium, at most the program's, which it is without this."),
  ),
  scheduleModifier: t.optional(
    t.modifier(
      'Judgement of the risk, from a credit (below zero) to a debit, within the bound of the state: -0.050000 is 5 % off.',
    ),
  ),
  scheduleReason: t.optional(t.text('Why the risk is better or worse than its class. Needed with a modifier.')),
  fees: t.optional(
    t.list(fee, { max: 8 }, 'Fees that are charged otherwise. Those that are left out are the program’s.'),
  ),
};

/** One of several options to be priced. */
export const quoteOption = t.object('QuoteOptionInput', 'One of the options that are priced beside each other.', {
  label: t.text('What tells it from the other options: `Option A`.', { max: 100 }),
  ...optionFields,
});

/** What a condition says. */
export const subjectivityFields = {
  text: t.text('What is to be done or shown.'),
  kind: t.oneOf(SubjectivityKind, subjectivityKind, 'By when.'),
  withinDays: t.optional(
    t.count('Within how many days after the bind. For the kind WITHIN_DAYS, and for no other.', { min: 1, max: 365 }),
  ),
};

/** A condition that quotes are made subject to. */
export const subjectivity = t.object(
  'SubjectivityInput',
  'A condition that a quote is made subject to.',
  subjectivityFields,
);

type ValueOf<Kind> = Kind extends InputKind<infer Value> ? Value : never;

type Changes = Omit<ValueOf<typeof quoteOption>, 'label'>;

/** An option as rules price it: what was left out is as `usual` has it. */
export const optionToPrice = (usual: OptionToPrice, label: string, changes: Changes): OptionToPrice => {
  const { limit, deductible, commissionRate, scheduleModifier, scheduleReason, fees } = changes;
  const reason = scheduleReason ?? usual.judgement?.reason ?? null;
  return {
    label,
    limitCents: limit ?? usual.limitCents,
    deductibleCents: deductible ?? usual.deductibleCents,
    commissionRate: commissionRate === null ? usual.commissionRate : sixPlaces(commissionRate),
    judgement: scheduleModifier === null ? usual.judgement : { modifier: sixPlaces(scheduleModifier), reason },
    fees: fees?.map(({ kind, amount }) => ({ kind, amountCents: amount })) ?? usual.fees,
  };
};

/** Refuses a condition whose days do not go with its kind; null when they do. */
export const refusalOfCondition = ({ kind, withinDays }: Condition, ...path: string[]): Refusal | null =>
  (kind === 'within_days') === (withinDays !== null)
    ? null
    : invalidInput('must be given for WITHIN_DAYS, and for no other kind', ...path, 'withinDays');

/** The same for several: the first that is wrong. */
export const refusalOfConditions = (conditions: readonly Condition[], ...path: string[]): Refusal | null => {
  for (const [index, condition] of conditions.entries()) {
    const refusal = refusalOfCondition(condition, ...path, String(index));
    if (refusal) return refusal;
  }
  return null;
};
