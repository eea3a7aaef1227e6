import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import {
  isRefusal,
  type MutationContext,
  notFound,
  type Refusal,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { readAuthorities } from '../../global/authority/own-authority.ts';
import { type BesideQuote, findQuote, type Quote } from './beside-quote.ts';
import { productionColumns } from './first-quote.ts';

/** Reads a quote that the viewer sees, for a change that nothing else decides on. */
export const readQuoteAlone = async (
  context: MutationContext,
  quoteId: string,
  ...path: string[]
): Promise<{ readonly facts: Quote } | Refusal> => {
  const facts = await findQuote(context, quoteId);
  return facts ? { facts } : notFound(quoteId, ...path);
};

/** The same with what else decides on the change. What is out of the viewer's sight is not found, whatever the rules may see. */
export const readQuoteWith = async <Found extends object>(
  context: MutationContext,
  quoteId: string,
  readBeside: BesideQuote<Found>,
  ...path: string[]
): Promise<{ readonly facts: Quote & Found } | Refusal> => {
  const quote = await findQuote(context, quoteId);
  return quote ? { facts: { ...quote, ...(await readBeside(context, quote)) } } : notFound(quoteId, ...path);
};

/** The same with the authority that the viewer holds, and all profiles of the organization. */
export const readQuoteToDecide = async <Found extends object>(
  context: MutationContext,
  quoteId: string,
  readBeside: BesideQuote<Found>,
  ...path: string[]
) => {
  const [quote, authority] = await Promise.all([
    readQuoteWith(context, quoteId, readBeside, ...path),
    readAuthorities(context, context.viewer.userId),
  ]);
  return isRefusal(quote) ? quote : { ...quote, ...authority };
};

type Transaction = WriteTransaction<'submissions'>;

/** Locks a quote behind its submission: whoever changes one of a submission's quotes does so, and finds the others as they are. */
export const lockQuote = async (
  transaction: Transaction,
  { id, submissionId }: { readonly id: string; readonly submissionId: string },
) => {
  const ofSubmission = ['version', 'status', 'claimedById', 'quotedPremiumCents', ...productionColumns] as const;
  const submission = await transaction.lock('submissions', submissionId, ofSubmission);
  const columns = ['version', 'status', 'offeredAt', 'expiresAt', 'acceptance'] as const;
  const quote = await transaction.lock('quotes', id, columns);
  return submission && quote ? { submission, quote } : null;
};

/** The same for a quote as whoever asks has seen it: refused when it has changed since. */
export const lockQuoteAt = async (
  transaction: Transaction,
  facts: { readonly id: string; readonly submissionId: string; readonly version: number },
  expectedVersion: number,
) => {
  const locked = await lockQuote(transaction, facts);
  if (!locked) return notFound(facts.id, 'quoteId');
  // What was read before the lock is of this very version, its conditions and questions among it.
  return staleVersion(locked.quote, expectedVersion) ?? staleVersion(locked.quote, facts.version) ?? locked;
};

/** What `lockQuoteAt` locks, or why it does not. */
export type LockedQuote = Exclude<Awaited<ReturnType<typeof lockQuoteAt>>, Refusal>;

/**
 * Gives a quote its next version though none of its columns has changed, because its conditions or questions have: whoever
 * binds it shows the version that they have read, and with it all of these.
 */
export const touchQuote = async (transaction: Transaction, quoteId: string): Promise<void> => {
  await transaction.changeOne('quotes', {}, eq(quotes.id, quoteId));
};
