import { and, lte } from 'drizzle-orm';
import { policies } from '../../../../schema/policies/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { moveByDate, readCommissionTerms } from '../move-by-date.ts';

/** A cancellation that was booked ahead takes effect on its day: until then the policy was in force. */
defineTask({
  keyspace: 'policies',
  name: 'putCancellationsIntoEffect',
  table: 'policies',
  // A notice alone has no cancellation yet: it is for whoever gave it to cancel.
  due: ({ today }) => and(lte(policies.pendingCancellationDate, today), lte(policies.cancellationDate, today)),
  prepare: readCommissionTerms,
  act: (transaction, { id }, { today }, terms) => moveByDate(transaction, id, today, terms),
});
