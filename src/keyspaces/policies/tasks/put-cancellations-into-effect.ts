import { and, lte } from 'drizzle-orm';
import { policies } from '../../../../schema/policies/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { moveByDate, readCommissionBasis } from '../move-by-date.ts';

/** A cancellation that was booked ahead takes effect on its day: until then the policy was in force. */
defineTask({
  keyspace: 'policies',
  name: 'putCancellationsIntoEffect',
  table: 'policies',
  // A notice alone has no cancellation yet: it is for whoever gave it to cancel.
  due: ({ today }) => and(lte(policies.pendingCancellationDate, today), lte(policies.cancellationDate, today)),
  prepare: readCommissionBasis,
  act: (transaction, { id }, { today }, basis) => moveByDate(transaction, id, today, basis),
});
