import { and, inArray, lte } from 'drizzle-orm';
import { policies } from '../../../../schema/policies/tables/index.ts';
import { defineTask } from '../../../tasks/task.ts';
import { moveByDate, readCommissionTerms } from '../move-by-date.ts';

/** Cover begins on the first day of the term, whether the documents are out or not. */
defineTask({
  keyspace: 'policies',
  name: 'beginTerms',
  table: 'policies',
  due: ({ today }) => and(inArray(policies.status, ['bound', 'issued']), lte(policies.effectiveDate, today)),
  prepare: readCommissionTerms,
  act: (transaction, { id }, { today }, terms) => moveByDate(transaction, id, today, terms),
});
