import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import * as z from 'zod';
import { approvalAuthority, approvalReason, approvalSubject } from './approval.ts';
import {
  code,
  day,
  id,
  identifier,
  label,
  moment,
  moneyCents,
  mutable,
  orgId,
  ownerIndexes,
  owners,
  ownersIfAny,
  updatedIndex,
  written,
} from './columns.ts';
import { decision } from './decision.ts';
import { documentKind, documentStatus } from './document.ts';
import { enumeration } from './enumeration.ts';
import { anyDocument, jsonDocument } from './json-document.ts';
import { type Keyspace, keyspaces } from './keyspaces.ts';
import { noticeAddressees, noticeKind, noticeMethod, noticeOutcome } from './notice.ts';
import { taskKind, taskQueue, taskStatus } from './task.ts';

/** Who changed what in this keyspace, written in the transaction of the change itself. */
export const auditEntriesTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_audit_entries`,
    {
      orgId: orgId(),
      id: id(),
      actorId: identifier('actor_id').notNull(),
      /** Who made the API key that acted; null when somebody acted in person. */
      onBehalfOfId: identifier('on_behalf_of_id'),
      action: code('action', 64).notNull(),
      entityId: identifier('entity_id').notNull(),
      before: jsonDocument('before_values', anyDocument),
      after: jsonDocument('after_values', anyDocument),
      /** Why, where whoever acted had to say so. */
      reason: label('reason', 500),
      requestId: code('request_id', 64).notNull(),
      /** The key under which the mutation was asked for; null for what followed from it. */
      idempotency: code('idempotency', 128),
      ...written(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      index(`${keyspace}_audit_entries_entity`).on(table.orgId, table.entityId, table.id),
      index(`${keyspace}_audit_entries_actor`).on(table.orgId, table.actorId, table.id),
    ],
  );

/** The outcome of every mutation by the key that its caller chose, so that a retry answers instead of acting again. */
export const idempotencyKeysTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_idempotency_keys`,
    {
      orgId: orgId(),
      callerId: identifier('caller_id').notNull(),
      key: code('idempotency_key', 128).notNull(),
      mutation: code('mutation', 64).notNull(),
      argumentsHash: code('arguments_hash', 64).notNull(),
      outcome: jsonDocument('outcome', anyDocument).notNull(),
      ...written(),
    },
    (table) => [primaryKey({ columns: [table.orgId, table.callerId, table.key] })],
  );

/** Events that other keyspaces must follow, written in the transaction that raised them. */
export const outboxEventsTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_outbox_events`,
    {
      orgId: orgId(),
      id: id(),
      type: code('type', 64).notNull(),
      subjectId: identifier('subject_id').notNull(),
      /** The version of the subject after the change that raised it. Versions have holes. */
      sequence: int('sequence').notNull(),
      /** The sequence of the subject's event before, from this keyspace; null for its first. */
      previous: int('previous'),
      actorId: identifier('actor_id').notNull(),
      requestId: code('request_id', 64).notNull(),
      payload: jsonDocument('payload', anyDocument).notNull(),
      tries: int('tries').notNull().default(0),
      dueAt: moment('due_at').notNull(),
      deliveredAt: moment('delivered_at'),
      setAsideAt: moment('set_aside_at'),
      lastError: label('last_error', 500),
      ...written(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      // The one index that org_id does not lead: the sweep asks every shard for what is due.
      index(`${keyspace}_outbox_events_due`).on(table.deliveredAt, table.dueAt),
      uniqueIndex(`${keyspace}_outbox_events_sequence`).on(table.orgId, table.subjectId, table.sequence),
    ],
  );

/** Which handler has already acted on which event: inserted first, so that a second delivery changes nothing. */
export const handledEventsTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_handled_events`,
    { orgId: orgId(), eventId: identifier('event_id').notNull(), handler: code('handler', 64).notNull(), ...written() },
    (table) => [primaryKey({ columns: [table.orgId, table.eventId, table.handler] })],
  );

/** The last number given out per organization and series: numbers have no gaps. */
export const numberCountersTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_number_counters`,
    { orgId: orgId(), series: code('series', 64).notNull(), lastNumber: int('last_number').notNull().default(0) },
    (table) => [primaryKey({ columns: [table.orgId, table.series] })],
  );

/**
 * What was announced to whom, and how that is proved: without proof of a timely notice a cancellation is void. Notices
 * belong to somebody's book, like what they are about, so they are none of the tables that `isBookkeeping` names.
 */
export const noticesTable = <Name extends Exclude<Keyspace, 'global'>>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_notices`,
    {
      orgId: orgId(),
      id: id(),
      ...owners(),
      // The identifier's prefix says of which table the subject is.
      subjectId: identifier('subject_id').notNull(),
      kind: enumeration('kind', noticeKind).notNull(),
      mailedAt: moment('mailed_at').notNull(),
      method: enumeration('method', noticeMethod).notNull(),
      effectiveDate: day('effective_date').notNull(),
      proof: label('proof').notNull(),
      outcome: enumeration('outcome', noticeOutcome).notNull(),
      addressees: jsonDocument('addressees', noticeAddressees).notNull(),
      ...mutable(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      index(`${keyspace}_notices_subject`).on(table.orgId, table.subjectId, table.id),
      ...ownerIndexes(`${keyspace}_notices`, table),
    ],
  );

