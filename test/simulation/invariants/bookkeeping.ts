import { keyspaces } from '../../../schema/keyspaces.ts';
import type { Invariant } from './invariant.ts';

/** What a row with a status is named by, and where its audit entries are. */
const withStatus = [
  ['submissions', 'submissions'],
  ['submissions', 'quotes'],
  ['policies', 'policies'],
  ['billing', 'invoices'],
  ['billing', 'installments'],
  ['billing', 'payments'],
  ['billing', 'disbursements'],
  ['global', 'users'],
  ['global', 'producers'],
  ['global', 'producer_licenses'],
  ['global', 'producer_appointments'],
  ['global', 'da_agreements'],
  ['claims', 'claims'],
] as const;

const statusIn = (column: string): string => `JSON_UNQUOTE(JSON_EXTRACT(${column}, '$.status'))`;

/** Each event that a handler elsewhere acts on: where it is raised, and where and by whom it is handled. */
const handled = [
  ['bind.requested', 'submissions', 'global'],
  ['capacity.granted', 'global', 'submissions'],
  ['capacity.refused', 'global', 'submissions'],
  ['quote.bound', 'submissions', 'policies'],
  ['policy.bound', 'policies', 'billing'],
  ['policy.cancelled', 'policies', 'billing'],
  ['policy.cancelled', 'policies', 'global'],
  ['policy.cancelled', 'policies', 'claims'],
  ['policy.termBegan', 'policies', 'billing'],
] as const;

const event = (keyspace: string, id: string, more: string): string =>
  `INSERT INTO oi_${keyspace}.${keyspace}_outbox_events
    (org_id, id, type, subject_id, sequence, previous, actor_id, request_id, payload, tries, due_at, delivered_at, created_at)
    VALUES ('org_1', '${id}', ${more}, '{}', 0, '2026-11-01', '2026-11-01', '2026-11-01')`;

/** What must hold of events, keys and audit entries in each keyspace. */
export const bookkeepingInvariants: readonly Invariant[] = [
  ...keyspaces.map((keyspace) => ({
    name: `an event of ${keyspace} is not delivered`,
    query: `SELECT id, type, last_error FROM oi_${keyspace}.${keyspace}_outbox_events WHERE delivered_at IS NULL`,
    plant: `INSERT INTO oi_${keyspace}.${keyspace}_outbox_events
      (org_id, id, type, subject_id, sequence, actor_id, request_id, payload, tries, due_at, created_at)
      VALUES ('org_1', 'evt_1', 'bind.requested', 'sub_1', 1, 'usr_1', 'request', '{}', 0, '2026-11-01', '2026-11-01')`,
  })),
  ...keyspaces.map((keyspace) => ({
    name: `an event of ${keyspace} does not know the one before it`,
    query: `SELECT e.id FROM oi_${keyspace}.${keyspace}_outbox_events e WHERE NOT e.previous <=>
      (SELECT MAX(b.sequence) FROM oi_${keyspace}.${keyspace}_outbox_events b
        WHERE b.org_id = e.org_id AND b.subject_id = e.subject_id AND b.sequence < e.sequence)`,
    plant: event(keyspace, 'evt_1', `'quote.offered', 'quo_1', 3, 2, 'usr_1', 'request'`),
  })),
  ...handled.map(([type, raisedIn, handledIn]) => ({
    name: `${type} was delivered, and ${handledIn} has not handled it`,
    query: `SELECT e.id FROM oi_${raisedIn}.${raisedIn}_outbox_events e LEFT JOIN oi_${handledIn}.${handledIn}_handled_events h
      ON h.org_id = e.org_id AND h.event_id = e.id WHERE e.type = '${type}' AND e.delivered_at IS NOT NULL AND h.event_id IS NULL`,
    plant: event(raisedIn, 'evt_1', `'${type}', 'sub_1', 3, NULL, 'usr_1', 'request'`),
  })),
  ...keyspaces.map((keyspace) => ({
    name: `a key of ${keyspace} has no outcome`,
    query: `SELECT idempotency_key FROM oi_${keyspace}.${keyspace}_idempotency_keys WHERE JSON_LENGTH(outcome, '$.changed') = 0`,
    plant: `INSERT INTO oi_${keyspace}.${keyspace}_idempotency_keys
      (org_id, caller_id, idempotency_key, mutation, arguments_hash, outcome, created_at)
      VALUES ('org_1', 'usr_1', 'planted', 'bindQuote', 'x', '{"changed":{}}', '2026-11-01')`,
  })),
  ...keyspaces.map((keyspace) => ({
    name: `something in ${keyspace} was done twice under one key`,
    // One transaction may change a row in several steps: an invoice is opened again, and a credit pays it. They are of one
    // request, and no two of them are the same.
    query: `SELECT idempotency, entity_id FROM oi_${keyspace}.${keyspace}_audit_entries WHERE idempotency IS NOT NULL
      GROUP BY org_id, idempotency, entity_id, action
      HAVING COUNT(DISTINCT request_id) > 1 OR COUNT(*) > COUNT(DISTINCT
        CONCAT(COALESCE(before_values, ''), '>', COALESCE(after_values, '')))`,
    plant: `UPDATE oi_${keyspace}.${keyspace}_audit_entries SET idempotency = 'planted', entity_id = 'planted', action = 'planted'`,
  })),
  ...withStatus.map(([keyspace, table]) => ({
    name: `the audit entries of ${table} do not lead to the status that they have`,
    // Each step leaves one status for another, so that in the end one is reached once more than it was left: in any order.
    query: `SELECT x.id, x.status FROM (
      SELECT org_id, entity_id AS id, ${statusIn('after_values')} AS status, 1 AS steps FROM oi_${keyspace}.${keyspace}_audit_entries
      UNION ALL SELECT org_id, entity_id, ${statusIn('before_values')}, -1 FROM oi_${keyspace}.${keyspace}_audit_entries
      UNION ALL SELECT org_id, id, status, -1 FROM oi_${keyspace}.${table}) x
      JOIN oi_${keyspace}.${table} t ON t.org_id = x.org_id AND t.id = x.id
      WHERE x.status IS NOT NULL AND EXISTS (SELECT 1 FROM oi_${keyspace}.${keyspace}_audit_entries c
        WHERE c.org_id = t.org_id AND c.entity_id = t.id AND c.before_values IS NULL)
      GROUP BY x.org_id, x.id, x.status HAVING SUM(x.steps) <> 0`,
    plant: `UPDATE oi_${keyspace}.${table} SET status = 'planted'`,
  })),
];
