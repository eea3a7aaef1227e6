import type { BindingFacts } from './binding-facts.ts';
import type { OptionToPrice } from './price-options.ts';
import { feeOverridesOf } from './rules/overrides.ts';
import type { Desk } from './underwriting.ts';
import type { Revision } from './write-quotes.ts';

/** A quote as the option that its revision differs from: what was overridden once stays so unless somebody says otherwise. */
export const optionOf = (
  { optionLabel: label, ratingInput, commissionRate, charges }: BindingFacts,
  { terms }: Desk,
): OptionToPrice => ({
  label,
  limitCents: BigInt(ratingInput.limitCents),
  deductibleCents: BigInt(ratingInput.deductibleCents),
  commissionRate,
  judgement:
    ratingInput.scheduleReason === null
      ? null
      : { modifier: ratingInput.scheduleModifier, reason: ratingInput.scheduleReason },
  fees: feeOverridesOf(charges, terms.fees),
});

/** The conditions of a quote as its revision takes them over: open, satisfied or waived, as they stand. */
export const keptConditions = ({ subjectivities }: BindingFacts): Revision['keptConditions'] =>
  subjectivities
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ orgId: _, id, quoteId, ordinal, version, createdAt, updatedAt, ...condition }) => condition);
