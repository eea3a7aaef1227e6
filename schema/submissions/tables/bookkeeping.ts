import {
  approvalsTable,
  auditEntriesTable,
  handledEventsTable,
  idempotencyKeysTable,
  noticesTable,
  numberCountersTable,
  outboxEventsTable,
  tasksTable,
} from '../../bookkeeping.ts';
import { bookTermsTable, searchTermsTable } from '../../search-terms.ts';

/** Who changed what in this keyspace. */
export const submissionsAuditEntries = auditEntriesTable('submissions');

/** Outcomes of this keyspace's mutations by idempotency key. */
export const submissionsIdempotencyKeys = idempotencyKeysTable('submissions');

/** Events raised in this keyspace. */
export const submissionsOutboxEvents = outboxEventsTable('submissions');

/** Events that this keyspace has handled. */
export const submissionsHandledEvents = handledEventsTable('submissions');

/** The numbers that this keyspace has given out. */
export const submissionsNumberCounters = numberCountersTable('submissions');

/** The notices that this keyspace has had mailed. */
export const submissionsNotices = noticesTable('submissions');

/** What was asked of a higher authority in this keyspace. */
export const submissionsApprovals = approvalsTable('submissions');

/** What somebody has to do in this keyspace. */
export const submissionsTasks = tasksTable('submissions');

/** By which words the rows of this keyspace are found. */
export const submissionsSearchTerms = searchTermsTable('submissions');

/** By which words agencies and carriers find what is in the books of several. */
export const submissionsBookTerms = bookTermsTable('submissions');
