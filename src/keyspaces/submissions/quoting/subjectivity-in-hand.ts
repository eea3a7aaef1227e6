import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import {
  invalidTransition,
  isRefusal,
  type MutationContext,
  notFound,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { subjectivityState, subjectivitySteps } from '../rules/subjectivities.ts';
import { both, readApprovals, readRisk } from './beside-quote.ts';
import { lockQuote, readQuoteAlone, readQuoteToDecide } from './quote-in-hand.ts';

const path = 'subjectivityId';

const seen = ({ submissionsDb }: MutationContext, id: string) =>
  submissionsDb.query.quoteSubjectivities.findFirst({ where: { id }, columns: { quoteId: true } });

/** Reads a condition of a quote that the viewer sees, with the quote. */
export const readSubjectivity = async (context: MutationContext, subjectivityId: string) => {
  const subjectivity = await seen(context, subjectivityId);
  if (!subjectivity) return notFound(subjectivityId, path);
  const quote = await readQuoteAlone(context, subjectivity.quoteId, path);
  return isRefusal(quote) ? quote : { ...quote, subjectivityId };
};

/** The same with the quote's risk, what was asked about it, and the authority that the viewer holds. */
export const readSubjectivityToWaive = async (context: MutationContext, subjectivityId: string) => {
  const subjectivity = await seen(context, subjectivityId);
  if (!subjectivity) return notFound(subjectivityId, path);
  const quote = await readQuoteToDecide(context, subjectivity.quoteId, both(readRisk, readApprovals), path);
  return isRefusal(quote) ? quote : { ...quote, subjectivityId };
};

/** Locks a condition behind its quote; refused when it has changed since whoever asks has read it, or is not open. */
export const lockOpenSubjectivity = async (
  transaction: WriteTransaction<'submissions'>,
  facts: Parameters<typeof lockQuote>[1],
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
