import { index, int, mysqlTable, primaryKey, uniqueIndex } from 'drizzle-orm/mysql-core';
import { day, id, identifier, label, longText, moment, mutable, orgId, owners } from '../../columns.ts';
import { enumeration } from '../../enumeration.ts';
import { subjectivityKind } from '../enums.ts';

/** What a quote is subject to: conditions to be satisfied before the bind, before the issue, or within days of the bind. */
export const quoteSubjectivities = mysqlTable(
  'quote_subjectivities',
  {
    orgId: orgId(),
    id: id(),
    quoteId: identifier('quote_id').notNull(),
    ...owners(),
    ordinal: int('ordinal').notNull(),
    text: label('text', 500).notNull(),
    kind: enumeration('kind', subjectivityKind).notNull(),
    withinDays: int('within_days'),
    dueDate: day('due_date'),
    document: label('document'),
    satisfiedAt: moment('satisfied_at'),
    satisfiedById: identifier('satisfied_by_id'),
    waivedAt: moment('waived_at'),
    waivedById: identifier('waived_by_id'),
    waiverReason: label('waiver_reason', 500),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('quote_subjectivities_ordinal').on(table.orgId, table.quoteId, table.ordinal),
    // What is still to be satisfied, by the day: neither satisfied nor waived.
    index('quote_subjectivities_due').on(table.orgId, table.satisfiedAt, table.waivedAt, table.dueDate, table.id),
  ],
);

/** What an underwriter asks of the producer before a submission can be priced, and the answer. */
export const informationRequests = mysqlTable(
  'information_requests',
  {
    orgId: orgId(),
    id: id(),
    submissionId: identifier('submission_id').notNull(),
    ...owners(),
    ordinal: int('ordinal').notNull(),
    question: label('question', 1000).notNull(),
    requestedById: identifier('requested_by_id').notNull(),
    answer: longText('answer'),
    answeredById: identifier('answered_by_id'),
    answeredAt: moment('answered_at'),
    ...mutable(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex('information_requests_ordinal').on(table.orgId, table.submissionId, table.ordinal),
  ],
);
