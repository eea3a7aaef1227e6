import { and, eq, inArray, lt } from 'drizzle-orm';
import { quotes } from '../../../../schema/submissions/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { leadingTo, mayBecome } from '../../global/rules/lifecycle.ts';
import { quoteTransitions } from '../rules/lifecycle.ts';
import { endOfDay, isExpiredOn, lapsesWithLastQuote } from '../rules/offer.ts';

/** An offer lapses when its last day is over, and the submission with its last offer. */
defineTask({
  keyspace: 'submissions',
  name: 'expireQuotes',
  table: 'quotes',
  columns: ['submissionId'],
  due: ({ today }) =>
    and(inArray(quotes.status, leadingTo(quoteTransitions, 'expired')), lt(quotes.expiresAt, endOfDay(today))),
  act: async (transaction, { id, submissionId }, { today }) => {
    const submission = await transaction.lock('submissions', submissionId, ['status']);
    const quote = await transaction.lock('quotes', id, ['status', 'offeredAt', 'expiresAt']);
    if (!submission || !quote) return [];
    if (!mayBecome(quoteTransitions, quote.status, 'expired') || !isExpiredOn(quote, today)) return [];
    await transaction.set('quotes', id, { status: 'expired' });
    // The submission is locked, and whoever adds or changes one of its quotes locks it first: these are all.
    const all = await transaction.read('quotes', ['id', 'status'], eq(quotes.submissionId, submissionId));
    const others = all.flatMap((other) => (other.id === id ? [] : [other.status]));
    if (lapsesWithLastQuote(submission.status, others)) {
      await transaction.set('submissions', submissionId, { status: 'expired' });
    }
    return [];
  },
});