/**
 * What somebody has to do about a row of this keyspace, until when. The owners are those of the subject, null where it is in
 * nobody's book: a task is on the list of one person, or of a queue while nobody has it.
 */
export const tasksTable = <Name extends Exclude<Keyspace, 'global'>>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_tasks`,
    {
      orgId: orgId(),
      id: id(),
      ...ownersIfAny(),
      // The identifier's prefix says of which table the subject is.
      subjectId: identifier('subject_id').notNull(),
      kind: enumeration('kind', taskKind).notNull(),
      queue: enumeration('queue', taskQueue).notNull(),
      assigneeId: identifier('assignee_id'),
      note: label('note', 1000),
      dueOn: day('due_on').notNull(),
      status: enumeration('status', taskStatus).notNull(),
      doneAt: moment('done_at'),
      doneById: identifier('done_by_id'),
      ...mutable(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      index(`${keyspace}_tasks_subject`).on(table.orgId, table.subjectId, table.id),
      index(`${keyspace}_tasks_status`).on(table.orgId, table.status, table.dueOn, table.id),
      index(`${keyspace}_tasks_assignee`).on(table.orgId, table.assigneeId, table.status, table.dueOn, table.id),
      index(`${keyspace}_tasks_due`).on(table.orgId, table.dueOn, table.id),
      updatedIndex(`${keyspace}_tasks`, table),
      ...ownerIndexes(`${keyspace}_tasks`, table),
    ],
  );

/**
 * What was issued about a row of this keyspace: which form and edition, filled by which template, where the file is kept, and
 * what proves that it is the one that went out. A document is in the book of its subject's owners.
 */
export const documentsTable = <Name extends Exclude<Keyspace, 'global'>>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_documents`,
    {
      orgId: orgId(),
      id: id(),
      ...owners(),
      // The identifier's prefix says of which table the subject is.
      subjectId: identifier('subject_id').notNull(),
      ordinal: int('ordinal').notNull(),
      kind: enumeration('kind', documentKind).notNull(),
      formNumber: code('form_number').notNull(),
      formEdition: code('form_edition').notNull(),
      title: label('title').notNull(),
      templateVersion: int('template_version').notNull(),
      storagePath: code('storage_path', 255).notNull(),
      checksum: code('checksum', 64).notNull(),
      status: enumeration('status', documentStatus).notNull(),
      ...mutable(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      uniqueIndex(`${keyspace}_documents_subject`).on(table.orgId, table.subjectId, table.ordinal),
      ...ownerIndexes(`${keyspace}_documents`, table),
    ],
  );

/**
 * What was asked of a higher authority, and what it decided. The owners are those of the subject, null where it is in
 * nobody's book. `file_id` names the submission, policy or claim whose file the subject belongs to.
 */
export const approvalsTable = <Name extends Keyspace>(keyspace: Name) =>
  mysqlTable(
    `${keyspace}_approvals`,
    {
      orgId: orgId(),
      id: id(),
      producerId: identifier('producer_id'),
      carrierId: identifier('carrier_id'),
      insuredId: identifier('insured_id'),
      subjectType: enumeration('subject_type', approvalSubject).notNull(),
      subjectId: identifier('subject_id').notNull(),
      fileId: identifier('file_id').notNull(),
      reasonCode: enumeration('reason_code', approvalReason).notNull(),
      rationale: label('rationale', 1000).notNull(),
      amountCents: moneyCents('amount_cents').notNull(),
      authority: enumeration('authority', approvalAuthority).notNull(),
      requiredLevel: int('required_level').notNull(),
      requesterId: identifier('requester_id').notNull(),
      decision: enumeration('decision', decision).notNull(),
      decidedById: identifier('decided_by_id'),
      decidedAt: moment('decided_at'),
      note: label('note', 1000),
      conditions: jsonDocument('conditions', z.array(z.string())).notNull(),
      carrierPerson: label('carrier_person'),
      carrierReference: label('carrier_reference', 100),
      ...mutable(),
    },
    (table) => [
      primaryKey({ columns: [table.orgId, table.id] }),
      index(`${keyspace}_approvals_subject`).on(table.orgId, table.subjectId, table.id),
      index(`${keyspace}_approvals_file`).on(table.orgId, table.fileId, table.id),
      // What waits for a decision, by what it is asked for: the oldest first.
      index(`${keyspace}_approvals_waiting`).on(table.orgId, table.decision, table.subjectType, table.id),
      index(`${keyspace}_approvals_amount`).on(table.orgId, table.amountCents, table.id),
      updatedIndex(`${keyspace}_approvals`, table),
      ...ownerIndexes(`${keyspace}_approvals`, table),
    ],
  );

/** The kinds of bookkeeping tables, as the names of the tables end. */
const bookkeepingKinds = [
  'AuditEntries',
  'IdempotencyKeys',
  'OutboxEvents',
  'HandledEvents',
  'NumberCounters',
  'SearchTerms',
  'BookTerms',
] as const;

const bookkeepingTables: ReadonlySet<string> = new Set(
  keyspaces.flatMap((keyspace) => bookkeepingKinds.map((kind) => `${keyspace}${kind}`)),
);

/** Whether a table keeps the books of writing itself: its rows are of an organization, and of nobody's book within it. */
export const isBookkeeping = (table: string): boolean => bookkeepingTables.has(table);
