import { type MutationContext, notFound, type Refusal } from '../../../graphql/mutation/index.ts';
import { type BindingFacts, findQuote, type Quote } from '../binding/binding-facts.ts';
import { feeOverridesOf } from '../rules/overrides.ts';
import type { OptionToPrice } from './price-options.ts';
import type { Desk } from './underwriting.ts';
import type { Revision } from './write-quotes.ts';

/** A quote that is to be replaced, with its conditions. */
type Replaced = Quote & Pick<BindingFacts, 'subjectivities'>;

/** Reads what a revision takes over of a quote that the viewer sees. What it is priced by is read anew. */
export const readReplaced = async (context: MutationContext, quoteId: string): Promise<Replaced | Refusal> => {
  const [quote, subjectivities] = await Promise.all([
    findQuote(context, quoteId),
    context.rulesDb('submissions').query.quoteSubjectivities.findMany({ where: { quoteId } }),
  ]);
  return quote ? { ...quote, subjectivities } : notFound(quoteId, 'quoteId');
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
