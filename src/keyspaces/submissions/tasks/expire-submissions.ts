import { and, eq, inArray, lt } from 'drizzle-orm';
import { quotes, submissions } from '../../../../schema/submissions/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { addDays } from '../../global/rules/dates.ts';
import { leadingTo, mayBecome } from '../../global/rules/lifecycle.ts';
import { quoteTransitions, submissionTransitions } from '../rules/lifecycle.ts';
import { isPastDate, submissionGraceDays } from '../rules/offer.ts';

/** A submission of which nothing has come lapses a month after its cover was to begin, with whatever is still offered for it. */
defineTask({
  keyspace: 'submissions',
  name: 'expireSubmissions',
  table: 'submissions',
  due: ({ today }) =>
    and(
      inArray(submissions.status, leadingTo(submissionTransitions, 'expired')),
      lt(submissions.requestedEffectiveDate, addDays(today, -submissionGraceDays)),
    ),
  act: async (transaction, { id }, { today }) => {
    const submission = await transaction.lock('submissions', id, ['status', 'requestedEffectiveDate']);
    if (!submission || !isPastDate(submission, today)) return [];
    if (!mayBecome(submissionTransitions, submission.status, 'expired')) return [];
    for (const quote of await transaction.read('quotes', ['id'], eq(quotes.submissionId, id))) {
      const offered = await transaction.lock('quotes', quote.id, ['status']);
      if (offered && mayBecome(quoteTransitions, offered.status, 'expired')) {
        await transaction.set('quotes', quote.id, { status: 'expired' });
      }
    }
    await transaction.set('submissions', id, { status: 'expired' });
    return [];
  },
});
