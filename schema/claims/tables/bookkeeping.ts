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
export const claimsAuditEntries = auditEntriesTable('claims');

/** Outcomes of this keyspace's mutations by idempotency key. */
export const claimsIdempotencyKeys = idempotencyKeysTable('claims');

/** Events raised in this keyspace. */
export const claimsOutboxEvents = outboxEventsTable('claims');

/** Events that this keyspace has handled. */
export const claimsHandledEvents = handledEventsTable('claims');

/** The numbers that this keyspace has given out. */
export const claimsNumberCounters = numberCountersTable('claims');

/** The notices that this keyspace has had mailed. */
export const claimsNotices = noticesTable('claims');

/** What was asked of a higher authority in this keyspace. */
export const claimsApprovals = approvalsTable('claims');

/** By which words the rows of this keyspace are found. */
export const claimsSearchTerms = searchTermsTable('claims');
