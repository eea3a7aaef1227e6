import { and, eq, lte } from 'drizzle-orm';
import { policies } from '../../../../schema/policies/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { moveByDate, readCommissionTerms } from '../move-by-date.ts';

/** A term ends on the day after its last one: the policy has expired, or is not renewed, as its intent says. */
defineTask({
  keyspace: 'policies',
  name: 'endTerms',
  table: 'policies',
  due: ({ today }) => and(eq(policies.status, 'active'), lte(policies.expirationDate, today)),
  prepare: readCommissionTerms,
  act: (transaction, { id }, { today }, terms) => moveByDate(transaction, id, today, terms),
});
