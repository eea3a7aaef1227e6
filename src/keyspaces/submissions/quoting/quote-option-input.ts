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

const limit = t.money('The limit of insurance.');
const deductible = t.moneyOrZero('The deductible.');
const commissionRate = t.share("The producer's share of the premium, at most the program's, which it is without this.");
const scheduleModifier = t.modifier(
  'Judgement of the risk, from a credit (below zero) to a debit, within the bound of the state: -0.050000 is 5 % off.',
);
const scheduleReason = t.text('Why the risk is better or worse than its class. Needed with a modifier.');
const fees = t.list(
  fee,
  { max: 8 },
  'Fees that are charged otherwise. Those that are left out of the list are the program’s.',
);

/** What an option may have otherwise than was asked for. What is left out is as the submission and the program say. */
const optionFields = {
  limit: t.optional({ ...limit, description: `${limit.description} Without it, the one that was asked for.` }),
  deductible: t.optional({
    ...deductible,
    description: `${deductible.description} Without it, the one that was asked for.`,
  }),
  commissionRate: t.optional(commissionRate),
  scheduleModifier: t.optional(scheduleModifier),
  scheduleReason: t.optional(scheduleReason),
  fees: t.optional(fees),
};

/** What a revision may have otherwise than its quote. What is left out is as the quote has it. */
export const revisedFields = {
  limit: t.kept(limit),
  deductible: t.kept(deductible),
  commissionRate: t.clearable(commissionRate),
  scheduleModifier: t.clearable(scheduleModifier),
  scheduleReason: t.kept(scheduleReason),
  fees: t.clearable(fees),
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

type OptionField = keyof typeof optionFields;

/** What is asked for otherwise: a new option says null where it says nothing, a revision leaves that undefined. */
type Changes = {
  readonly [Name in OptionField]: ValueOf<(typeof optionFields)[Name]> | ValueOf<(typeof revisedFields)[Name]>;
};

/** An override after a change: as it was where nothing is said of it, `none` where it is cleared. */
const overridden = <Value, Own>(
  said: Value | null | undefined,
  { before, own, none }: { readonly before: Own; readonly own: (value: Value) => Own; readonly none: Own },
): Own => {
  if (said === undefined) return before;
  return said === null ? none : own(said);
};

/** An option as rules price it: what was left out is as `usual` has it. Without an override the program's own term holds. */
export const optionToPrice = (usual: OptionToPrice, label: string, changes: Changes): OptionToPrice => {
  const { limit, deductible, commissionRate, scheduleModifier, scheduleReason, fees } = changes;
  const reason = scheduleReason ?? usual.judgement?.reason ?? null;
  return {
    label,
    limitCents: limit ?? usual.limitCents,
    deductibleCents: deductible ?? usual.deductibleCents,
    commissionRate: overridden(commissionRate, { before: usual.commissionRate, own: sixPlaces, none: null }),
    judgement: overridden(scheduleModifier, {
      before: usual.judgement,
      own: (modifier) => ({ modifier: sixPlaces(modifier), reason }),
      none: null,
    }),
    fees: overridden(fees, {
      before: usual.fees,
      own: (given) => given.map(({ kind, amount }) => ({ kind, amountCents: amount })),
      none: [],
    }),
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
