import {
  approvalsTable,
  auditEntriesTable,
  documentsTable,
  handledEventsTable,
  idempotencyKeysTable,
  noticesTable,
  numberCountersTable,
  outboxEventsTable,
} from '../../bookkeeping.ts';
import { searchTermsTable } from '../../search-terms.ts';

/** Who changed what in this keyspace. */
export const policiesAuditEntries = auditEntriesTable('policies');

/** Outcomes of this keyspace's mutations by idempotency key. */
export const policiesIdempotencyKeys = idempotencyKeysTable('policies');

/** Events raised in this keyspace. */
export const policiesOutboxEvents = outboxEventsTable('policies');

/** Events that this keyspace has handled. */
export const policiesHandledEvents = handledEventsTable('policies');

/** The numbers that this keyspace has given out. */
export const policiesNumberCounters = numberCountersTable('policies');

/** The notices that this keyspace has had mailed. */
export const policiesNotices = noticesTable('policies');

/** What was asked of a higher authority in this keyspace. */
export const policiesApprovals = approvalsTable('policies');

/** The documents that this keyspace has issued. */
export const policiesDocuments = documentsTable('policies');

/** By which words the rows of this keyspace are found. */
export const policiesSearchTerms = searchTermsTable('policies');
