import { and, eq, ne } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { invalidTransition, isRefusal } from '../../../graphql/mutation/index.ts';
import { mayBecome } from '../../global/rules/lifecycle.ts';
import { termsOf } from '../binding/proposed-bind.ts';
import type { Terms } from '../quoting/beside-quote.ts';
import { firstQuote } from '../quoting/first-quote.ts';
import { referralDecidedEvent } from '../quoting/quote-events.ts';
import { type LockedQuote, touchQuote } from '../quoting/quote-in-hand.ts';
import { quoteTransitions, submissionTransitions } from '../rules/lifecycle.ts';
import { offered, submissionStatusAfterDenial } from '../rules/quote.ts';
import { statusAfterReferrals } from '../rules/referral.ts';
import { type Decision, decideQuestions } from './decide-questions.ts';

/** What follows from a decision beside it. */
interface Consequence {
  readonly today: string;
  /** Whether a submission with nothing left is declined with its quote; otherwise it goes back to its underwriter. */
  readonly thenDecline: boolean;
}

const moveSubmission = async (
  transaction: WriteTransaction<'submissions'>,
  { facts }: Decision,
  { submission }: LockedQuote,
  status: ReturnType<typeof submissionStatusAfterDenial>,
): Promise<void> => {
  // One that stands there already stays, and one that has ended is not brought back by a late decision.
  if (!mayBecome(submissionTransitions, submission.status, status)) return;
  await transaction.set('submissions', facts.submissionId, {
    status,
    ...firstQuote(transaction, submission, status),
  });
};

/**
 * Decides on the referrals of a quote. With all of them approved it is offered, the same quote at the same premium; with any
 * denied it is declined; otherwise it goes on waiting for the others.
 */
export const concludeReferral = async (
  transaction: WriteTransaction<'submissions'>,
  decision: Decision & { readonly facts: Terms },
  locked: LockedQuote,
  { today, thenDecline }: Consequence,
) => {
  const { facts, approvalIds, verdict } = decision;
  const refusal = invalidTransition(quoteTransitions, locked.quote.status, 'issued', 'quoteId');
  if (refusal) return refusal;
  const result = await decideQuestions(transaction, decision);
  if (isRefusal(result)) return result;
  const status = statusAfterReferrals(result.decisions);
  const told = referralDecidedEvent(facts, locked.quote.version + 1, {
    approvalIds: [...approvalIds],
    decision: verdict.decision,
    quoteStatus: status,
  });
  if (status === 'referred') {
    await touchQuote(transaction, facts.id);
    return { events: [told] };
  }
  if (status === 'declined') {
    await transaction.set('quotes', facts.id, { status });
    const ofOthers = and(eq(quotes.submissionId, facts.submissionId), ne(quotes.id, facts.id));
    const others = await transaction.read('quotes', ['status'], ofOthers);
    const next = submissionStatusAfterDenial(
      others.map((other) => other.status),
      thenDecline,
    );
    await moveSubmission(transaction, decision, locked, next);
    return { events: [told] };
  }
  const { underwriterBackdatingDays: backdatingDays } = termsOf(facts);
  const values = offered(facts, { offeredAt: transaction.now, offeredOn: today, backdatingDays });
  await transaction.set('quotes', facts.id, values);
  await moveSubmission(transaction, decision, locked, 'quoted');
  return { events: [told] };
};
