import {
  approvalsTable,
  auditEntriesTable,
  handledEventsTable,
  idempotencyKeysTable,
  numberCountersTable,
  outboxEventsTable,
} from '../../bookkeeping.ts';
import { searchTermsTable } from '../../search-terms.ts';

/** Who changed what in this keyspace. */
export const globalAuditEntries = auditEntriesTable('global');

/** Outcomes of this keyspace's mutations by idempotency key. */
export const globalIdempotencyKeys = idempotencyKeysTable('global');

/** Events raised in this keyspace. */
export const globalOutboxEvents = outboxEventsTable('global');

/** Events that this keyspace has handled. */
export const globalHandledEvents = handledEventsTable('global');

/** The numbers that this keyspace has given out. */
export const globalNumberCounters = numberCountersTable('global');

/** What was asked of a higher authority in this keyspace. */
export const globalApprovals = approvalsTable('global');

/** By which words the rows of this keyspace are found. */
export const globalSearchTerms = searchTermsTable('global');
