import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import {
  invalidTransition,
  isRefusal,
  type MutationContext,
  notFound,
  staleVersion,
} from '../../graphql/mutation/index.ts';
import type { BindingFacts } from './binding-facts.ts';
import { lockQuote, readQuote } from './quote-in-hand.ts';
import { subjectivityState, subjectivitySteps } from './rules/subjectivities.ts';

const path = 'subjectivityId';

/** Reads a condition of a quote that the viewer sees, with the quote and the authority that the viewer holds. */
export const readSubjectivity = async (context: MutationContext, subjectivityId: string) => {
  const query = { where: { id: subjectivityId }, columns: { quoteId: true } } as const;
  const seen = await context.submissionsDb.query.quoteSubjectivities.findFirst(query);
  if (!seen) return notFound(subjectivityId, path);
  const quote = await readQuote(context, seen.quoteId, path);
  return isRefusal(quote) ? quote : { ...quote, subjectivityId };
};

/** Locks a condition behind its quote; refused when it has changed since whoever asks has read it, or is not open. */
export const lockOpenSubjectivity = async (
  transaction: WriteTransaction<'submissions'>,
  facts: BindingFacts,
  { subjectivityId, expectedVersion }: { readonly subjectivityId: string; readonly expectedVersion: number },
  to: 'satisfied' | 'waived',
) => {
  const quote = await lockQuote(transaction, facts);
  const subjectivity = await transaction.lock('quoteSubjectivities', subjectivityId, [
    'version',
    'document',
    'satisfiedAt',
    'satisfiedById',
    'waivedAt',
    'waivedById',
    'waiverReason',
  ]);
  if (!quote || !subjectivity) return notFound(subjectivityId, path);
  return (
    staleVersion(subjectivity, expectedVersion) ??
    invalidTransition(subjectivitySteps, subjectivityState(subjectivity), to, path) ??
    quote
  );
};
