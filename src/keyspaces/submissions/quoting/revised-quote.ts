import { type MutationContext, notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import { feeOverridesOf } from '../rules/overrides.ts';
import { type Conditions, findQuote, type Quote, readConditions } from './beside-quote.ts';
import { readDesk } from './desk-in-hand.ts';
import type { OptionToPrice } from './price-options.ts';
import type { Desk } from './underwriting.ts';
import type { Revision } from './write-quotes.ts';

/** A quote that is to be replaced, with its conditions. */
type Replaced = Quote & Conditions;

/** Reads a quote that the viewer sees, what a revision takes over of it, and what its submission is priced by now. */
export const readReplaced = async (
  context: MutationContext,
  quoteId: string,
): Promise<{ readonly facts: Replaced; readonly desk: Desk | Refusal } | Refusal> => {
  const quote = await findQuote(context, quoteId);
  if (!quote) return notFound(quoteId, 'quoteId');
  const [desk, conditions] = await Promise.all([readDesk(context, quote.submissionId), readConditions(context, quote)]);
  return { facts: { ...quote, ...conditions }, desk };
};

/** A quote as the option that its revision differs from: what was overridden once stays so unless somebody says otherwise. */
export const optionOf = (
  { optionLabel: label, ratingInput, commissionRate, charges }: Quote,
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
export const keptConditions = ({ subjectivities }: Replaced): Revision['keptConditions'] =>
  subjectivities
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ orgId: _, id, quoteId, ordinal, version, createdAt, updatedAt, ...condition }) => condition);
