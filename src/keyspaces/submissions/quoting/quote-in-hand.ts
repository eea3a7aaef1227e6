import { eq } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type MutationContext, notFound, type Refusal, staleVersion } from '../../../graphql/mutation/index.ts';
import { type BindingFacts, findQuote, type Quote, readBindingFacts } from '../binding/binding-facts.ts';

/** Reads a quote that the viewer sees, with all that decides on it, and the authority that the viewer holds. */
export const readQuote = async (context: MutationContext, quoteId: string, ...path: string[]) =>
  // What is out of the viewer's sight is not found, whatever the rules may see.
  (await readBindingFacts(context, quoteId, context.viewer.userId)) ?? notFound(quoteId, ...path);

/** The same, without anything beside the quote: for a change that nothing else decides on. */
export const readQuoteAlone = async (
  context: MutationContext,
  quoteId: string,
  ...path: string[]
): Promise<{ readonly facts: Quote } | Refusal> => {
  const facts = await findQuote(context, quoteId);
  return facts ? { facts } : notFound(quoteId, ...path);
};

/** The same with the terms of its program, past the viewer's eyes: which plans it offers, and how far back it goes. */
export const readQuoteWithTerms = async (
  context: MutationContext,
  quoteId: string,
  ...path: string[]
): Promise<{ readonly facts: Quote & { readonly program: Pick<BindingFacts['program'], 'versions'> } } | Refusal> => {
  const facts = await findQuote(context, quoteId);
  if (!facts) return notFound(quoteId, ...path);
  const { programId } = facts;
  const versions = await context.rulesDb('global').query.programVersions.findMany({ where: { programId } });
  return { facts: { ...facts, program: { versions } } };
};

type Transaction = WriteTransaction<'submissions'>;

/** Locks a quote behind its submission: whoever changes one of a submission's quotes does so, and finds the others as they are. */
export const lockQuote = async (
  transaction: Transaction,
  { id, submissionId }: { readonly id: string; readonly submissionId: string },
) => {
  const submission = await transaction.lock('submissions', submissionId, ['version', 'status', 'claimedById']);
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
