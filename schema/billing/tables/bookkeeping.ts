import {
  approvalsTable,
  auditEntriesTable,
  handledEventsTable,
  idempotencyKeysTable,
  noticesTable,
  numberCountersTable,
  outboxEventsTable,
} from '../../bookkeeping.ts';
import { searchTermsTable } from '../../search-terms.ts';

/** Who changed what in this keyspace. */
export const billingAuditEntries = auditEntriesTable('billing');

/** Outcomes of this keyspace's mutations by idempotency key. */
export const billingIdempotencyKeys = idempotencyKeysTable('billing');

/** Events raised in this keyspace. */
export const billingOutboxEvents = outboxEventsTable('billing');

/** Events that this keyspace has handled. */
export const billingHandledEvents = handledEventsTable('billing');

/** The numbers that this keyspace has given out. */
export const billingNumberCounters = numberCountersTable('billing');

/** The notices that this keyspace has had mailed. */
export const billingNotices = noticesTable('billing');

/** What was asked of a higher authority in this keyspace. */
export const billingApprovals = approvalsTable('billing');

/** By which words the rows of this keyspace are found. */
export const billingSearchTerms = searchTermsTable('billing');
